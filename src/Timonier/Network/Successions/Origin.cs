// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network.Successions;

/// <summary>A unit whose past counts in that of another, and for how much.</summary>
/// <param name="Unit">The unit as it was then.</param>
/// <param name="Share">How much of it: above 0, at most 1.</param>
public readonly record struct Origin(UnitId Unit, decimal Share);
