// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Import.Mappings;

namespace Timonier.Indicators.Import.Reading;

/// <summary>Reads numbers exactly, in the style of a mapping. Allocates nothing.</summary>
/// <remarks>
/// Digits beyond the eighteenth are rounded to the nearest (half to even), and <see cref="WasRounded"/> says so.
/// Spaces of any kind and apostrophes between groups of three digits, a true minus, exponents and one trailing % are always accepted.
/// </remarks>
internal sealed class NumberReader
{
    private const int GreatestDigits = 18;

    private readonly bool comma;
    private readonly bool point;
    private readonly bool isDeclared;
    private readonly char thousands;
    private readonly bool parentheses;
    private readonly string[] suffixes;
    private readonly string[] prefixes;

    public NumberReader(NumbersPart style)
    {
        isDeclared = style.Decimal is not null;
        thousands = style.Thousands is { Length: 1 } mark && mark[0] != ' ' ? mark[0] : '\0';
        comma = style.Decimal is null ? thousands != ',' : style.Decimal == ",";
        point = style.Decimal is null ? thousands != '.' : style.Decimal == ".";
        isDeclared |= thousands is ',' or '.';
        parentheses = style.Parentheses is Parentheses.Negative;
        suffixes = [.. style.Suffixes.OrderByDescending(s => s.Length), "%"];
        prefixes = [.. style.Prefixes.OrderByDescending(s => s.Length)];
    }

    /// <summary>True when the last number read had more digits than are kept.</summary>
    public bool WasRounded { get; private set; }

    /// <summary>Reads a text; a cell that the file types as a number is in the invariant style.</summary>
    public NumberFault TryRead(ReadOnlySpan<char> text, FieldKind kind, out Quantity number)
    {
        WasRounded = false;
        if (TryPlain(text, kind is FieldKind.Number, out number))
            return NumberFault.None;
        return kind is FieldKind.Number ? ReadDressed(text, (false, true), out number) : ReadDressed(text, (comma, point), out number);
    }

    /// <summary>The common form: sign, digits, one decimal mark that cannot be taken for another.</summary>
    private bool TryPlain(ReadOnlySpan<char> text, bool isTyped, out Quantity number)
    {
        number = default;
        if (text.Length is 0 or > GreatestDigits)
            return false;
        var at = text[0] == '-' ? 1 : 0;
        var (mantissa, mark) = (0L, -1);
        for (var i = at; i < text.Length; i++)
        {
            var digit = unchecked((uint)(text[i] - '0'));
            if (digit <= 9)
                mantissa = (mantissa * 10) + digit;
            else if (mark < 0 && i > at && i + 1 < text.Length && (text[i] == '.' ? isTyped || point : text[i] == ',' && !isTyped && comma))
                mark = i;
            else
                return false;
        }

        if (at == text.Length)
            return false;
        if (mark >= 0 && !isDeclared && !isTyped && IsGroup(text, at, mark))
            return false;
        number = new(at == 1 ? -mantissa : mantissa, (byte)(mark < 0 ? 0 : text.Length - mark - 1));
        return true;
    }

    /// <summary>« 1,234 » and « 12.345 »: one to three digits that do not begin with zero, then exactly three.</summary>
    private static bool IsGroup(ReadOnlySpan<char> text, int from, int mark) =>
        text.Length - mark - 1 == 3 && mark - from is >= 1 and <= 3 && text[from] != '0';

    private NumberFault ReadDressed(ReadOnlySpan<char> text, (bool Comma, bool Point) marks, out Quantity number)
    {
        number = default;
        var isNegative = Undress(ref text);
        if (text.IsEmpty || text.Length > 400)
            return NumberFault.NotANumber;
        Span<char> digits = stackalloc char[text.Length];
        var (count, mark, groups, exponent) = (0, -1, -1, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var sign = text[i];
            if (char.IsAsciiDigit(sign))
            {
                digits[count++] = sign;
                continue;
            }

            if (mark < 0 && ((sign == ',' && marks.Comma) || (sign == '.' && marks.Point)))
            {
                if (groups >= 0 && count - groups != 3)
                    return NumberFault.NotANumber;
                if (groups < 0 && !isDeclared && marks is { Comma: true, Point: true } && IsGroup(text, 0, i) && !text[(i + 1)..].ContainsAnyExceptInRange('0', '9'))
                    return NumberFault.Ambiguous;
                (mark, groups) = (count, -1);
                continue;
            }

            if (mark < 0 && IsThousands(sign) && (groups < 0 ? count is >= 1 and <= 3 : count - groups == 3))
            {
                groups = count;
                continue;
            }

            if (sign is 'e' or 'E' && count > 0 && int.TryParse(Plain(text[(i + 1)..]), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out exponent) && exponent is > -400 and < 400)
                break;
            return NumberFault.NotANumber;
        }

        if (count == 0 || (mark < 0 && groups >= 0 && count - groups != 3))
            return NumberFault.NotANumber;
        return Make(digits[..count], (mark < 0 ? 0 : count - mark) - exponent, isNegative, out number);
    }

