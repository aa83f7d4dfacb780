// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network.Successions;

/// <summary>What goes from one unit to another.</summary>
/// <param name="From">The unit whose activity goes on elsewhere, or ends.</param>
/// <param name="To">The unit that takes it; nothing for a closing and for a rename.</param>
/// <param name="Share">The share of <paramref name="From"/> that goes there: above 0, at most 1, six decimals.</param>
public readonly record struct SuccessionPart(UnitId From, UnitId? To, decimal Share);
