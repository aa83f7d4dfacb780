// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>Tukey's studentized range: the range of k normal means divided by an independent standard error.</summary>
/// <remarks>Both integrals are computed by the trapezoidal rule over the whole line, which converges geometrically for
/// such analytic integrands: ten digits and more up to a hundred means. NaN for fewer than two means, degrees of freedom below 1 or a
/// missing argument; infinite degrees of freedom give the range of normals. Source: H. L. Harter, Annals of Mathematical Statistics 31 (1960).</remarks>
public static class TukeyDistribution
{
    private const double Reach = 9.5;
    private const double Step = 0.125;
    private const int Places = (int)(2 * Reach / Step) + 1;

    private static readonly TailPair[] Normal = [.. Enumerable.Range(0, Places).Select(i => NormalDistribution.Tails(Place(i)))];
    private static readonly double[] Weights = [.. Enumerable.Range(0, Places).Select(i => Step * NormalDistribution.Density(Place(i)))];

    /// <summary>P(Q ≤ q).</summary>
    public static double Lower(double q, double means, double degrees) => Of(q, Tail.Lower, means, degrees);

    /// <summary>P(Q &gt; q): the p-value of the largest difference.</summary>
    public static double Upper(double q, double means, double degrees) => Of(q, Tail.Upper, means, degrees);

    /// <summary>The point below which the probability is p; NaN outside [0, 1].</summary>
    public static double Quantile(double p, double means, double degrees) => Quantile(p, Tail.Lower, means, degrees);

    /// <summary>The point whose tail of one side is p; NaN outside [0, 1].</summary>
    public static double Quantile(double p, Tail side, double means, double degrees)
    {
        if (!(p is >= 0 and <= 1) || !IsValid(means, degrees))
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

        return Math.Exp(Root(u => Math.Log(Of(Math.Exp(u), side, means, degrees) / p) * (side is Tail.Lower ? 1 : -1)));
    }

    private static double Place(int i) => (i * Step) - Reach;

    private static bool IsValid(double means, double degrees) => means >= 2 && double.IsFinite(means) && degrees >= 1;

    private static double Of(double q, Tail side, double means, double degrees)
    {
        if (!IsValid(means, degrees) || double.IsNaN(q))
        {
            return double.NaN;
        }

        if (q <= 0 || double.IsPositiveInfinity(q))
        {
            return (q <= 0) == (side is Tail.Upper) ? 1 : 0;
        }

        return double.IsPositiveInfinity(degrees) || degrees > 1e10
            ? OfRange(q, side, means)
            : OverStandardError(q, side, means, degrees);
    }

    // ∫ of the probability at q·s over the logarithm of s, where degrees·s² is chi-squared.
    private static double OverStandardError(double q, Tail side, double means, double degrees)
    {
        const double Nothing = 1e-18;
        var step = Math.Min(0.1, 0.5 / Math.Sqrt(2 * degrees));
        var half = degrees / 2;
        var sum = 0.0;
        for (var direction = -1; direction <= 1; direction += 2)
        {
            for (var i = direction < 0 ? 0 : 1; ; i++)
            {
                var u = direction * i * step;
                var density = degrees * SpecialDensity.Poisson(half, half * Math.Exp(2 * u));
                if (density <= Nothing * sum || density < 1e-290)
                {
                    break;
                }

                sum += density * OfRange(q * Math.Exp(u), side, means);
            }
        }

        return Math.Min(1, sum * step);
    }

    // k ∫ φ(z)·[Φ(z) − Φ(z − w)]^(k−1) dz: z is the largest of k normals.
    private static double OfRange(double w, Tail side, double means)
    {
        var sum = 0.0;
        for (var i = 0; i < Places; i++)
        {
            var z = Normal[i];
            var below = NormalDistribution.Tails(Place(i) - w);
            if (side is Tail.Lower)
            {
                var inside = below.Lower > 0.5 ? below.Upper - z.Upper
                    : z.Lower < 0.5 ? z.Lower - below.Lower
                    : 1 - z.Upper - below.Lower;
                sum += Weights[i] * Math.Pow(Math.Max(0, inside), means - 1);
            }
            else
            {
                var all = Math.Pow(z.Lower, means - 1);
                sum -= Weights[i] * all * SpecialElementary.ExponentialMinusOne((means - 1) * SpecialElementary.LogOnePlus(-Math.Min(1, below.Lower / z.Lower)));
            }
        }

        return Math.Min(1, means * sum);
    }

    // Zero of an increasing function of the logarithm, by the Illinois form of false position.
    private static double Root(Func<double, double> f)
    {
        var (low, high) = (0.0, 1.0);
        var (atLow, atHigh) = (f(low), f(high));
        for (var stride = 1.0; atLow > 0; stride *= 2)
        {
            (high, atHigh) = (low, atLow);
            low -= stride;
            atLow = f(low);
        }

        for (var stride = 1.0; atHigh < 0; stride *= 2)
        {
            (low, atLow) = (high, atHigh);
            high += stride;
            atHigh = f(high);
        }

        var kept = 0;
        for (var step = 0; step < 200 && high - low > 1e-15 * Math.Max(1, Math.Abs(high)) && atLow != 0 && atHigh != 0; step++)
        {
            var middle = double.IsInfinity(atLow) || double.IsInfinity(atHigh)
                ? (low + high) / 2
                : high - (atHigh * (high - low) / (atHigh - atLow));
            var value = f(middle);
            if (Math.Abs(value) < 1e-14)
            {
                return middle;
            }

            if (value < 0)
            {
                (low, atLow, atHigh, kept) = (middle, value, kept > 0 ? atHigh / 2 : atHigh, 1);
            }
            else
            {
                (high, atHigh, atLow, kept) = (middle, value, kept < 0 ? atLow / 2 : atLow, -1);
            }
        }

        return atLow == 0 ? low : high;
    }
}
