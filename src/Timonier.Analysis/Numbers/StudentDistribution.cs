// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>Student's t distribution; degrees of freedom need not be whole, and infinity gives the normal.</summary>
/// <remarks>NaN for degrees of freedom not above zero, or a missing argument.</remarks>
public static class StudentDistribution
{
    // Beyond, the normal differs by less than the last bit.
    private const double AlmostNormal = 1e17;

    // Logarithm of the share degrees/t² below which the leading term of the tail is the tail, to the last bit.
    private const double LogFarShare = -80;

    /// <summary>The density at t.</summary>
    public static double Density(double t, double degrees)
    {
        if (!(degrees > 0) || double.IsNaN(t))
        {
            return double.NaN;
        }

        if (degrees > AlmostNormal)
        {
            return NormalDistribution.Density(t);
        }

        var log = (degrees + 1) / 2 * SpecialElementary.LogOnePlus(t * t / degrees);
        var ratio = SpecialGamma.StirlingError((degrees + 1) / 2) - SpecialGamma.StirlingError(degrees / 2)
            + (degrees / 2 * SpecialElementary.LogOnePlus(1 / degrees)) - 0.5;
        return Math.Exp(ratio - log) / Math.Sqrt(2 * Math.PI);
    }

    /// <summary>P(T ≤ t).</summary>
    public static double Lower(double t, double degrees) => Tails(t, degrees).Lower;

    /// <summary>P(T &gt; t).</summary>
    public static double Upper(double t, double degrees) => Tails(t, degrees).Upper;

    /// <summary>P(|T| &gt; |t|): the two-sided p-value.</summary>
    public static double BothSides(double t, double degrees) =>
        degrees > AlmostNormal ? 2 * NormalDistribution.Upper(Math.Abs(t)) : Outside(t, degrees).Lower;

    /// <summary>Both tails.</summary>
    public static TailPair Tails(double t, double degrees)
    {
        if (!(degrees > 0) || double.IsNaN(t))
        {
            return TailPair.Undefined;
        }

        if (degrees > AlmostNormal)
        {
            return NormalDistribution.Tails(t);
        }

        var (outside, inside) = Outside(t, degrees);
        var pair = new TailPair(outside / 2, 0.5 + (inside / 2));
        return t < 0 ? pair : pair.Swapped;
    }

    /// <summary>The point below which the probability is p; NaN outside [0, 1].</summary>
    public static double Quantile(double p, double degrees) => Quantile(p, Tail.Lower, degrees);

    /// <summary>The point whose tail of one side is p; NaN outside [0, 1].</summary>
    public static double Quantile(double p, Tail side, double degrees)
    {
        if (!(p is >= 0 and <= 1) || !(degrees > 0))
        {
            return double.NaN;
        }

        if (degrees > AlmostNormal)
        {
            return NormalDistribution.Quantile(p, side);
        }

        // t² follows F(1, degrees): the probability outside ±t, or inside when it is the smaller one.
        var outside = 2 * Math.Min(p, 1 - p);
        var logShare = (Math.Log(outside) + LogScale(degrees)) * 2 / degrees;
        if (logShare < LogFarShare)
        {
            var far = Math.Exp(-logShare / 2) * Math.Sqrt(degrees);
            return (p < 0.5) == (side is Tail.Lower) ? -far : far;
        }

        var square = outside <= 0.5
            ? FisherDistribution.Quantile(outside, Tail.Upper, 1, degrees)
            : FisherDistribution.Quantile(Math.Abs(1 - (2 * p)), Tail.Lower, 1, degrees);
        return (p < 0.5) == (side is Tail.Lower) ? -Math.Sqrt(square) : Math.Sqrt(square);
    }

    // P(|T| > |t|) as the lower tail of a beta at degrees/(degrees + t²), and its complement.
    private static TailPair Outside(double t, double degrees)
    {
        var logShare = Math.Log(degrees) - (2 * Math.Log(Math.Abs(t)));
        if (logShare < LogFarShare)
        {
            var outside = Math.Exp((degrees / 2 * logShare) - LogScale(degrees));
            return new(outside, 1 - outside);
        }

        var square = t * t;
        return SpecialIncompleteBeta.At(degrees / (degrees + square), square / (degrees + square), degrees / 2, 0.5);
    }

    // ln(a·B(a, 1/2)) with a = degrees/2: far out, P(|T| > t) is (degrees/t²)^a over a·B(a, 1/2).
    private static double LogScale(double degrees) =>
        SpecialGamma.LogGamma((degrees / 2) + 1) + (Math.Log(Math.PI) / 2) - SpecialGamma.LogGamma((degrees / 2) + 0.5);
}
