// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Peers;

namespace Timonier.Analysis.Context;

/// <summary>The nearest units of each unit by weighted context, in one year.</summary>
public sealed class ContextNeighbours
{
    private readonly int[] rows;
    private readonly double[] distances;
    private readonly bool[] placed;

    private ContextNeighbours(int units, int count)
    {
        Count = count;
        rows = new int[units * count];
        distances = new double[units * count];
        placed = new bool[units];
    }

    /// <summary>Neighbours a unit.</summary>
    public int Count { get; }

    /// <summary>Distance to the last neighbour beyond which a context is atypical.</summary>
    public double AtypicalBeyond { get; private set; }

    /// <summary>Neighbours of a unit, nearest first, ties by code; empty when too much of its context is missing.</summary>
    public ReadOnlySpan<int> Of(int unit) => placed[unit] ? rows.AsSpan(unit * Count, Count) : [];

    /// <summary>Their distances.</summary>
    public ReadOnlySpan<double> DistancesOf(int unit) => placed[unit] ? distances.AsSpan(unit * Count, Count) : [];

    /// <summary>Whether even the last neighbour of a unit is far: its context is atypical.</summary>
    public bool IsAtypical(int unit) => placed[unit] && Count > 0 && distances[(unit * Count) + Count - 1] > AtypicalBeyond;

    /// <summary>Finds neighbours among the units whose context is known or could be filled.</summary>
    internal static ContextNeighbours Find(ContextMethod method, ContextSpace space, double[] weights, int threads)
    {
        var all = Enumerable.Range(0, weights.Length).Where(c => weights[c] > 0).ToArray();
        var units = Enumerable.Range(0, space.Standard.Rows).Where(unit => space.MissingOf(unit, all) <= method.MissingAtMost).ToArray();
        var count = Math.Max(0, Math.Min(method.Neighbours, units.Length - 1));
        var result = new ContextNeighbours(space.Standard.Rows, count);
        if (count == 0)
        {
            return result;
        }

        var found = NeighbourSearch.Find(space.Weighted(weights).SelectRows(units), count, threads);
        var last = new double[units.Length];
        for (var k = 0; k < units.Length; k++)
        {
            var unit = units[k];
            result.placed[unit] = true;
            for (var place = 0; place < count; place++)
            {
                result.rows[(unit * count) + place] = units[found.RowsOf(k)[place]];
                result.distances[(unit * count) + place] = found.DistancesOf(k)[place];
            }

            last[k] = found.DistancesOf(k)[count - 1];
        }

        Array.Sort(last);
        var at = (last.Length - 1) * method.AtypicalBeyond;
        var below = (int)at;
        result.AtypicalBeyond = below + 1 < last.Length ? last[below] + ((at - below) * (last[below + 1] - last[below])) : last[below];
        return result;
    }
}
