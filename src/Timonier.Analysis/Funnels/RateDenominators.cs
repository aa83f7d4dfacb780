// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Funnels;

/// <summary>The denominators behind published rates, and the rate of the whole set.</summary>
/// <remarks>A rate and its count give back a denominator: multiplier × count/rate. Without events the rate gives nothing back: the population, when
/// it is known, stands in for a crude rate, and a standardised rate stays out of the baseline. Source: convention of Public Health England.</remarks>
public static class RateDenominators
{
    /// <summary>Derives denominators.</summary>
    /// <param name="counts">Events.</param>
    /// <param name="rates">Rates, times the multiplier.</param>
    /// <param name="multiplier">What rates are multiplied by.</param>
    /// <param name="denominators">The answers; NaN where nothing can be derived.</param>
    public static void Derive(ReadOnlySpan<double> counts, ReadOnlySpan<double> rates, double multiplier, Span<double> denominators)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            denominators[i] = counts[i] == 0 ? double.NaN : multiplier * counts[i] / rates[i];
        }
    }

    /// <summary>Puts known populations where there is no event.</summary>
    public static void FillWithoutEvents(ReadOnlySpan<double> counts, ReadOnlySpan<double> populations, Span<double> denominators)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            denominators[i] = counts[i] == 0 ? populations[i] : denominators[i];
        }
    }

    /// <summary>Events of the whole set over the denominators that are known.</summary>
    public static double Baseline(ReadOnlySpan<double> counts, ReadOnlySpan<double> denominators)
    {
        var (events, people) = (0.0, 0.0);
        for (var i = 0; i < counts.Length; i++)
        {
            events += counts[i];
            people += double.IsNaN(denominators[i]) ? 0 : denominators[i];
        }

        return events / people;
    }
}
