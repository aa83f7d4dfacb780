// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Standardisation;

namespace Timonier.Analysis.Methods;

/// <summary>The strata of the groups of a table, for direct standardisation.</summary>
internal sealed class DirectStrata(MethodInput input)
{
    private readonly double[] counts = new double[input.RowCount];
    private readonly double[] populations = new double[input.RowCount];
    private readonly double[] weights = new double[input.RowCount];

    /// <summary>The rate of a group.</summary>
    public DirectRate Rate(int group, bool hasIndependentEvents)
    {
        if (!hasIndependentEvents)
        {
            return input.Has("eventfreq") && input.Has("ageband")
                ? RepeatedRate(input.Groups[group])
                : new DirectRate(double.NaN, double.NaN, double.NaN, double.NaN, NoAnswer.Missing);
        }

        return DirectRate.Of(
            input.Gather("count", group, counts), input.Gather("pop", group, populations), input.Gather("stdpop", group, weights));
    }

    // Persons are counted by stratum and by number of events; events are persons times that number, and so is the variance, squared.
    private DirectRate RepeatedRate(ReadOnlySpan<int> rows)
    {
        var (bands, frequencies) = (input.Texts("ageband"), input.Numbers("eventfreq"));
        var strata = new Dictionary<string, int>(StringComparer.Ordinal);
        var variance = 0.0;
        foreach (var frequency in Distinct(rows, frequencies))
        {
            var count = 0;
            foreach (var row in rows)
            {
                if (frequencies[row].Equals(frequency))
                {
                    Copy(row, count++, input.Numbers("count")[row]);
                }
            }

            var persons = DirectRate.Of(counts.AsSpan(0, count), populations.AsSpan(0, count), weights.AsSpan(0, count));
            variance += persons.Variance * frequency * frequency;
        }

        foreach (var row in rows)
        {
            var isNew = strata.TryAdd(bands[row], strata.Count);
            var stratum = strata[bands[row]];
            if (isNew)
            {
                Copy(row, stratum, 0);
            }
            else if (!populations[stratum].Equals(input.Numbers("pop")[row]) || !weights[stratum].Equals(input.Numbers("stdpop")[row]))
            {
                return new DirectRate(double.NaN, double.NaN, double.NaN, double.NaN, NoAnswer.Contradiction);
            }

            counts[stratum] += frequencies[row] * input.Numbers("count")[row];
        }

        return DirectRate.Of(counts.AsSpan(0, strata.Count), populations.AsSpan(0, strata.Count), weights.AsSpan(0, strata.Count))
            .WithVariance(variance);
    }

    private void Copy(int row, int place, double count)
    {
        counts[place] = count;
        populations[place] = input.Numbers("pop")[row];
        weights[place] = input.Numbers("stdpop")[row];
    }

    private static SortedSet<double> Distinct(ReadOnlySpan<int> rows, double[] values)
    {
        var distinct = new SortedSet<double>();
        foreach (var row in rows)
        {
            distinct.Add(values[row]);
        }

        return distinct;
    }
}
