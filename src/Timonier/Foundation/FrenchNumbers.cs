// SPDX-License-Identifier: Apache-2.0
using System.Globalization;

namespace Timonier.Foundation;

/// <summary>Numbers written for a French reader, and read back from what a French user types.</summary>
/// <remarks>
/// Written: thousands parted by U+202F from four digits on, a decimal comma, a true minus (U+2212), halves rounded away from zero,
/// never a negative zero. Independent of the ambient culture. Never used for years or codes.
/// </remarks>
public static class FrenchNumbers
{
    /// <summary>The space between groups of thousands, and before <c>; ? !</c>.</summary>
    public const char NarrowSpace = '\u202F';

    /// <summary>The space between a number and its unit, and before <c>: % »</c>.</summary>
    public const char NoBreakSpace = '\u00A0';

    /// <summary>The sign of negative numbers.</summary>
    public const char Minus = '\u2212';

    /// <summary>The longest text that <see cref="TryWrite"/> may need: a sign, 29 digits, 9 spaces, a comma, 9 decimals.</summary>
    public const int MaxLength = 49;

    /// <summary><c>1 234</c> for 1234.</summary>
    public static string Format(long value) => Format(value, 0);

    /// <summary><c>1 234,50</c> for 1234.5 with two decimals.</summary>
    /// <param name="value">Any decimal.</param>
    /// <param name="decimals">From 0 to 9; zeros are kept.</param>
    public static string Format(decimal value, int decimals)
    {
        Span<char> text = stackalloc char[MaxLength];
        TryWrite(text, value, decimals, out var length);
        return new string(text[..length]);
    }

    /// <summary>With its sign, for a difference: <c>+3,3</c>, <c>−3,3</c>, and <c>0,0</c> without one.</summary>
    public static string WithSign(decimal value, int decimals)
    {
        var text = Format(value, decimals);
        return Rounded(value, decimals) > 0 ? "+" + text : text;
    }

    /// <summary>A number, U+00A0 and its unit: <c>12,5 %</c>, <c>1 042 €</c>, <c>2,1 mois</c>.</summary>
    public static string WithUnit(decimal value, int decimals, string unit) => Format(value, decimals) + NoBreakSpace + unit;

    /// <summary>A proportion given between 0 and 1, written as a percentage: <c>12,5 %</c> for 0.125.</summary>
    public static string Percent(decimal share, int decimals) => WithUnit(share * 100, decimals, "%");

    /// <summary>The word that goes with a number: singular under 2 in absolute value, as French grammar has it.</summary>
    public static string Plural(decimal count, string singular, string plural) => Math.Abs(count) < 2 ? singular : plural;

    /// <summary>A number and its word, by the number as it is shown: <c>1,9 point</c>, but <c>2,0 points</c> for 1.96.</summary>
    public static string Count(decimal value, int decimals, string singular, string plural) =>
        WithUnit(value, decimals, Plural(Rounded(value, decimals), singular, plural));

    /// <summary><c>1 structure</c>, <c>24 structures</c>.</summary>
    public static string Count(long value, string singular, string plural) => Count(value, 0, singular, plural);

    /// <summary>Writes a number as <see cref="Format(decimal, int)"/> does, without allocating.</summary>
    /// <returns>False when the destination is shorter than <see cref="MaxLength"/>.</returns>
    public static bool TryWrite(Span<char> destination, decimal value, int decimals, out int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 9);
        length = 0;
        if (destination.Length < MaxLength)
            return false;

        var rounded = Rounded(value, decimals);
        Span<char> plain = stackalloc char[MaxLength];
        ReadOnlySpan<char> format = ['F', (char)('0' + decimals)];
        Math.Abs(rounded).TryFormat(plain, out var plainLength, format, CultureInfo.InvariantCulture);
        var whole = decimals == 0 ? plainLength : plainLength - decimals - 1;

        if (rounded < 0)
            destination[length++] = Minus;

        for (var i = 0; i < whole; i++)
        {
            if (i > 0 && (whole - i) % 3 == 0)
                destination[length++] = NarrowSpace;
            destination[length++] = plain[i];
        }

        if (decimals > 0)
        {
            destination[length++] = ',';
            plain[(whole + 1)..plainLength].CopyTo(destination[length..]);
            length += decimals;
        }

        return true;
    }

    /// <summary>Reads a number that a person typed in a form.</summary>
    /// <remarks>
    /// Strict: an optional sign, digits, thousands parted by spaces of any kind or not at all, one decimal mark. The comma is the mark;
    /// a point is taken for it where it cannot part thousands (<c>12.5</c>), and refused where it could (<c>1.234</c>).
    /// Nothing else is guessed: a unit, an exponent, two marks or ill-placed spaces are refused with the reason.
    /// </remarks>
    public static Outcome<decimal> Read(string? text)
    {
        var typed = text.AsSpan().Trim();
        if (typed.IsEmpty)
            return FoundationRefusals.NumberIsEmpty;

        if (typed.Length > MaxLength)
            return FoundationRefusals.NumberIsTooLong;

        var negative = typed[0] is '-' or Minus;
        var digits = negative || typed[0] == '+' ? typed[1..].TrimStart() : typed;
        return Shape(digits, typed) is { } refusal ? refusal : Parse(digits, negative);
    }

    private static Refusal? Shape(ReadOnlySpan<char> digits, ReadOnlySpan<char> typed)
    {
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c) && !IsSpace(c) && c is not (',' or '.'))
                return FoundationRefusals.NumberHasASign.With(typed.ToString(), c);
        }

        var mark = digits.IndexOfAny(',', '.');
        var whole = mark < 0 ? digits : digits[..mark];
        var fraction = mark < 0 ? default : digits[(mark + 1)..];
        if (fraction.IndexOfAny(',', '.') >= 0)
            return FoundationRefusals.NumberHasTwoMarks.With(typed.ToString());

        if (whole.IsEmpty || (mark >= 0 && fraction.IsEmpty))
            return FoundationRefusals.NumberIsCut.With(typed.ToString());

        if (!AreGroups(whole) || fraction.ContainsAnyExceptInRange('0', '9'))
            return FoundationRefusals.NumberHasIllPlacedSpaces.With(typed.ToString());

        var couldBeThousands = mark > 0 && digits[mark] == '.' && fraction.Length == 3 && whole.Length <= 3 && whole[0] != '0';
        return couldBeThousands ? FoundationRefusals.NumberIsAmbiguous.With(typed.ToString(), $"{whole},{fraction}", $"{whole}{fraction}") : null;
    }

    /// <summary>True for digits without a space, or one to three digits then groups of exactly three.</summary>
    private static bool AreGroups(ReadOnlySpan<char> whole)
    {
        var run = 0;
        var groups = 0;
        foreach (var c in whole)
        {
            if (!IsSpace(c))
            {
                run++;
                continue;
            }

            if (groups == 0 ? run is 0 or > 3 : run != 3)
                return false;
            groups++;
            run = 0;
        }

        return groups == 0 || run == 3;
    }

    private static Outcome<decimal> Parse(ReadOnlySpan<char> digits, bool negative)
    {
        Span<char> plain = stackalloc char[digits.Length];
        var length = 0;
        foreach (var c in digits)
        {
            if (!IsSpace(c))
                plain[length++] = c is ',' ? '.' : c;
        }

        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? negative ? -value : value
            : FoundationRefusals.NumberIsTooLong;
    }

    private static bool IsSpace(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator;

    private static decimal Rounded(decimal value, int decimals) => decimal.Round(value, decimals, MidpointRounding.AwayFromZero);
}
