// SPDX-License-Identifier: Apache-2.0
using System.Globalization;

namespace Timonier.Analysis.Methods;

/// <summary>Reads the text of cells and parameters, without guessing.</summary>
internal static class CellText
{
    private const int LongestNumber = 64;

    // No figure is so large; its square and the square of that would not be numbers.
    private const double Largest = 1e50;

    // Between 1 and this, a number without its sign is neither a share nor a likely percentage.
    private const double LeastPercent = 50;

    /// <summary>True when the cell says nothing.</summary>
    public static bool IsMissing(ReadOnlySpan<char> text)
    {
        var trimmed = text.Trim();
        return trimmed.IsEmpty || trimmed is "NA" or "NaN";
    }

    /// <summary>Reads a number; NaN when missing. A comma is a decimal sign; there are no thousands separators.</summary>
    public static bool TryNumber(ReadOnlySpan<char> text, out double value)
    {
        value = double.NaN;
        var trimmed = text.Trim();
        if (trimmed.IsEmpty || trimmed is "NA" or "NaN")
        {
            return true;
        }

        if (trimmed.IndexOf(',') < 0)
        {
            return TryPlain(trimmed, out value);
        }

        if (trimmed.Length > LongestNumber || trimmed.IndexOf('.') >= 0)
        {
            return false;
        }

        Span<char> pointed = stackalloc char[LongestNumber];
        trimmed.Replace(pointed, ',', '.');
        return TryPlain(pointed[..trimmed.Length], out value);
    }

    /// <summary>Reads a level of confidence as a share; NaN when missing.</summary>
    public static bool TryConfidence(ReadOnlySpan<char> text, out double value)
    {
        var trimmed = text.Trim().TrimEnd('%').TrimEnd();
        if (!TryNumber(trimmed, out value) || double.IsNaN(value))
        {
            return IsMissing(text);
        }

        var isPercent = trimmed.Length < text.Trim().Length || value > 1;
        var isClear = value is <= 1 or >= LeastPercent || trimmed.Length < text.Trim().Length;
        value = isPercent ? value / 100 : value;
        return isClear && value is > 0 and <= 1;
    }

    /// <summary>Reads a flag as 1, 0 or NaN.</summary>
    public static bool TryFlag(ReadOnlySpan<char> text, out double value)
    {
        var trimmed = text.Trim();
        value = IsMissing(trimmed) ? double.NaN
            : IsAny(trimmed, "TRUE", "T", "1", "vrai", "oui") ? 1
            : IsAny(trimmed, "FALSE", "F", "0", "faux", "non") ? 0
            : -1;
        return value is not -1;
    }

    /// <summary>Reads one value of a kind that is a number.</summary>
    public static bool TryRead(ValueKind kind, ReadOnlySpan<char> text, out double value) => kind switch
    {
        ValueKind.Number or ValueKind.Numbers => TryNumber(text, out value),
        ValueKind.ExtendedNumber => TryNumber(text, out value) || TryAny(text.Trim(), out value) || TryInfinity(text.Trim(), out value),
        ValueKind.Confidence or ValueKind.Confidences => TryConfidence(text, out value),
        ValueKind.Flag => TryFlag(text, out value),
        ValueKind.Text or ValueKind.Choice or ValueKind.ColumnNames or ValueKind.TextColumnNames => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a number."),
    };

    /// <summary>Reads values separated by semicolons; none for a blank.</summary>
    public static bool TryList(ValueKind kind, ReadOnlySpan<char> text, out double[] values)
    {
        values = [];
        if (IsMissing(text))
        {
            return true;
        }

        var read = new List<double>();
        foreach (var part in text.Split(';'))
        {
            if (!TryRead(kind, text[part], out var value))
            {
                return false;
            }

            read.Add(value);
        }

        values = [.. read];
        return true;
    }

    /// <summary>What a kind of value looks like, for a message.</summary>
    public static string Describe(ValueKind kind) => kind switch
    {
        ValueKind.Number => "un nombre (12.5 ou 12,5, sans séparateur de milliers ni unité, de −1e50 à 1e50)",
        ValueKind.ExtendedNumber => "un nombre, ou Inf ou -Inf",
        ValueKind.Numbers => "une liste de nombres séparés par des points-virgules",
        ValueKind.Confidence => "un niveau de confiance (0.95 ou 95)",
        ValueKind.Confidences => "une liste de niveaux de confiance séparés par des points-virgules (0.95;0.998)",
        ValueKind.Flag => "TRUE ou FALSE",
        ValueKind.Text or ValueKind.Choice or ValueKind.ColumnNames or ValueKind.TextColumnNames => "un texte",
    };

    // Words that the base library takes for numbers, and numbers beyond its range, are not numbers here.
    private static bool TryAny(ReadOnlySpan<char> text, out double value)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return double.TryParse(text, Plain, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    private static bool TryPlain(ReadOnlySpan<char> text, out double value) => TryAny(text, out value) && Math.Abs(value) <= Largest;

    private static bool TryInfinity(ReadOnlySpan<char> text, out double value)
    {
        value = text is "-Inf" ? double.NegativeInfinity : double.PositiveInfinity;
        return text is "Inf" or "+Inf" or "-Inf";
    }

    private static bool IsAny(ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
