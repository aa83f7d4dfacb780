// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Intervals;

/// <summary>The exact interval of a Poisson count.</summary>
/// <remarks>Source: F. Garwood, Biometrika 28 (1936), 437-442. Method sheet: <c>exact-poisson</c>.</remarks>
public static class ExactPoisson
{
    /// <summary>Limits of the mean behind a count; the count may be fractional.</summary>
    public static Interval Of(double x, ConfidenceLevel level)
    {
        var reason = CheckCount(x);
        return reason is NoAnswer.None ? new(Lower(x, level.Tail), Upper(x, level.Tail)) : Interval.None(reason);
    }

    /// <summary>Why there is no interval for a count.</summary>
    public static NoAnswer CheckCount(double x) => double.IsNaN(x) ? NoAnswer.Missing : x < 0 ? NoAnswer.NegativeCount : NoAnswer.None;

    /// <summary>The mean for which counts of x or more have a given probability; 0 for no event. NaN for a negative or missing count.</summary>
    public static double Lower(double x, double tail) => x == 0 ? 0 : GammaDistribution.Quantile(tail, Tail.Lower, x, 1);

    /// <summary>The mean for which counts of x or less have a given probability. NaN for a negative or missing count.</summary>
    public static double Upper(double x, double tail) => x < 0 ? double.NaN : GammaDistribution.Quantile(tail, Tail.Upper, x + 1, 1);
}
