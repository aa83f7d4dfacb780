// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Recommending;

/// <summary>Chooses the few priorities that hold whatever the weights given to the criteria.</summary>
/// <remarks>Stochastic multicriteria acceptability: R. Lahdelma, J. Hokkanen, P. Salminen, EJOR 106 (1998). Candidates that another one
/// beats on every criterion are left out first. Weights are uniform on the simplex, criteria scaled from 0 to 1 over the candidates.</remarks>
public static class Priorities
{
    /// <summary>The candidates that nobody beats, in falling order of stake, with their acceptability.</summary>
    /// <exception cref="ArgumentException">Candidates with different numbers of criteria.</exception>
    public static IReadOnlyList<Priority> Choose(RegionMethod method, IReadOnlyList<PriorityCandidate> candidates)
    {
        if (candidates.Count == 0)
        {
            return [];
        }

        if (candidates.Any(candidate => candidate.Criteria.Length != candidates[0].Criteria.Length))
        {
            throw new ArgumentException("Candidates must have the same criteria.", nameof(candidates));
        }

        var kept = candidates.Where(candidate => !candidates.Any(other => Beats(other.Criteria, candidate.Criteria))).ToArray();
        var acceptability = Acceptability(method, kept);
        var proposed = 0;
        return [.. Enumerable.Range(0, kept.Length)
            .OrderByDescending(k => kept[k].Criteria[0]).ThenBy(k => kept[k].Indicator)
            .Select(k => new Priority(
                kept[k].Indicator, acceptability[k], acceptability[k] >= method.AcceptableFrom && proposed++ < method.AtMost))];
    }

    private static bool Beats(double[] other, double[] own)
    {
        var better = false;
        for (var c = 0; c < own.Length; c++)
        {
            if (other[c] < own[c])
            {
                return false;
            }

            better |= other[c] > own[c];
        }

        return better;
    }

    private static double[] Acceptability(RegionMethod method, PriorityCandidate[] candidates)
    {
        var scaled = Scaled(candidates);
        var counts = new double[candidates.Length];
        var sequence = new SeededSequence(method.Seed);
        var (weights, scores, order) = (new double[scaled[0].Length], new double[candidates.Length], new int[candidates.Length]);
        for (var draw = 0; draw < method.Weightings; draw++)
        {
            // Exponential variables over their sum are uniform on the simplex; their sum does not change an order.
            for (var c = 0; c < weights.Length; c++)
            {
                weights[c] = -Math.Log(sequence.NextUniform());
            }

            for (var k = 0; k < scores.Length; k++)
            {
                (scores[k], order[k]) = (-Vectors.Dot(scaled[k], weights), k);
            }

            Array.Sort(scores, order);
            for (var place = 0; place < Math.Min(method.AtMost, order.Length); place++)
            {
                counts[order[place]] += 1.0 / method.Weightings;
            }
        }

        return counts;
    }

    private static double[][] Scaled(PriorityCandidate[] candidates)
    {
        var criteria = candidates[0].Criteria.Length;
        var scaled = Array.ConvertAll(candidates, _ => new double[criteria]);
        for (var c = 0; c < criteria; c++)
        {
            var (low, high) = (candidates.Min(candidate => candidate.Criteria[c]), candidates.Max(candidate => candidate.Criteria[c]));
            for (var k = 0; k < candidates.Length; k++)
            {
                scaled[k][c] = high > low ? (candidates[k].Criteria[c] - low) / (high - low) : 0;
            }
        }

        return scaled;
    }
}
