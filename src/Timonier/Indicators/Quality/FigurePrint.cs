// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Cube;

namespace Timonier.Indicators.Quality;

/// <summary>The print of figures: equal numbers have equal prints, whatever the number of decimals they were written with.</summary>
internal static class FigurePrint
{
    private const ulong Start = 14_695_981_039_346_656_037;
    private const ulong Prime = 1_099_511_628_211;

    /// <summary>The print of one figure.</summary>
    public static long Of(in Cell cell) => unchecked((long)With(Start, cell));

    /// <summary>The print of two figures, in that order.</summary>
    public static long Of(in Cell one, in Cell other) => unchecked((long)With(With(Start, one), other));

    /// <summary>A print that takes one more figure in.</summary>
    public static long With(long print, in Cell cell) => unchecked((long)With((ulong)print, cell));

    private static ulong With(ulong print, in Cell cell)
    {
        var shape = cell.Key.Shape;
        print = Add(print, (long)shape.State);
        return Add(Add(print, cell.First, shape.Scale), cell.Second, shape.Scale);
    }

    private static ulong Add(ulong print, long mantissa, byte scale)
    {
        if (mantissa == Chunk.None)
            return Add(print, long.MinValue);
        var trimmed = new Quantity(mantissa, scale).Trimmed();
        return Add(Add(print, trimmed.Mantissa), trimmed.Scale);
    }

    /// <summary>Fowler, Noll and Vo’s hash 1a, eight bytes at a time.</summary>
    private static ulong Add(ulong print, long number)
    {
        for (var shift = 0; shift < 64; shift += 8)
            print = unchecked((print ^ (((ulong)number >> shift) & 0xFF)) * Prime);
        return print;
    }
}
