// SPDX-License-Identifier: Apache-2.0
using System.Runtime.CompilerServices;

namespace Timonier.Analysis.Peers;

/// <summary>How much nearer each unit is to its own group than to the next one, between −1 and 1.</summary>
/// <remarks>Source: P. J. Rousseeuw, J. Comput. Appl. Math. 20 (1987). A unit alone in its group has width 0.</remarks>
public static class Silhouette
{
    /// <summary>The width of each unit; NaN for all when there is a single group.</summary>
    /// <param name="distances">Distances between units.</param>
    /// <param name="groups">Group of each unit, numbered from 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double[] Widths(DistanceMatrix distances, ReadOnlySpan<int> groups)
    {
        var largest = 0;
        foreach (var group in groups)
        {
            largest = Math.Max(largest, group);
        }

        var sizes = new int[largest + 1];
        foreach (var group in groups)
        {
            sizes[group]++;
        }

        var widths = new double[groups.Length];
        var sums = new double[largest + 1];
        for (var i = 0; i < groups.Length; i++)
        {
            Array.Clear(sums);
            for (var j = 0; j < groups.Length; j++)
            {
                sums[groups[j]] += distances[i, j];
            }

            widths[i] = Width(sums, sizes, groups[i]);
        }

        return widths;
    }

    /// <summary>The mean width.</summary>
    public static double Mean(DistanceMatrix distances, ReadOnlySpan<int> groups) =>
        Numbers.Moments.Mean(Widths(distances, groups));

    private static double Width(double[] sums, int[] sizes, int own)
    {
        var other = double.PositiveInfinity;
        for (var g = 1; g < sums.Length; g++)
        {
            if (g != own && sizes[g] > 0)
            {
                other = Math.Min(other, sums[g] / sizes[g]);
            }
        }

        if (double.IsInfinity(other))
        {
            return double.NaN;
        }

        var inside = sums[own] / (sizes[own] - 1);
        return sizes[own] == 1 || (inside == 0 && other == 0) ? 0 : (other - inside) / Math.Max(other, inside);
    }
}
