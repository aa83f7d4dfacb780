// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Associations;

/// <summary>Ranks with ties at their mean, and what ties do to the variance of statistics of ranks.</summary>
internal sealed class MidRanks
{
    /// <summary>Ranks values.</summary>
    public MidRanks(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        var order = new int[values.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(sorted, order);
        Ranks = new double[values.Length];
        for (var first = 0; first < sorted.Length;)
        {
            var last = first;
            while (last + 1 < sorted.Length && sorted[last + 1] == sorted[first])
            {
                last++;
            }

            for (var i = first; i <= last; i++)
            {
                Ranks[order[i]] = ((first + last) / 2.0) + 1;
            }

            double size = last - first + 1;
            Pairs += size * (size - 1);
            Triples += size * (size - 1) * (size - 2);
            Weighted += size * (size - 1) * ((2 * size) + 5);
            first = last + 1;
        }
    }

    /// <summary>Ranks from 1.</summary>
    public double[] Ranks { get; }

    /// <summary>Σ t(t − 1) over sets of t equal values.</summary>
    public double Pairs { get; }

    /// <summary>Σ t(t − 1)(t − 2).</summary>
    public double Triples { get; }

    /// <summary>Σ t(t − 1)(2t + 5).</summary>
    public double Weighted { get; }

    /// <summary>True when two values are equal.</summary>
    public bool HasTies => Pairs > 0;
}
