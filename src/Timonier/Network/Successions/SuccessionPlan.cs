// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network.Successions;

/// <summary>What a succession does to a network: what is written, and what its author must know before.</summary>
/// <param name="Succession">The succession, with the identity it would take.</param>
/// <param name="Changes">Everything written, the succession included.</param>
/// <param name="Moved">Units attached to a successor in the place of a predecessor: tree, unit, successor.</param>
/// <param name="Left">Units still attached to one that ends: their new parent is to be told.</param>
public sealed record SuccessionPlan(
    Succession Succession, UnitChanges Changes, IReadOnlyList<(string Tree, UnitId Unit, UnitId Parent)> Moved, IReadOnlyList<(string Tree, UnitId Unit, UnitId Parent)> Left);
