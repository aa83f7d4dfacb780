// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Access;

/// <summary>What somebody asks about rights.</summary>
/// <param name="Network">Code of the network.</param>
/// <param name="Unit">Code of a unit; empty: the network as a whole.</param>
/// <param name="Rights">The rights asked about.</param>
public sealed record AccessQuestion(string Network, string Unit, IReadOnlyList<Right> Rights);
