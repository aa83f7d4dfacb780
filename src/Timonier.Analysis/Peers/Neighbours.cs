// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Peers;

/// <summary>The nearest units of each unit, nearest first.</summary>
/// <param name="Count">Number of neighbours kept a unit.</param>
/// <param name="Rows">Row numbers, <paramref name="Count"/> a unit, unit after unit.</param>
/// <param name="Distances">Distances in the same places.</param>
public sealed record Neighbours(int Count, int[] Rows, double[] Distances)
{
    /// <summary>The rows of one unit's neighbours.</summary>
    public ReadOnlySpan<int> RowsOf(int unit) => Rows.AsSpan(unit * Count, Count);

    /// <summary>The distances of one unit's neighbours.</summary>
    public ReadOnlySpan<double> DistancesOf(int unit) => Distances.AsSpan(unit * Count, Count);
}
