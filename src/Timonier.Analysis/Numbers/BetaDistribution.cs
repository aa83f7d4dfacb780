// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>The beta distribution.</summary>
/// <remarks>NaN for a shape not above zero, or a missing argument.</remarks>
public static class BetaDistribution
{
    /// <summary>The density at x; 0 outside [0, 1].</summary>
    public static double Density(double x, double a, double b)
    {
        if (!(a > 0) || !(b > 0) || double.IsNaN(x))
        {
            return double.NaN;
        }

        if (x is < 0 or > 1)
        {
            return 0;
        }

        if (x is 0 or 1)
        {
            var (near, far) = x == 0 ? (a, b) : (b, a);
            return near > 1 ? 0 : near == 1 ? far : double.PositiveInfinity;
        }

        return SpecialDensity.Beta(x, 1 - x, a, b) / (x * (1 - x));
    }

    /// <summary>P(X ≤ x).</summary>
    public static double Lower(double x, double a, double b) => Tails(x, a, b).Lower;

    /// <summary>P(X &gt; x).</summary>
    public static double Upper(double x, double a, double b) => Tails(x, a, b).Upper;

    /// <summary>Both tails.</summary>
    public static TailPair Tails(double x, double a, double b)
    {
        if (double.IsNaN(x))
        {
            return TailPair.Undefined;
        }

        var inside = Math.Clamp(x, 0, 1);
        return SpecialIncompleteBeta.At(inside, 1 - inside, a, b);
    }

    /// <summary>The point below which the probability is p.</summary>
    public static double Quantile(double p, double a, double b) => Quantile(p, Tail.Lower, a, b);

    /// <summary>The point whose tail of one side is p; NaN outside [0, 1].</summary>
    public static double Quantile(double p, Tail side, double a, double b)
    {
        var odds = Odds(p, side, a, b);
        return odds > 1e300 ? 1 : odds / (1 + odds);
    }

    /// <summary>x/(1 − x) at the quantile x: keeps the digits of 1 − x.</summary>
    internal static double Odds(double p, Tail side, double a, double b)
    {
        if (!(p is >= 0 and <= 1) || !(a > 0) || !(b > 0))
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

        var spread = NormalDistribution.Quantile(p, side) * Math.Sqrt((1 / a) + (1 / b));
        var mode = Math.Log(a / b);
        return Math.Exp(QuantileSearch.Solve(new Logit(a, b), p, side, (mode + Math.Clamp(spread, -30, 30), mode)));
    }

    private readonly struct Logit(double a, double b) : ILogConcaveTails
    {
        public (TailPair Tails, double Density) At(double u)
        {
            var odds = Math.Exp(-Math.Abs(u));
            var (small, large) = (odds / (1 + odds), 1 / (1 + odds));
            var (x, y) = u < 0 ? (small, large) : (large, small);
            return (SpecialIncompleteBeta.At(x, y, a, b), SpecialDensity.Beta(x, y, a, b));
        }
    }
}
