// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network;

/// <summary>What a source says of one unit: enough to find it, and what it is from a day on.</summary>
/// <param name="Codes">Codes, the designating one first. The first code that is known finds the unit; the others become its aliases.</param>
/// <param name="Facts">Attributes the source speaks of; an empty text says nothing.</param>
/// <param name="Parents">Parent in each tree the source speaks of, by code; the parent may come later in the same source.</param>
/// <param name="From">First day on which this holds.</param>
/// <param name="To">Last day, or nothing.</param>
public sealed record UnitRecord(
    IReadOnlyList<UnitCode> Codes,
    IReadOnlyDictionary<string, string> Facts,
    IReadOnlyList<(string Tree, UnitCode Parent)> Parents,
    DateOnly From,
    DateOnly? To);