    /// <summary>The number of digits and a scale that may be negative (exponents) or too great (then rounded).</summary>
    private NumberFault Make(ReadOnlySpan<char> digits, int scale, bool isNegative, out Quantity number)
    {
        const int most = 28;
        number = default;
        digits = digits.TrimStart('0');
        if (digits.IsEmpty)
        {
            number = new(0, (byte)Math.Clamp(scale, 0, Quantity.GreatestScale));
            return NumberFault.None;
        }

        var length = Math.Min(digits.Length, most);
        WasRounded = digits[length..].ContainsAnyExcept('0');
        scale -= digits.Length - length;
        var mantissa = (Int128)0;
        foreach (var digit in digits[..length])
            mantissa = (mantissa * 10) + (digit - '0');
        for (; scale > 0 && mantissa % 10 == 0 && (scale > Quantity.GreatestScale || length > GreatestDigits); scale--, length--)
            mantissa /= 10;
        var excess = Math.Min(Math.Max(length - GreatestDigits, scale - Quantity.GreatestScale), scale);
        if (excess >= most)
            (mantissa, scale, WasRounded) = (0, 0, true);
        else if (excess > 0)
            (mantissa, scale) = (Round(mantissa, excess), scale - excess);
        for (; scale < 0; scale++)
        {
            mantissa *= 10;
            if (mantissa > long.MaxValue)
                return NumberFault.TooLarge;
        }

        if (mantissa > long.MaxValue)
            return NumberFault.TooLarge;
        number = new((long)(isNegative ? -mantissa : mantissa), (byte)scale);
        return NumberFault.None;
    }

    /// <summary>Drops decimals: to the nearest, half to even.</summary>
    private Int128 Round(Int128 mantissa, int drop)
    {
        var power = (Int128)1;
        for (var i = 0; i < drop; i++)
            power *= 10;
        var (kept, rest) = Int128.DivRem(mantissa, power);
        WasRounded |= rest != 0;
        return rest * 2 > power || (rest * 2 == power && kept % 2 == 1) ? kept + 1 : kept;
    }

    /// <summary>Takes signs, declared prefixes and suffixes off; true when the number is negative.</summary>
    private bool Undress(ref ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var isNegative = false;
        if (parentheses && text.Length > 2 && text[0] == '(' && text[^1] == ')')
        {
            isNegative = true;
            text = text[1..^1].Trim();
        }

        TakeSign(ref text, ref isNegative);
        foreach (var prefix in prefixes)
        {
            if (text.Length > prefix.Length && text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                text = text[prefix.Length..].TrimStart();
        }

        TakeSign(ref text, ref isNegative);
        foreach (var suffix in suffixes)
        {
            if (text.Length > suffix.Length && text.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                text = text[..^suffix.Length].TrimEnd();
                break;
            }
        }

        return isNegative;
    }

    private static void TakeSign(ref ReadOnlySpan<char> text, ref bool isNegative)
    {
        if (text.IsEmpty || text[0] is not ('-' or '+' or '−') || text.Length == 1)
            return;
        isNegative |= text[0] != '+';
        text = text[1..].TrimStart();
    }

    private bool IsThousands(char sign) => sign is '\'' or '’' || char.IsWhiteSpace(sign) || (thousands != '\0' && sign == thousands);

    /// <summary>An exponent with a true minus, as the parser wants it.</summary>
    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> exponent) => exponent.IsEmpty || exponent[0] != '−' ? exponent : "-" + exponent[1..].ToString();
}
