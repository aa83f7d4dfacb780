// SPDX-License-Identifier: Apache-2.0
using System.Globalization;

namespace Timonier.Documents.Sheets;

/// <summary>Writes the numbers of workbooks as their author sees them, without losing any.</summary>
/// <remarks>
/// A workbook stores doubles; Excel keeps and shows 15 digits of them. The text is the shortest that gives the double back, except where
/// its last digits are the dust of an operation (<c>0.1 + 0.2</c> stored as <c>0.30000000000000004</c>): then it is the one of 15 digits,
/// which is what Excel shows. Dust is told from precision by the digits before it: three zeros at least, which a true value has once in a
/// thousand.
/// </remarks>
internal static class ExcelNumber
{
    /// <summary>Room for any number.</summary>
    public const int MaxLength = 64;

    /// <summary>Digits that a value keeps for what follows them to be dust.</summary>
    private const int CleanDigits = 12;

    /// <summary>Writes a finite number without exponent where its size allows; returns the length.</summary>
    public static int Write(double value, Span<char> text)
    {
        if (value == 0)
        {
            text[0] = '0';
            return 1;
        }

        value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        if (DigitsOf(text[..length]) > 15)
        {
            Span<char> rounded = stackalloc char[MaxLength];
            value.TryFormat(rounded, out var roundedLength, "G15", CultureInfo.InvariantCulture);
            if (DigitsOf(rounded[..roundedLength]) <= CleanDigits)
            {
                rounded[..roundedLength].CopyTo(text);
                length = roundedLength;
            }
        }

        var hasExponent = text[..length].Contains('E');
        if (hasExponent && Math.Abs(value) is >= 1e-15 and < 1e28
            && decimal.TryParse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out var plain))
            plain.TryFormat(text, out length, default, CultureInfo.InvariantCulture);
        return length;
    }

    /// <summary>Writes the number of a cell in per cent, as it is seen: <c>0.452</c> as <c>45.2</c>, exactly.</summary>
    public static int WriteHundredfold(double value, Span<char> text)
    {
        var length = Write(value, text);
        if (!decimal.TryParse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out var share) || Math.Abs(share) >= decimal.MaxValue / 100)
            return Write(value * 100, text);
        // Divided so that no zero is left at the end of the decimals.
        const decimal one = 1.0000000000000000000000000000m;
        (share * 100 / one).TryFormat(text, out length, default, CultureInfo.InvariantCulture);
        return length;
    }

    /// <summary>How many digits count in a number as it is written, zeros at both ends aside.</summary>
    private static int DigitsOf(ReadOnlySpan<char> text)
    {
        var exponent = text.IndexOf('E');
        var mantissa = (exponent < 0 ? text : text[..exponent]).TrimStart("-0.").TrimEnd("0.");
        return mantissa.Length - mantissa.Count('.');
    }
}
