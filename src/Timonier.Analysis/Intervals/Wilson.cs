// SPDX-License-Identifier: Apache-2.0
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Timonier.Analysis.Intervals;

/// <summary>The score interval of a proportion.</summary>
/// <remarks>Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209-212; the lower limit is computed from the
/// product of the two, which does not cancel when events are few. Method sheet: <c>wilson</c>.</remarks>
public static class Wilson
{
    private const int Width = 4;

    /// <summary>Limits of the share x/n, between 0 and 1.</summary>
    /// <param name="x">Events; need not be whole.</param>
    /// <param name="n">Denominator.</param>
    /// <param name="level">Confidence; certainty gives 0 and 1.</param>
    public static Interval Of(double x, double n, ConfidenceLevel level)
    {
        var reason = Check(x, n);
        if (reason is not NoAnswer.None)
        {
            return Interval.None(reason);
        }

        if (level.Share == 1)
        {
            return new(0, 1);
        }

        var square = level.Z * level.Z;
        var centre = (2 * x) + square;
        var reach = level.Z * Math.Sqrt(square + (4 * x * (1 - (x / n))));

        // With events only, the upper limit is 1 itself, whatever rounding makes of it.
        return new(2 * x * x / (n * (centre + reach)), x == n ? 1 : Math.Min(1, (centre + reach) / (2 * (n + square))));
    }

    /// <summary>Why there is no proportion for a count and a denominator.</summary>
    public static NoAnswer Check(double x, double n)
    {
        if (double.IsNaN(x) || double.IsNaN(n))
        {
            return NoAnswer.Missing;
        }

        return x < 0 ? NoAnswer.NegativeCount
            : n <= 0 ? NoAnswer.NoDenominator
            : x > n ? NoAnswer.CountAboveDenominator
            : NoAnswer.None;
    }

    /// <summary>Limits of many proportions; NaN where <see cref="Check"/> finds a reason.</summary>
    /// <param name="x">Events.</param>
    /// <param name="n">Denominators, as many.</param>
    /// <param name="level">Confidence.</param>
    /// <param name="limits">Where the limits go.</param>
    public static void Fill(ReadOnlySpan<double> x, ReadOnlySpan<double> n, ConfidenceLevel level, LimitSpans limits)
    {
        n = n[..x.Length];
        var lower = limits.Lower[..x.Length];
        var upper = limits.Upper[..x.Length];
        var blocks = level.Share == 1 ? 0 : x.Length / Width * Width;
        Blocks(x[..blocks], n, level.Z, new LimitSpans(lower, upper));
        for (var i = blocks; i < x.Length; i++)
        {
            var interval = Of(x[i], n[i], level);
            (lower[i], upper[i]) = (interval.Lower, interval.Upper);
        }
    }

    // The operations of Of in the same order: same bits, four at a time.
    private static void Blocks(ReadOnlySpan<double> x, ReadOnlySpan<double> n, double z, LimitSpans limits)
    {
        ref var px = ref MemoryMarshal.GetReference(x);
        ref var pn = ref MemoryMarshal.GetReference(n);
        ref var pl = ref MemoryMarshal.GetReference(limits.Lower);
        ref var pu = ref MemoryMarshal.GetReference(limits.Upper);
        var (one, two, four) = (Vector256.Create(1.0), Vector256.Create(2.0), Vector256.Create(4.0));
        var (deviate, square, missing) = (Vector256.Create(z), Vector256.Create(z * z), Vector256.Create(double.NaN));
        for (var i = 0; i < x.Length; i += Width)
        {
            var at = (nuint)i;
            var count = Vector256.LoadUnsafe(ref px, at);
            var size = Vector256.LoadUnsafe(ref pn, at);
            var valid = Vector256.GreaterThanOrEqual(count, Vector256<double>.Zero)
                & Vector256.GreaterThan(size, Vector256<double>.Zero) & Vector256.LessThanOrEqual(count, size);
            var sum = ((two * count) + square) + (deviate * Vector256.Sqrt(square + (four * count * (one - (count / size)))));
            var low = two * count * count / (size * sum);
            var high = Vector256.ConditionalSelect(Vector256.Equals(count, size), one, Vector256.Min(one, sum / (two * (size + square))));
            Vector256.ConditionalSelect(valid, low, missing).StoreUnsafe(ref pl, at);
            Vector256.ConditionalSelect(valid, high, missing).StoreUnsafe(ref pu, at);
        }
    }
}
