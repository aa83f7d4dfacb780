// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network;

/// <summary>A role, declared as data: what its mandates allow.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Label">French label: « direction de structure ».</param>
/// <param name="Rights">Codes of the rights it gives.</param>
/// <param name="OwnsFigures">True when the role belongs to the unit itself: its own small counts are not hidden from it.</param>
public sealed record Role(string Code, string Label, IReadOnlyList<string> Rights, bool OwnsFigures);
