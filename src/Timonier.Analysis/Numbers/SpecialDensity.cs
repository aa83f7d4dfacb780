// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>Binomial and Poisson weights at real arguments without the cancellations of the textbook formula.</summary>
/// <remarks>Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000): saddle-point form
/// with the deviance and the error of Stirling's formula.</remarks>
internal static class SpecialDensity
{
    /// <summary>x·ln(x/m) + m − x, for x ≥ 0 and m &gt; 0, accurate also when x is close to m.</summary>
    public static double Deviance(double x, double m)
    {
        if (Math.Abs(x - m) < 0.1 * (x + m))
        {
            var v = (x - m) / (x + m);
            var sum = (x - m) * v;
            var term = 2 * x * v;
            for (var k = 3; ; k += 2)
            {
                term *= v * v;
                var next = sum + (term / k);
                if (next == sum)
                {
                    return sum;
                }

                sum = next;
            }
        }

        return x == 0 ? m : (x * Math.Log(x / m)) + m - x;
    }

    /// <summary>e^(−m)·m^x / Γ(x + 1) for x ≥ 0.</summary>
    public static double Poisson(double x, double m)
    {
        if (m == 0)
        {
            return x == 0 ? 1 : 0;
        }

        if (double.IsPositiveInfinity(m))
        {
            return 0;
        }

        if (x < 1)
        {
            return Math.Exp((x * Math.Log(m)) - m - SpecialGamma.LogGammaOnePlus(x));
        }

        return Math.Exp(-SpecialGamma.StirlingError(x) - Deviance(x, m)) / Math.Sqrt(2 * Math.PI * x);
    }

    /// <summary>Γ(n + 1) / (Γ(x + 1)·Γ(n − x + 1)) · p^x · q^(n − x), for 0 ≤ x ≤ n and q = 1 − p given apart.</summary>
    public static double Binomial(double x, double n, double p, double q)
    {
        if (p == 0)
        {
            return x == 0 ? 1 : 0;
        }

        if (q == 0)
        {
            return x == n ? 1 : 0;
        }

        if (x == 0)
        {
            return n == 0 ? 1 : Math.Exp(p < 0.1 ? n * SpecialElementary.LogOnePlus(-p) : n * Math.Log(q));
        }

        if (x == n)
        {
            return Math.Exp(q < 0.1 ? n * SpecialElementary.LogOnePlus(-q) : n * Math.Log(p));
        }

        var exponent = SpecialGamma.StirlingError(n) - SpecialGamma.StirlingError(x) - SpecialGamma.StirlingError(n - x)
            - Deviance(x, n * p) - Deviance(n - x, n * q);
        return Math.Exp(exponent) * Math.Sqrt(n / (2 * Math.PI * x * (n - x)));
    }

    /// <summary>x^a·y^b / B(a, b) with y = 1 − x given apart: the density of the beta distribution on the logit scale.</summary>
    public static double Beta(double x, double y, double a, double b)
    {
        if (x == 0 || y == 0)
        {
            return 0;
        }

        var n = a + b;
        if (a < 1 || b < 1)
        {
            // Small shapes: exponents are small, logarithms are direct.
            var (small, large) = a < b ? (a, b) : (b, a);
            var logBeta = large < 10
                ? SpecialGamma.LogGamma(small) + SpecialGamma.LogGamma(large) - SpecialGamma.LogGamma(n)
                : SpecialGamma.LogGamma(small) - LogRatio(large, small);
            return Math.Exp((a * Log(x, y)) + (b * Log(y, x)) - logBeta);
        }

        var exponent = SpecialGamma.StirlingError(n) - SpecialGamma.StirlingError(a) - SpecialGamma.StirlingError(b)
            - Deviance(a, n * x) - Deviance(b, n * y);
        return Math.Exp(exponent) * Math.Sqrt(a / n * b / (2 * Math.PI));
    }

    // ln Γ(a + d) − ln Γ(a) for a ≥ 10 and 0 < d < 1.
    private static double LogRatio(double a, double d) =>
        ((a - 0.5) * SpecialElementary.LogOnePlus(d / a)) + (d * Math.Log(a + d)) - d
        + SpecialGamma.StirlingError(a + d) - SpecialGamma.StirlingError(a);

    private static double Log(double x, double y) => y < 0.5 ? SpecialElementary.LogOnePlus(-y) : Math.Log(x);
}
