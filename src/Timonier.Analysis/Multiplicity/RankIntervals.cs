// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Intervals;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Multiplicity;

/// <summary>Ranks with their uncertainty, for those who study a method; nothing on a screen is ordered by them.</summary>
/// <remarks>Estimates are independent and normal. Sources: M. Mogstad, J. P. Romano, A. M. Shaikh, D. Wilhelm, Review of Economic Studies 91 (2024);
/// M. Klein, T. Wright, J. Wieczorek, JRSS A 183 (2020). Method sheet: <c>rank-intervals</c>.</remarks>
public static class RankIntervals
{
    /// <summary>Ranks of each unit by pairwise tests, with Holm's correction within the unit or without correction.</summary>
    /// <param name="estimates">Estimates.</param>
    /// <param name="errors">Standard errors.</param>
    /// <param name="level">Confidence.</param>
    /// <param name="adjustment">How the tests of one unit are corrected for their number; nothing: they are not.</param>
    public static RankInterval[] Pairwise(
        ReadOnlySpan<double> estimates, ReadOnlySpan<double> errors, ConfidenceLevel level, Adjustment? adjustment)
    {
        var n = estimates.Length;
        var (p, adjusted) = (new double[n - 1], new double[n - 1]);
        var intervals = new RankInterval[n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n - 1; j++)
            {
                var k = j < i ? j : j + 1;
                var z = (estimates[k] - estimates[i]) / Math.Sqrt((errors[i] * errors[i]) + (errors[k] * errors[k]));
                p[j] = 2 * NormalDistribution.Upper(Math.Abs(z));
            }

            if (adjustment is { } correction)
            {
                PAdjust.Fill(p, correction, adjusted);
            }
            else
            {
                p.CopyTo(adjusted, 0);
            }

            var (above, below) = (0, 0);
            for (var j = 0; j < n - 1; j++)
            {
                var k = j < i ? j : j + 1;
                above += adjusted[j] <= 1 - level.Share && estimates[k] > estimates[i] ? 1 : 0;
                below += adjusted[j] <= 1 - level.Share && estimates[k] < estimates[i] ? 1 : 0;
            }

            intervals[i] = new(1 + above, n - below);
        }

        return intervals;
    }

    /// <summary>Ranks of all units at once, from intervals of the estimates at Bonferroni's level.</summary>
    public static RankInterval[] Joint(ReadOnlySpan<double> estimates, ReadOnlySpan<double> errors, ConfidenceLevel level)
    {
        var n = estimates.Length;
        var z = NormalDistribution.Quantile(level.Tail / n, Tail.Upper);
        var intervals = new RankInterval[n];
        for (var i = 0; i < n; i++)
        {
            var (above, below) = (0, 0);
            for (var k = 0; k < n; k++)
            {
                above += estimates[k] - (z * errors[k]) > estimates[i] + (z * errors[i]) ? 1 : 0;
                below += estimates[k] + (z * errors[k]) < estimates[i] - (z * errors[i]) ? 1 : 0;
            }

            intervals[i] = new(1 + above, n - below);
        }

        return intervals;
    }

    /// <summary>Rank of each estimate, 1 being the highest, ties at the best rank.</summary>
    public static int[] Observed(ReadOnlySpan<double> estimates)
    {
        var ranks = new int[estimates.Length];
        for (var i = 0; i < ranks.Length; i++)
        {
            ranks[i] = 1;
            foreach (var other in estimates)
            {
                ranks[i] += other > estimates[i] ? 1 : 0;
            }
        }

        return ranks;
    }
}
