// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Intervals;

namespace Timonier.Analysis.Standardisation;

/// <summary>Observed events over the events expected if each stratum had the rate of the reference.</summary>
/// <param name="Observed">Observed events.</param>
/// <param name="Expected">Expected events.</param>
/// <param name="ReferenceRate">Events over population of the reference, all strata together.</param>
/// <param name="Reason">Why there is no ratio.</param>
/// <remarks>Source: N. E. Breslow and N. E. Day, Statistical Methods in Cancer Research, volume II, IARC (1987), chapter 2.
/// Method sheet: <c>isr</c>.</remarks>
public readonly record struct IndirectRatio(double Observed, double Expected, double ReferenceRate, NoAnswer Reason)
{
    /// <summary>Observed over expected; NaN without an answer.</summary>
    public double Value => Reason is NoAnswer.None ? Observed / Expected : double.NaN;

    /// <summary>Compares the strata of one unit with those of the reference.</summary>
    /// <param name="counts">Events of the unit by stratum.</param>
    /// <param name="populations">Population of the unit by stratum.</param>
    /// <param name="referenceCounts">Events of the reference by stratum.</param>
    /// <param name="referencePopulations">Population of the reference by stratum.</param>
    public static IndirectRatio Of(
        ReadOnlySpan<double> counts, ReadOnlySpan<double> populations,
        ReadOnlySpan<double> referenceCounts, ReadOnlySpan<double> referencePopulations)
    {
        var (observed, expected, events, people) = (0.0, 0.0, 0.0, 0.0);
        var reason = NoAnswer.None;
        for (var i = 0; i < counts.Length; i++)
        {
            if (reason is NoAnswer.None)
            {
                reason = Check(counts[i], populations[i], referenceCounts[i], referencePopulations[i]);
            }

            observed += counts[i];
            expected += populations[i] * (referenceCounts[i] / referencePopulations[i]);
            events += referenceCounts[i];
            people += referencePopulations[i];
        }

        return new(observed, expected, events / people, reason is NoAnswer.None && !(expected > 0) ? NoAnswer.NoDenominator : reason);
    }

    /// <summary>Limits of the ratio: those of the observed count, exact under ten and by Byar from ten on, over the expected count.</summary>
    public Interval Limits(ConfidenceLevel level) => Reason is NoAnswer.None ? Byar.Of(Observed, level).Times(1 / Expected) : Interval.None(Reason);

    private static NoAnswer Check(double count, double population, double referenceCount, double referencePopulation)
    {
        if (double.IsNaN(count) || double.IsNaN(population) || double.IsNaN(referenceCount) || double.IsNaN(referencePopulation))
        {
            return NoAnswer.Missing;
        }

        return count < 0 || population < 0 || referenceCount < 0 ? NoAnswer.NegativeCount
            : referencePopulation <= 0 ? NoAnswer.NoDenominator
            : NoAnswer.None;
    }
}
