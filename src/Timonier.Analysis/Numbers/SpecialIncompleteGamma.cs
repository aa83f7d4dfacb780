// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>The regularized incomplete gamma functions P(a, x) and Q(a, x).</summary>
/// <remarks>Power series below the mean, continued fraction above, Temme's uniform expansion for a large shape near the mean.
/// Sources: NIST Digital Library of Mathematical Functions 8.7.1, 8.9.2, 8.11(i), 8.12; N. M. Temme, SIAM J. Math. Anal. 10 (1979).</remarks>
public static class SpecialIncompleteGamma
{
    private const double UniformFrom = 50;
    private const double UniformWithin = 0.4;
    private const int Orders = 9;
    private const int Powers = 25;

    private static readonly double[] Uniform = UniformCoefficients();

    /// <summary>P and Q; NaN for a ≤ 0, x &lt; 0 or a missing argument.</summary>
    public static TailPair At(double a, double x)
    {
        if (!(a > 0) || !(x >= 0))
        {
            return TailPair.Undefined;
        }

        if (x == 0 || double.IsPositiveInfinity(x))
        {
            return x == 0 ? new(0, 1) : new(1, 0);
        }

        if (a >= UniformFrom && Math.Abs(x - a) < UniformWithin * a)
        {
            return UniformExpansion(a, x);
        }

        if (x >= a + 1)
        {
            var upper = Math.Min(1, SpecialDensity.Poisson(a, x) * a * ContinuedFraction(a, x));
            return new(1 - upper, upper);
        }

        return a < 1 ? SmallShape(a, x) : FromLower(Math.Min(1, SpecialDensity.Poisson(a, x) * Series(a, x)));
    }

    private static TailPair FromLower(double lower) => new(lower, 1 - lower);

    private static double Series(double a, double x)
    {
        var term = 1.0;
        var sum = 1.0;
        for (var n = a + 1; term > sum * 1e-17; n++)
        {
            term *= x / n;
            sum += term;
        }

        return sum;
    }

    // P = t·(1 + s): both t − 1 and s are computed without cancellation, so that Q keeps its digits as well.
    private static TailPair SmallShape(double a, double x)
    {
        var logarithm = (a * Math.Log(x)) - SpecialGamma.LogGammaOnePlus(a);
        var t = Math.Exp(logarithm);
        var s = 0.0;
        var term = 1.0;
        for (var k = 1; Math.Abs(term) > 1e-18; k++)
        {
            term *= -x / k;
            s += a * term / (a + k);
        }

        return new(t * (1 + s), -SpecialElementary.ExponentialMinusOne(logarithm) - (t * s));
    }

    // 1/(x + 1 − a − 1·(1 − a)/(x + 3 − a − ...)), by the method of Lentz.
    private static double ContinuedFraction(double a, double x)
    {
        const double Tiny = 1e-300;
        var b = x + 1 - a;
        var c = 1 / Tiny;
        var d = 1 / b;
        var h = d;
        for (var i = 1; ; i++)
        {
            var an = -i * (i - a);
            b += 2;
            d = (an * d) + b;
            d = 1 / (Math.Abs(d) < Tiny ? Tiny : d);
            c = b + (an / c);
            c = Math.Abs(c) < Tiny ? Tiny : c;
            var delta = c * d;
            h *= delta;
            if (Math.Abs(delta - 1) <= 2e-16)
            {
                return h;
            }
        }
    }

    private static TailPair UniformExpansion(double a, double x)
    {
        var half = SpecialDensity.Deviance(a, x);
        var eta = Math.Sqrt(2 * half / a) * Math.Sign(x - a);
        var sum = 0.0;
        for (var k = Orders - 1; k >= 0; k--)
        {
            var row = Uniform.AsSpan(k * Powers, Powers);
            var inner = 0.0;
            for (var n = Powers - 1; n >= 0; n--)
            {
                inner = row[n] + (eta * inner);
            }

            sum = inner + (sum / a);
        }

        var remainder = Math.Exp(-half) / Math.Sqrt(2 * Math.PI * a) * sum;
        var normal = NormalDistribution.Tails(Math.Sqrt(2 * half) * Math.Sign(x - a));
        return new(normal.Lower - remainder, normal.Upper + remainder);
    }

    // DLMF 8.12.10 to 8.12.12, with the coefficients of the scaled gamma function 5.11.3.
    private static double[] UniformCoefficients()
    {
        const int Last = Powers + (2 * Orders) + 2;
        var alpha = new double[Last + 2];
        alpha[1] = 1;
        for (var n = 2; n < alpha.Length; n++)
        {
            var sum = alpha[n - 1];
            for (var j = 2; j < n; j++)
            {
                sum -= j * alpha[j] * alpha[n - j + 1];
            }

            alpha[n] = sum / (n + 1);
        }

        double[] stirling = [0, 1.0 / 12, 0, -1.0 / 360, 0, 1.0 / 1260, 0, -1.0 / 1680, 0, 1.0 / 1188];
        var scaled = new double[Orders];
        scaled[0] = 1;
        for (var n = 1; n < Orders; n++)
        {
            for (var j = 1; j <= n; j++)
            {
                scaled[n] += j * stirling[j] * scaled[n - j] / n;
            }
        }

        var first = new double[Last];
        for (var n = 0; n < Last; n++)
        {
            first[n] = n == 0 ? -1.0 / 3 : (n + 2) * alpha[n + 2];
        }

        var table = new double[Orders * Powers];
        var previous = first;
        for (var k = 0; k < Orders; k++)
        {
            var row = k == 0 ? first : new double[Last - (2 * k)];
            for (var n = 0; k > 0 && n < row.Length; n++)
            {
                row[n] = ((k % 2 == 0 ? 1 : -1) * scaled[k] * first[n]) + ((n + 2) * previous[n + 2]);
            }

            row.AsSpan(0, Powers).CopyTo(table.AsSpan(k * Powers));
            previous = row;
        }

        return table;
    }
}
