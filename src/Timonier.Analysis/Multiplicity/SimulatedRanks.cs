// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Intervals;
using Timonier.Analysis.Numbers;
using Timonier.Analysis.Quantiles;

namespace Timonier.Analysis.Multiplicity;

/// <summary>Sets of ranks whose critical value is that of the largest difference between units, found by simulation and step down.</summary>
/// <remarks>Sharper than Holm or Bonferroni since it knows how differences go together; the same draws serve all units, and the same seed gives the same
/// sets. Source: M. Mogstad, J. P. Romano, A. M. Shaikh, D. Wilhelm, Review of Economic Studies 91 (2024).</remarks>
public sealed class SimulatedRanks
{
    private readonly double[] estimates;
    private readonly double[] errors;
    private readonly double[] draws;
    private readonly double[] largest;
    private readonly int drawCount;

    /// <summary>Draws the errors of the units.</summary>
    /// <param name="estimates">Estimates.</param>
    /// <param name="errors">Standard errors, of independent estimates.</param>
    /// <param name="drawCount">Number of draws.</param>
    /// <param name="seed">Seed of the draws.</param>
    public SimulatedRanks(ReadOnlySpan<double> estimates, ReadOnlySpan<double> errors, int drawCount, ulong seed)
    {
        this.estimates = estimates.ToArray();
        this.errors = errors.ToArray();
        this.drawCount = drawCount;
        draws = new double[drawCount * estimates.Length];
        largest = new double[drawCount];
        var sequence = new SeededSequence(seed);
        for (var draw = 0; draw < drawCount; draw++)
        {
            for (var unit = 0; unit < estimates.Length; unit++)
            {
                draws[(unit * drawCount) + draw] = errors[unit] * sequence.NextNormal();
            }
        }
    }

    /// <summary>The set of each unit, each at the level by itself.</summary>
    public RankInterval[] Marginal(ConfidenceLevel level)
    {
        var intervals = new RankInterval[estimates.Length];
        for (var unit = 0; unit < intervals.Length; unit++)
        {
            var pairs = new List<(int, int)>();
            for (var other = 0; other < intervals.Length; other++)
            {
                if (other != unit)
                {
                    pairs.Add((unit, other));
                    pairs.Add((other, unit));
                }
            }

            var rejected = StepDown(pairs, level);
            intervals[unit] = new(1 + rejected.Count(pair => pair.Low == unit), intervals.Length - rejected.Count(pair => pair.High == unit));
        }

        return intervals;
    }

    /// <summary>The sets of all units, at the level all together.</summary>
    public RankInterval[] Simultaneous(ConfidenceLevel level)
    {
        var n = estimates.Length;
        var pairs = new List<(int, int)>();
        for (var high = 0; high < n; high++)
        {
            for (var low = 0; low < n; low++)
            {
                if (high != low)
                {
                    pairs.Add((high, low));
                }
            }
        }

        var (above, below) = (new int[n], new int[n]);
        foreach (var (high, low) in StepDown(pairs, level))
        {
            above[low]++;
            below[high]++;
        }

        var intervals = new RankInterval[n];
        for (var unit = 0; unit < n; unit++)
        {
            intervals[unit] = new(1 + above[unit], n - below[unit]);
        }

        return intervals;
    }

    // The pairs whose first unit is above the second beyond chance; those found leave the others a smaller critical value, until none is found.
    private List<(int High, int Low)> StepDown(List<(int High, int Low)> pairs, ConfidenceLevel level)
    {
        var rejected = new List<(int, int)>();
        while (pairs.Count > 0)
        {
            var critical = Critical(pairs, level);
            var left = new List<(int High, int Low)>(pairs.Count);
            foreach (var pair in pairs)
            {
                var found = estimates[pair.High] - estimates[pair.Low] > critical * Error(pair.High, pair.Low);
                (found ? rejected : left).Add(pair);
            }

            if (left.Count == pairs.Count)
            {
                break;
            }

            pairs = left;
        }

        return rejected;
    }

    private double Critical(List<(int High, int Low)> pairs, ConfidenceLevel level)
    {
        Array.Fill(largest, double.NegativeInfinity);
        foreach (var (high, low) in pairs)
        {
            var first = draws.AsSpan(high * drawCount, drawCount);
            var second = draws.AsSpan(low * drawCount, drawCount);
            var scale = 1 / Error(high, low);
            for (var draw = 0; draw < largest.Length; draw++)
            {
                largest[draw] = Math.Max(largest[draw], (first[draw] - second[draw]) * scale);
            }
        }

        var sorted = (double[])largest.Clone();
        Array.Sort(sorted);
        return SampleQuantile.OfSorted(sorted, level.Share);
    }

    private double Error(int first, int second) => Math.Sqrt((errors[first] * errors[first]) + (errors[second] * errors[second]));
}
