// SPDX-License-Identifier: Apache-2.0
using System.Globalization;

namespace Timonier.Indicators;

/// <summary>An exact decimal number as it was written: <c>Mantissa × 10^−Scale</c>. What is imported is what is exported.</summary>
/// <param name="Mantissa">The digits, signed.</param>
/// <param name="Scale">Number of decimals, 0 to 18.</param>
/// <remarks><c>12,50</c> is kept as 1250 with scale 2. At most 18 significant digits.</remarks>
public readonly record struct Quantity(long Mantissa, byte Scale)
{
    /// <summary>The greatest number of decimals kept.</summary>
    public const byte GreatestScale = 18;

    private static readonly long[] Powers = MakePowers();

    /// <summary>The number as a decimal.</summary>
    public decimal ToDecimal()
    {
        var magnitude = (ulong)Math.Abs(Mantissa);
        return new decimal(unchecked((int)magnitude), unchecked((int)(magnitude >> 32)), 0, Mantissa < 0, Scale);
    }

    /// <summary>The number as a double, the nearest one.</summary>
    public double ToDouble() => (double)ToDecimal();

    /// <summary>The same number with more decimals; false when it would overflow.</summary>
    public bool TryRescale(byte scale, out long mantissa)
    {
        mantissa = 0;
        if (scale < Scale || scale > GreatestScale)
            return false;
        var product = (Int128)Mantissa * Powers[scale - Scale];
        if (product > long.MaxValue || product <= long.MinValue)
            return false;
        mantissa = (long)product;
        return true;
    }

    /// <summary>The same number without trailing zero decimals.</summary>
    public Quantity Trimmed()
    {
        var (mantissa, scale) = this;
        while (scale > 0 && mantissa % 10 == 0)
        {
            mantissa /= 10;
            scale--;
        }

        return new(mantissa, scale);
    }

    /// <summary>The quantity nearest to a decimal; false when it has more than 18 significant digits.</summary>
    public static bool TryFrom(decimal number, out Quantity quantity)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var scale = (byte)(bits[3] >> 16 & 0xFF);
        var magnitude = unchecked(((UInt128)(uint)bits[2] << 64) | ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        while (scale > 0 && (magnitude > long.MaxValue || scale > GreatestScale) && magnitude % 10 == 0)
        {
            magnitude /= 10;
            scale--;
        }

        var fits = magnitude <= long.MaxValue && scale <= GreatestScale;
        quantity = fits ? new(number < 0 ? -(long)magnitude : (long)magnitude, scale) : default;
        return fits;
    }

    /// <summary>The invariant text: a decimal point, no thousands, all the decimals kept.</summary>
    public override string ToString() => ToDecimal().ToString(CultureInfo.InvariantCulture);

    private static long[] MakePowers()
    {
        var powers = new long[GreatestScale + 1];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
            powers[i] = powers[i - 1] * 10;
        return powers;
    }
}
