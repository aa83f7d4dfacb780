// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Quantiles;

/// <summary>Classes of about equal numbers: quintiles, deciles... Equal values are always in the same class.</summary>
/// <remarks>Source: convention of Public Health England (PHEindicatormethods): ranks with ties at the lowest. Method sheet: <c>quantile</c>.</remarks>
public static class QuantileClasses
{
    /// <summary>Ranks from 1, ties at the lowest rank, 0 for a missing value.</summary>
    /// <param name="values">Values of one set, NaN for missing.</param>
    /// <param name="order">Which end has rank 1.</param>
    /// <param name="work">Room for the sort: as many places as values.</param>
    /// <param name="ranks">The answers.</param>
    /// <returns>Number of values that are not missing.</returns>
    public static int Rank(ReadOnlySpan<double> values, RankOrder order, Span<double> work, Span<int> ranks)
    {
        var count = 0;
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
            {
                // A zero below zero equals zero.
                work[count++] = (order is RankOrder.LowestFirst ? value : -value) + 0.0;
            }
        }

        var sorted = work[..count];
        sorted.Sort();
        for (var i = 0; i < values.Length; i++)
        {
            ranks[i] = double.IsNaN(values[i]) ? 0 : FirstPlace(sorted, (order is RankOrder.LowestFirst ? values[i] : -values[i]) + 0.0) + 1;
        }

        return count;
    }

    /// <summary>The class of a rank: ⌊Q + 1 − ⌈(N + 1 − rank)/(N/Q)⌉⌋, at least 1.</summary>
    /// <param name="rank">Rank from 1, or 0 for a missing value.</param>
    /// <param name="count">Number of values, N.</param>
    /// <param name="classes">Number of classes, Q.</param>
    /// <returns>0 when there is no answer: a missing value, or fewer values than classes.</returns>
    public static int Of(int rank, int count, int classes)
    {
        if (rank == 0 || count < classes)
        {
            return 0;
        }

        var place = Math.Ceiling((count + 1 - rank) / ((double)count / classes));
        return Math.Max(1, (int)(classes + 1 - place));
    }

    private static int FirstPlace(ReadOnlySpan<double> sorted, double value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = sorted[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
