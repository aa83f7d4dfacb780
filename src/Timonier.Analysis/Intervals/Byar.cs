// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Intervals;

/// <summary>Byar's approximation of the interval of a Poisson count, exact below a threshold.</summary>
/// <remarks>Source: N. E. Breslow and N. E. Day, Statistical Methods in Cancer Research, volume II, IARC (1987), page 69; the switch to
/// the exact limits under ten events is that of Public Health England. Method sheet: <c>byar</c>.</remarks>
public static class Byar
{
    /// <summary>Counts below which limits are exact.</summary>
    public const double ExactBelow = 10;

    /// <summary>Limits of the mean behind a count: exact under ten events, approximate from ten on.</summary>
    public static Interval Of(double x, ConfidenceLevel level) => x < ExactBelow ? ExactPoisson.Of(x, level) : Approximate(x, level);

    /// <summary>The approximation alone. For very few events and a high level the lower limit would be below zero: it is then missing, with its reason.</summary>
    public static Interval Approximate(double x, ConfidenceLevel level)
    {
        var reason = ExactPoisson.CheckCount(x);
        if (reason is not NoAnswer.None)
        {
            return Interval.None(reason);
        }

        var lower = Lower(x, level.Z);
        return new(lower, Upper(x, level.Z), double.IsNaN(lower) ? NoAnswer.LimitBelowZero : NoAnswer.None);
    }

    /// <summary>The approximate lower limit; 0 for no event, NaN when it would be below zero.</summary>
    /// <param name="x">Events, not below zero.</param>
    /// <param name="z">Normal deviate.</param>
    public static double Lower(double x, double z)
    {
        if (x == 0)
        {
            return 0;
        }

        var root = 1 - (1 / (9 * x)) - (z / (3 * Math.Sqrt(x)));
        return root < 0 ? double.NaN : x * root * root * root;
    }

    /// <summary>The approximate upper limit.</summary>
    /// <param name="x">Events, not below zero.</param>
    /// <param name="z">Normal deviate.</param>
    public static double Upper(double x, double z)
    {
        var next = x + 1;
        var root = 1 - (1 / (9 * next)) + (z / (3 * Math.Sqrt(next)));
        return next * root * root * root;
    }

    /// <summary>Limits of many rates x/n; NaN where a value is missing, a count negative or a denominator not above zero.</summary>
    /// <param name="x">Events.</param>
    /// <param name="n">Denominators, as many.</param>
    /// <param name="level">Confidence.</param>
    /// <param name="limits">Where the limits go.</param>
    public static void Fill(ReadOnlySpan<double> x, ReadOnlySpan<double> n, ConfidenceLevel level, LimitSpans limits)
    {
        n = n[..x.Length];
        var lower = limits.Lower[..x.Length];
        var upper = limits.Upper[..x.Length];
        var small = new PoissonLimits(level.Tail);
        for (var i = 0; i < x.Length; i++)
        {
            var (count, size) = (x[i], n[i]);
            if (!(count >= 0) || !(size > 0))
            {
                (lower[i], upper[i]) = (double.NaN, double.NaN);
                continue;
            }

            var (low, high) = count < ExactBelow ? small.At(count) : (Lower(count, level.Z), Upper(count, level.Z));
            (lower[i], upper[i]) = (low / size, high / size);
        }
    }
}
