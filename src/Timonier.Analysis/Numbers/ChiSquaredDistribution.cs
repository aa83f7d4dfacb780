// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>The chi-squared distribution; degrees of freedom need not be whole.</summary>
/// <remarks>NaN for degrees of freedom not above zero, or a missing argument.</remarks>
public static class ChiSquaredDistribution
{
    /// <summary>The density at x; 0 below zero.</summary>
    public static double Density(double x, double degrees) => GammaDistribution.Density(x, degrees / 2, 0.5);

    /// <summary>P(X ≤ x).</summary>
    public static double Lower(double x, double degrees) => GammaDistribution.Lower(x, degrees / 2, 0.5);

    /// <summary>P(X &gt; x).</summary>
    public static double Upper(double x, double degrees) => GammaDistribution.Upper(x, degrees / 2, 0.5);

    /// <summary>The point below which the probability is p; NaN outside [0, 1].</summary>
    public static double Quantile(double p, double degrees) => GammaDistribution.Quantile(p, degrees / 2, 0.5);

    /// <summary>The point whose tail of one side is p; NaN outside [0, 1].</summary>
    public static double Quantile(double p, Tail side, double degrees) => GammaDistribution.Quantile(p, side, degrees / 2, 0.5);
}
