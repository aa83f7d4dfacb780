// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Intervals;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Associations;

/// <summary>Two proportions compared.</summary>
/// <param name="Difference">First minus second; NaN without an answer.</param>
/// <param name="ChiSquared">Pearson's statistic without continuity correction, one degree of freedom.</param>
/// <param name="P">Probability of such a statistic if the proportions were equal.</param>
/// <param name="FisherP">Fisher's exact two-sided probability; NaN when counts are not whole.</param>
/// <param name="Reason">Why there is no answer.</param>
/// <remarks>Sources: K. Pearson (1900); R. A. Fisher (1935); R. G. Newcombe, Statistics in Medicine 17 (1998), method 1 for the interval.
/// Method sheet: <c>two-proportions</c>.</remarks>
public readonly record struct ProportionDifference(double Difference, double ChiSquared, double P, double FisherP, NoAnswer Reason)
{
    private double Variance { get; init; }

    /// <summary>Compares x₁/n₁ with x₂/n₂.</summary>
    public static ProportionDifference Of(double x1, double n1, double x2, double n2)
    {
        var reason = Wilson.Check(x1, n1);
        reason = reason is NoAnswer.None ? Wilson.Check(x2, n2) : reason;
        if (reason is not NoAnswer.None)
        {
            return new(double.NaN, double.NaN, double.NaN, double.NaN, reason);
        }

        var (p1, p2, pooled) = (x1 / n1, x2 / n2, (x1 + x2) / (n1 + n2));
        var variance = pooled * (1 - pooled) * ((1 / n1) + (1 / n2));
        var chiSquared = variance > 0 ? (p1 - p2) * (p1 - p2) / variance : double.NaN;
        return new(p1 - p2, chiSquared, ChiSquaredDistribution.Upper(chiSquared, 1), Fisher(x1, n1, x2, n2), variance > 0 ? NoAnswer.None : NoAnswer.NoSpread)
        {
            Variance = (p1 * (1 - p1) / n1) + (p2 * (1 - p2) / n2),
        };
    }

    /// <summary>Limits of the difference by the normal approximation, kept within −1 and 1.</summary>
    public Interval Limits(ConfidenceLevel level)
    {
        if (double.IsNaN(Difference))
        {
            return Interval.None(Reason);
        }

        var reach = level.Z * Math.Sqrt(Variance);
        return new(Math.Max(-1, Difference - reach), Math.Min(1, Difference + reach));
    }

    // Tables with the same margins that are not more likely than the one observed, with the usual allowance for rounding.
    private static double Fisher(double x1, double n1, double x2, double n2)
    {
        const double Allowance = 1 + 1e-7;
        if (x1 != Math.Floor(x1) || n1 != Math.Floor(n1) || x2 != Math.Floor(x2) || n2 != Math.Floor(n2))
        {
            return double.NaN;
        }

        var events = x1 + x2;
        var observed = Hypergeometric(x1, events, n1, n2) * Allowance;
        var (sum, all) = (0.0, 0.0);
        for (var x = Math.Max(0, events - n2); x <= Math.Min(events, n1); x++)
        {
            var weight = Hypergeometric(x, events, n1, n2);
            (sum, all) = (weight <= observed ? sum + weight : sum, all + weight);
        }

        return Math.Min(1, sum / all);
    }

    private static double Hypergeometric(double x, double events, double n1, double n2)
    {
        var (p, q) = (events / (n1 + n2), (n1 + n2 - events) / (n1 + n2));
        return SpecialDensity.Binomial(x, n1, p, q) * SpecialDensity.Binomial(events - x, n2, p, q);
    }
}
