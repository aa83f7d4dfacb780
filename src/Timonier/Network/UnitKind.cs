// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network;

/// <summary>A kind of unit, declared by the network: mission locale, lycée, département, nation.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Label">French label, singular, lower case.</param>
/// <param name="LabelPlural">French label, plural, lower case.</param>
/// <param name="Position">Order in lists, from the smallest territory to the greatest.</param>
public sealed record UnitKind(string Code, string Label, string LabelPlural, int Position);
