// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>Fisher's F distribution, with degrees of freedom of the numerator and of the denominator.</summary>
/// <remarks>NaN for degrees of freedom not above zero, or a missing argument.</remarks>
public static class FisherDistribution
{
    /// <summary>The density at x; 0 below zero.</summary>
    public static double Density(double x, double numerator, double denominator)
    {
        if (!(numerator > 0) || !(denominator > 0) || double.IsNaN(x))
        {
            return double.NaN;
        }

        if (x <= 0)
        {
            return x < 0 || numerator > 2 ? 0 : numerator == 2 ? 1 : double.PositiveInfinity;
        }

        var sum = denominator + (numerator * x);
        return SpecialDensity.Beta(numerator * x / sum, denominator / sum, numerator / 2, denominator / 2) / x;
    }

    /// <summary>P(X ≤ x).</summary>
    public static double Lower(double x, double numerator, double denominator) => Tails(x, numerator, denominator).Lower;

    /// <summary>P(X &gt; x).</summary>
    public static double Upper(double x, double numerator, double denominator) => Tails(x, numerator, denominator).Upper;

    /// <summary>Both tails.</summary>
    public static TailPair Tails(double x, double numerator, double denominator)
    {
        if (x <= 0 || double.IsPositiveInfinity(x))
        {
            var valid = numerator > 0 && denominator > 0;
            return !valid ? TailPair.Undefined : x <= 0 ? new(0, 1) : new(1, 0);
        }

        var sum = denominator + (numerator * x);
        return SpecialIncompleteBeta.At(numerator * x / sum, denominator / sum, numerator / 2, denominator / 2);
    }

    /// <summary>The point below which the probability is p.</summary>
    public static double Quantile(double p, double numerator, double denominator) => Quantile(p, Tail.Lower, numerator, denominator);

    /// <summary>The point whose tail of one side is p; NaN outside [0, 1].</summary>
    public static double Quantile(double p, Tail side, double numerator, double denominator) =>
        BetaDistribution.Odds(p, side, numerator / 2, denominator / 2) * (denominator / numerator);
}
