// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Quantiles;

/// <summary>Quantiles of a sample, by the nine definitions of Hyndman and Fan.</summary>
/// <remarks>Source: R. J. Hyndman and Y. Fan, The American Statistician 50 (1996), 361-365; numbering as in R. Method sheet: <c>quantile</c>.</remarks>
public static class SampleQuantile
{
    /// <summary>The definition used unless said otherwise: linear interpolation between the order statistics, 0 at the first and 1 at the last.</summary>
    public const int DefaultType = 7;

    // R's allowance for a product that should have been whole.
    private const double Fuzz = 4 * 2.220446049250313e-16;

    /// <summary>A quantile of sorted values.</summary>
    /// <param name="sorted">Values in increasing order, none missing.</param>
    /// <param name="p">Probability, from 0 to 1.</param>
    /// <param name="type">Definition, from 1 to 9.</param>
    /// <returns>NaN for no value or a missing probability.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside [0, 1] or the type unknown.</exception>
    public static double OfSorted(ReadOnlySpan<double> sorted, double p, int type = DefaultType)
    {
        if (p is < 0 or > 1)
        {
            throw new ArgumentOutOfRangeException(nameof(p), p, "A probability is from 0 to 1.");
        }

        if (sorted.IsEmpty || double.IsNaN(p))
        {
            return double.NaN;
        }

        return type <= 3 ? Step(sorted, p, type) : Interpolate(sorted, p, type);
    }

    private static double Step(ReadOnlySpan<double> sorted, double p, int type)
    {
        var place = (sorted.Length * p) - (type == 3 ? 0.5 : 0);
        var below = Math.Floor(place + Fuzz);
        var passed = place > below;
        var share = type switch
        {
            1 => passed ? 1.0 : 0.0,
            2 => passed ? 1.0 : 0.5,
            3 => place == below && below % 2 == 0 ? 0.0 : 1.0,
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There are nine types of quantiles."),
        };
        return Between(sorted, below, share);
    }

    private static double Interpolate(ReadOnlySpan<double> sorted, double p, int type)
    {
        var (a, b) = type switch
        {
            4 => (0.0, 1.0),
            5 => (0.5, 0.5),
            6 => (0.0, 0.0),
            7 => (1.0, 1.0),
            8 => (1.0 / 3, 1.0 / 3),
            9 => (3.0 / 8, 3.0 / 8),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There are nine types of quantiles."),
        };
        var place = a + (p * (sorted.Length + 1 - a - b));
        var below = Math.Floor(place + Fuzz);
        var share = place - below;
        return Between(sorted, below, Math.Abs(share) < Fuzz ? 0 : share);
    }

    // The order statistic of rank 'below' (from 1), or between it and the next; ranks outside the sample are its ends.
    private static double Between(ReadOnlySpan<double> sorted, double below, double share)
    {
        var last = sorted.Length - 1;
        var low = sorted[(int)Math.Clamp(below - 1, 0, last)];
        var high = sorted[(int)Math.Clamp(below, 0, last)];

        // Never outside the two, whatever rounding makes of their sum.
        return share == 0 ? low : share == 1 ? high : Math.Clamp(((1 - share) * low) + (share * high), low, high);
    }
}
