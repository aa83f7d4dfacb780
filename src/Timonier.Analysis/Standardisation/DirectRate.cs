// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Intervals;

namespace Timonier.Analysis.Standardisation;

/// <summary>A directly standardised rate: what the rate would be if the unit had the strata of the standard population.</summary>
/// <param name="TotalCount">Events over all strata.</param>
/// <param name="TotalPopulation">Population over all strata.</param>
/// <param name="Value">Rate per person; NaN without an answer.</param>
/// <param name="Variance">Variance of the rate.</param>
/// <param name="Reason">Why there is no rate, or no interval.</param>
/// <remarks>Source: A. J. Dobson, K. Kuulasmaa, E. Eberle, J. Scherer, Statistics in Medicine 10 (1991), 457-462. Method sheet: <c>dsr</c>.</remarks>
public readonly record struct DirectRate(double TotalCount, double TotalPopulation, double Value, double Variance, NoAnswer Reason)
{
    /// <summary>Events under which the rate is not given.</summary>
    public const double FewestEvents = 10;

    /// <summary>Standardises the strata of one unit.</summary>
    /// <param name="counts">Events by stratum.</param>
    /// <param name="populations">Population by stratum.</param>
    /// <param name="weights">Standard population by stratum.</param>
    public static DirectRate Of(ReadOnlySpan<double> counts, ReadOnlySpan<double> populations, ReadOnlySpan<double> weights)
    {
        populations = populations[..counts.Length];
        weights = weights[..counts.Length];
        var (events, people, weight, rate, variance) = (0.0, 0.0, 0.0, 0.0, 0.0);
        var valid = true;
        for (var i = 0; i < counts.Length; i++)
        {
            var ratio = weights[i] / populations[i];
            valid &= counts[i] >= 0 && populations[i] > 0 && weights[i] >= 0;
            events += counts[i];
            people += populations[i];
            weight += weights[i];
            rate += counts[i] * ratio;
            variance += counts[i] * ratio * ratio;
        }

        var reason = valid ? Judge(events, weight) : FirstReason(counts, populations, weights);
        return reason is NoAnswer.None or NoAnswer.TooFewEvents
            ? new(events, people, rate / weight, variance / (weight * weight), reason)
            : new(events, people, double.NaN, double.NaN, reason);
    }

    /// <summary>The same rate with the variance of events that come several to a person.</summary>
    /// <param name="variance">Sum over frequencies f of f² times the variance of the rate of persons who had f events.</param>
    public DirectRate WithVariance(double variance) => this with { Variance = variance };

    /// <summary>Limits of the rate, by Dobson's shift of Byar's limits of the total count; missing under ten events.</summary>
    public Interval Limits(ConfidenceLevel level)
    {
        if (Reason is not NoAnswer.None)
        {
            return Interval.None(Reason);
        }

        var scale = Math.Sqrt(Variance / TotalCount);
        var total = Byar.Approximate(TotalCount, level);
        return new(Value + (scale * (total.Lower - TotalCount)), Value + (scale * (total.Upper - TotalCount)), total.Reason);
    }

    private static NoAnswer Judge(double events, double weight) =>
        weight <= 0 ? NoAnswer.NoDenominator : events < FewestEvents ? NoAnswer.TooFewEvents : NoAnswer.None;

    private static NoAnswer FirstReason(ReadOnlySpan<double> counts, ReadOnlySpan<double> populations, ReadOnlySpan<double> weights)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            if (double.IsNaN(counts[i]) || double.IsNaN(populations[i]) || double.IsNaN(weights[i]))
            {
                return NoAnswer.Missing;
            }

            if (counts[i] < 0 || weights[i] < 0)
            {
                return NoAnswer.NegativeCount;
            }

            if (populations[i] <= 0)
            {
                return NoAnswer.NoDenominator;
            }
        }

        return NoAnswer.Missing;
    }
}
