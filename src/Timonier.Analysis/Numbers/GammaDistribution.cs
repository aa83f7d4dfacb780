// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>The gamma distribution of a shape and a rate: mean shape/rate.</summary>
/// <remarks>NaN for a shape or a rate not above zero, or a missing argument.</remarks>
public static class GammaDistribution
{
    /// <summary>The density at x; 0 below zero.</summary>
    public static double Density(double x, double shape, double rate)
    {
        if (!(shape > 0) || !(rate > 0) || double.IsNaN(x))
        {
            return double.NaN;
        }

        if (x <= 0)
        {
            return x < 0 || shape > 1 ? 0 : shape == 1 ? rate : double.PositiveInfinity;
        }

        return SpecialDensity.Poisson(shape, x * rate) * shape / x;
    }

    /// <summary>P(X ≤ x).</summary>
    public static double Lower(double x, double shape, double rate) => Tails(x, shape, rate).Lower;

    /// <summary>P(X &gt; x).</summary>
    public static double Upper(double x, double shape, double rate) => Tails(x, shape, rate).Upper;

    /// <summary>Both tails.</summary>
    public static TailPair Tails(double x, double shape, double rate) =>
        !(rate > 0) ? TailPair.Undefined : SpecialIncompleteGamma.At(shape, x < 0 ? 0 : x * rate);

    /// <summary>The point below which the probability is p.</summary>
    public static double Quantile(double p, double shape, double rate) => Quantile(p, Tail.Lower, shape, rate);

    /// <summary>The point whose tail of one side is p; NaN outside [0, 1].</summary>
    public static double Quantile(double p, Tail side, double shape, double rate) =>
        !(rate > 0) ? double.NaN : UnitQuantile(p, side, shape) / rate;

    private static double UnitQuantile(double p, Tail side, double shape)
    {
        if (!(p is >= 0 and <= 1) || !(shape > 0))
        {
            return double.NaN;
        }

        if (p is 0 or 1)
        {
            return (p == 0) == (side is Tail.Lower) ? 0 : double.PositiveInfinity;
        }

        if (p > 0.5)
        {
            (p, side) = (1 - p, side is Tail.Lower ? Tail.Upper : Tail.Lower);
        }

        return Math.Exp(QuantileSearch.Solve(new Unit(shape), p, side, (Start(p, side, shape), Math.Log(shape))));
    }

    // Wilson and Hilferty's cube where it applies, else the leading term of the lower tail.
    private static double Start(double p, Tail side, double shape)
    {
        var z = NormalDistribution.Quantile(p, side);
        var cube = 1 - (1 / (9 * shape)) + (z / (3 * Math.Sqrt(shape)));
        if (shape >= 0.5 && cube > 0.3)
        {
            return Math.Log(shape) + (3 * Math.Log(cube));
        }

        return side is Tail.Lower
            ? (Math.Log(p) + SpecialGamma.LogGammaOnePlus(shape)) / shape
            : Math.Log(shape + 1);
    }

    private readonly struct Unit(double shape) : ILogConcaveTails
    {
        public (TailPair Tails, double Density) At(double u)
        {
            var x = Math.Exp(u);
            return (SpecialIncompleteGamma.At(shape, x), SpecialDensity.Poisson(shape, x) * shape);
        }
    }
}
