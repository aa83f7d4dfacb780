// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>The gamma function and its relatives, to about 15 significant digits.</summary>
/// <remarks>NaN gives NaN. Sources: NIST Digital Library of Mathematical Functions, chapter 5 (5.7.3, 5.11.1, 5.15).
/// Own code: MathNet.Numerics 5.0.0 has no trigamma, and loses digits of the log-gamma near its zeros.</remarks>
public static class SpecialGamma
{
    /// <summary>½·ln(2π).</summary>
    internal const double HalfLogTwoPi = 0.918938533204672741780;

    // From here on the asymptotic series below are exact to the last bits.
    private const double Large = 10;
    private const double OneMinusEuler = 0.42278433509846713939;

    // (ζ(k) − 1)/k for k = 2, 3, ...
    private static ReadOnlySpan<double> ZetaTerms =>
    [
        0.3224670334241132182, 0.06735230105319809513, 0.02058080842778454788, 0.007385551028673985266,
        0.002890510330741523286, 0.001192753911703260977, 0.0005096695247430424223, 0.0002231547584535793798,
        0.00009945751278180853371, 0.0000449262367381331417, 0.00002050721277567069155, 9.439488275268395904e-6,
        4.374866789907487804e-6, 2.039215753801366237e-6, 9.551412130407419833e-7, 4.492469198764566043e-7,
        2.120718480555466587e-7, 1.004322482396809961e-7, 4.769810169363980566e-8, 2.271109460894316491e-8,
        1.083865921489695409e-8, 5.183475041970046655e-9, 2.483674543802478317e-9, 1.192140140586091207e-9,
        5.731367241678862013e-10, 2.759522885124233145e-10, 1.330476437424448948e-10,
    ];

    // δ(k/2) for k = 1 to 20, by the recurrence of StirlingError.
    private static readonly double[] HalfIntegers = [.. Enumerable.Range(0, 21).Select(k => k == 0 ? double.NaN : StirlingErrorByRecurrence(k / 2.0))];

    /// <summary>ln |Γ(x)|; +∞ at zero and at the negative integers.</summary>
    public static double LogGamma(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        if (x <= 0)
        {
            return x == Math.Floor(x) ? double.PositiveInfinity : LogGammaByReflection(x);
        }

        return x switch
        {
            < 0.5 => LogGammaNearOne(x) - Math.Log(x),
            < 1.5 => LogGammaNearOne(x - 1),
            < 2.5 => LogGammaNearTwo(x - 2),
            < Large => LogGammaByDescent(x),
            _ => ((x - 0.5) * Math.Log(x)) - x + HalfLogTwoPi + StirlingSeries(x),
        };
    }

    /// <summary>ψ(x) = d/dx ln Γ(x); NaN at zero and at the negative integers.</summary>
    public static double Digamma(double x)
    {
        if (x <= 0)
        {
            return x == Math.Floor(x) ? double.NaN : Digamma(1 - x) - (Math.PI / Math.Tan(Math.PI * (x - Math.Floor(x))));
        }

        var sum = 0.0;
        for (; x < Large; x++)
        {
            sum -= 1 / x;
        }

        var t = 1 / (x * x);
        var series = t * (1.0 / 12 - (t * (1.0 / 120 - (t * (1.0 / 252 - (t * (1.0 / 240 - (t * (1.0 / 132
            - (t * (691.0 / 32760 - (t * (1.0 / 12 - (t * 3617.0 / 8160))))))))))))));
        return sum + Math.Log(x) - (0.5 / x) - series;
    }

    /// <summary>ψ′(x); NaN at zero and at the negative integers.</summary>
    public static double Trigamma(double x)
    {
        if (x <= 0)
        {
            if (x == Math.Floor(x))
            {
                return double.NaN;
            }

            var sine = Math.Sin(Math.PI * (x - Math.Floor(x)));
            return (Math.PI * Math.PI / (sine * sine)) - Trigamma(1 - x);
        }

        var sum = 0.0;
        for (; x < Large; x++)
        {
            sum += 1 / (x * x);
        }

        var t = 1 / (x * x);
        var series = t * (1.0 / 6 - (t * (1.0 / 30 - (t * (1.0 / 42 - (t * (1.0 / 30 - (t * (5.0 / 66
            - (t * (691.0 / 2730 - (t * (7.0 / 6 - (t * 3617.0 / 510))))))))))))));
        return sum + (1 / x) + (0.5 * t) + (series / x);
    }

    /// <summary>ln Γ(1 + x), accurate also where it is close to zero; x is not below −½.</summary>
    internal static double LogGammaOnePlus(double x) => x < 0.5 ? LogGammaNearOne(x) : LogGamma(1 + x);

    /// <summary>What Stirling's formula leaves: ln Γ(x) − (x − ½)·ln x + x − ½·ln 2π, for x above zero.</summary>
    internal static double StirlingError(double x)
    {
        if (x >= Large)
        {
            return StirlingSeries(x);
        }

        var twice = 2 * x;
        return twice == Math.Floor(twice) ? HalfIntegers[(int)twice] : StirlingErrorByRecurrence(x);
    }

    private static double StirlingErrorByRecurrence(double x)
    {
        if (x < 1)
        {
            return LogGammaOnePlus(x) - ((x + 0.5) * Math.Log(x)) + x - HalfLogTwoPi;
        }

        var sum = 0.0;
        for (; x < Large; x++)
        {
            sum += ((x + 0.5) * SpecialElementary.LogOnePlus(1 / x)) - 1;
        }

        return sum + StirlingSeries(x);
    }

    private static double StirlingSeries(double x)
    {
        var t = 1 / (x * x);
        return (1.0 / 12 - (t * (1.0 / 360 - (t * (1.0 / 1260 - (t * (1.0 / 1680 - (t * (1.0 / 1188
            - (t * (691.0 / 360360 - (t * (1.0 / 156 - (t * 3617.0 / 122400)))))))))))))) / x;
    }

    // For |z| ≤ ½: −ln(1+z) + (1−γ)z + Σ (−1)^k (ζ(k)−1) z^k/k.
    private static double LogGammaNearOne(double z) => LogGammaNearTwo(z) - SpecialElementary.LogOnePlus(z);

    private static double LogGammaNearTwo(double z)
    {
        var terms = ZetaTerms;
        var sum = 0.0;
        for (var k = terms.Length - 1; k >= 0; k--)
        {
            sum = terms[k] - (z * sum);
        }

        return z * (OneMinusEuler + (z * sum));
    }

    private static double LogGammaByDescent(double x)
    {
        var product = 1.0;
        while (x >= 2.5)
        {
            x--;
            product *= x;
        }

        return Math.Log(product) + LogGammaNearTwo(x - 2);
    }

    private static double LogGammaByReflection(double x)
    {
        var sine = Math.Sin(Math.PI * (x - Math.Floor(x)));
        return Math.Log(Math.PI / sine) - LogGamma(1 - x);
    }
}
