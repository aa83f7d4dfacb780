// SPDX-License-Identifier: Apache-2.0
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Timonier.Analysis.Numbers;

/// <summary>Loops over vectors of doubles, in a fixed order of operations.</summary>
/// <remarks>Vectors of 256 bits and fused multiply-adds are named, never "the widest there is":
/// the result has the same bits on every machine and whatever the number of threads.</remarks>
public static class Vectors
{
    private const int Width = 4;

    /// <summary>Σ aᵢ·bᵢ over the length of <paramref name="a"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        b = b[..a.Length];
        var blocks = a.Length / (2 * Width) * (2 * Width);
        ref var pa = ref MemoryMarshal.GetReference(a);
        ref var pb = ref MemoryMarshal.GetReference(b);
        var first = Vector256<double>.Zero;
        var second = Vector256<double>.Zero;
        for (var i = 0; i < blocks; i += 2 * Width)
        {
            var at = (nuint)i;
            first = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref pa, at), Vector256.LoadUnsafe(ref pb, at), first);
            second = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref pa, at + Width), Vector256.LoadUnsafe(ref pb, at + Width), second);
        }

        var sum = Sum(first + second);
        for (var i = blocks; i < a.Length; i++)
        {
            sum = Math.FusedMultiplyAdd(a[i], b[i], sum);
        }

        return sum;
    }

    /// <summary>target += factor·source.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(ReadOnlySpan<double> source, double factor, Span<double> target)
    {
        target = target[..source.Length];
        var blocks = source.Length / Width * Width;
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(target);
        var wide = Vector256.Create(factor);
        for (var i = 0; i < blocks; i += Width)
        {
            var at = (nuint)i;
            Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref from, at), wide, Vector256.LoadUnsafe(ref to, at)).StoreUnsafe(ref to, at);
        }

        for (var i = blocks; i < source.Length; i++)
        {
            target[i] = Math.FusedMultiplyAdd(source[i], factor, target[i]);
        }
    }

    /// <summary>target = a·b, term by term.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> target)
    {
        b = b[..a.Length];
        target = target[..a.Length];
        var blocks = a.Length / Width * Width;
        ref var pa = ref MemoryMarshal.GetReference(a);
        ref var pb = ref MemoryMarshal.GetReference(b);
        ref var to = ref MemoryMarshal.GetReference(target);
        for (var i = 0; i < blocks; i += Width)
        {
            var at = (nuint)i;
            (Vector256.LoadUnsafe(ref pa, at) * Vector256.LoadUnsafe(ref pb, at)).StoreUnsafe(ref to, at);
        }

        for (var i = blocks; i < a.Length; i++)
        {
            target[i] = a[i] * b[i];
        }
    }

    /// <summary>target += (source − centre)², term by term.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddSquaredGaps(ReadOnlySpan<double> source, double centre, Span<double> target)
    {
        target = target[..source.Length];
        var blocks = source.Length / Width * Width;
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(target);
        var wide = Vector256.Create(centre);
        for (var i = 0; i < blocks; i += Width)
        {
            var at = (nuint)i;
            var gap = Vector256.LoadUnsafe(ref from, at) - wide;
            Vector256.FusedMultiplyAdd(gap, gap, Vector256.LoadUnsafe(ref to, at)).StoreUnsafe(ref to, at);
        }

        for (var i = blocks; i < source.Length; i++)
        {
            var gap = source[i] - centre;
            target[i] = Math.FusedMultiplyAdd(gap, gap, target[i]);
        }
    }

    /// <summary>Σ (aᵢ − bᵢ)².</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double SquaredDistance(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        b = b[..a.Length];
        var blocks = a.Length / Width * Width;
        ref var pa = ref MemoryMarshal.GetReference(a);
        ref var pb = ref MemoryMarshal.GetReference(b);
        var wide = Vector256<double>.Zero;
        for (var i = 0; i < blocks; i += Width)
        {
            var difference = Vector256.LoadUnsafe(ref pa, (nuint)i) - Vector256.LoadUnsafe(ref pb, (nuint)i);
            wide = Vector256.FusedMultiplyAdd(difference, difference, wide);
        }

        var sum = Sum(wide);
        for (var i = blocks; i < a.Length; i++)
        {
            var difference = a[i] - b[i];
            sum = Math.FusedMultiplyAdd(difference, difference, sum);
        }

        return sum;
    }

    /// <summary>The Euclidean norm, safe from overflow and underflow of the squares.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Norm(ReadOnlySpan<double> vector)
    {
        var largest = 0.0;
        foreach (var value in vector)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        if (largest == 0 || !double.IsFinite(largest))
        {
            return largest;
        }

        // A power of two: scaling by it rounds nothing.
        var scale = Math.ScaleB(1, -Math.ILogB(largest));
        var sum = 0.0;
        foreach (var value in vector)
        {
            var scaled = value * scale;
            sum = Math.FusedMultiplyAdd(scaled, scaled, sum);
        }

        return Math.Sqrt(sum) / scale;
    }

    /// <summary>Σ aᵢ·bᵢ computed as if in twice the precision and then rounded (Ogita, Rump, Oishi 2005, "Dot2").</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double AccurateDot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = new TwofoldSum(0);
        for (var i = 0; i < a.Length; i++)
        {
            sum = sum.PlusProduct(a[i], b[i]);
        }

        return sum.Value;
    }

    // The order of a library sum is not promised: ours is.
    private static double Sum(Vector256<double> wide) =>
        wide.GetElement(0) + wide.GetElement(1) + (wide.GetElement(2) + wide.GetElement(3));
}
