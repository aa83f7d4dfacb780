// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>Tukey's studentized range: the range of k normal means divided by an independent standard error.</summary>
/// <remarks>The quadrature is that of M. D. Copenhaver and B. S. Holland, Journal of Statistical Computation and Simulation 30 (1988),
/// as in R, whose digits it gives back; its own error reaches 2·10⁻⁸. NaN for fewer than two means, degrees of freedom
/// below 1 or a missing argument; infinite degrees of freedom give the range of normals.</remarks>
public static class TukeyDistribution
{
    // Beyond these degrees of freedom the standard error is known.
    private const double ManyDegrees = 25_000;

    // Half a range from which the probability of the range is 1 to the last bit.
    private const double WideHalf = 8;
    private const int MostPanels = 50;
    private const double NegligiblePanel = 1e-14;
    private const double NegligibleLogarithm = -30;

    private static readonly SpecialQuadrature Outer = new(16);
    private static readonly SpecialQuadrature Inner = new(12);

    /// <summary>P(Q ≤ q).</summary>
    public static double Lower(double q, double means, double degrees)
    {
        if (!IsValid(means, degrees) || double.IsNaN(q))
        {
            return double.NaN;
        }

        if (q <= 0 || double.IsPositiveInfinity(q))
        {
            return q <= 0 ? 0 : 1;
        }

        return degrees > ManyDegrees ? OfRange(q, means) : OverStandardError(q, means, degrees);
    }

    /// <summary>P(Q &gt; q), the p-value of the largest difference: the complement of the lower tail, not more accurate than it.</summary>
    public static double Upper(double q, double means, double degrees) => 1 - Lower(q, means, degrees);

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

        var target = side is Tail.Lower ? p : 1 - p;
        return Math.Exp(Root(u => Lower(Math.Exp(u), means, degrees) - target));
    }

    private static bool IsValid(double means, double degrees) => means >= 2 && double.IsFinite(means) && degrees >= 1;

    // ∫ of the probability at q·√(u/2) where degrees·u/2 is chi-squared, by panels of length 2·half until nothing is added.
    private static double OverStandardError(double q, double means, double degrees)
    {
        var half = degrees switch
        {
            <= 100 => 1,
            <= 800 => 0.5,
            <= 5000 => 0.25,
            _ => 0.125,
        };
        var scale = (degrees / 2 * Math.Log(degrees / 4)) - SpecialGamma.LogGamma(degrees / 2) + Math.Log(half);
        var sum = 0.0;
        for (var panel = 1; panel <= MostPanels; panel++)
        {
            var added = 0.0;
            for (var i = 0; i < Outer.Nodes.Length; i++)
            {
                var u = half * ((2 * panel) - 1 + Outer.Nodes[i]);
                var logarithm = scale + (((degrees / 2) - 1) * Math.Log(u)) - (u * degrees / 4);
                if (logarithm >= NegligibleLogarithm)
                {
                    added += OfRange(q * Math.Sqrt(u / 2), means) * Outer.Weights[i] * Math.Exp(logarithm);
                }
            }

            if (panel * half >= 1 && added <= NegligiblePanel)
            {
                break;
            }

            sum += added;
        }

        return Math.Min(1, sum);
    }

    // [2Φ(w/2) − 1]^k + 2k ∫ φ(z)·[Φ(z) − Φ(z − w)]^(k−1) dz from w/2 up, by two or three panels.
    private static double OfRange(double w, double means)
    {
        const double Farthest = 60;
        var start = w / 2;
        if (start >= WideHalf)
        {
            return 1;
        }

        var inside = (2 * NormalDistribution.Lower(start)) - 1;
        var sum = inside >= Math.Exp(-50 / means) ? Math.Pow(inside, means) : 0;
        var panels = w > 3 ? 2 : 3;
        var length = (WideHalf - start) / panels;
        var least = Math.Exp(NegligibleLogarithm / (means - 1));
        for (var panel = 0; panel < panels; panel++)
        {
            var (centre, half) = (start + ((panel + 0.5) * length), length / 2);
            var added = 0.0;
            for (var i = 0; i < Inner.Nodes.Length; i++)
            {
                var z = centre + (half * Inner.Nodes[i]);
                var between = NormalDistribution.Lower(z) - NormalDistribution.Lower(z - w);
                if (z * z <= Farthest && between >= least)
                {
                    added += Inner.Weights[i] * NormalDistribution.Density(z) * Math.Pow(between, means - 1);
                }
            }

            sum += added * 2 * half * means;
        }

        return sum <= Math.Exp(NegligibleLogarithm) ? 0 : Math.Min(1, sum);
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
