// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Reading;

/// <summary>One way to write a date: <c>dd/MM/yyyy</c>, <c>d MMMM yyyy</c>, <c>yy-MM-dd</c>. Immutable.</summary>
/// <remarks>
/// <c>yyyy</c> is four digits, <c>yy</c> two (70 to 99 are of the twentieth century), <c>MM</c> and <c>dd</c> two, <c>M</c> and <c>d</c> one or two,
/// <c>MMMM</c> a month in letters; a space is any run of spaces; anything else stands for itself. Without a day, the first of the month is meant.
/// </remarks>
internal sealed class DateFormat
{
    private readonly List<string> tokens = [];

    /// <summary>Cuts a format, taken as sound.</summary>
    public DateFormat(string format)
    {
        Format = format;
        for (var i = 0; i < format.Length;)
        {
            var end = i + 1;
            while (end < format.Length && format[end] == format[i] && format[i] is 'y' or 'M' or 'd' or 'H' or 'm' or 's')
                end++;
            tokens.Add(format[i..end]);
            i = end;
        }
    }

    /// <summary>The format as written.</summary>
    public string Format { get; }

    /// <summary>False for a month alone: <c>MM/yyyy</c>.</summary>
    public bool HasDay => tokens.Exists(t => t is "dd" or "d");

    /// <summary>What is wrong with a format, in French, or nothing.</summary>
    public static string? FaultOf(string format)
    {
        var known = new DateFormat(format).tokens;
        var year = known.Count(t => t is "yyyy" or "yy");
        var month = known.Count(t => t is "MMMM" or "MMM" or "MM" or "M");
        return year == 1 && month == 1 && known.Count(t => t is "dd" or "d") <= 1 && !known.Any(t => t is "yyy" or "y" || t.Length > 4)
            ? null
            : $"Le format de date « {format} » n’est pas valide : yyyy ou yy, MM, M ou MMMM, dd ou d, une fois chacun.";
    }

    /// <summary>Reads a date that takes the whole text, an hour at its end aside.</summary>
    public bool TryRead(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        var (year, month, date, at) = (0, 0, 1, 0);
        foreach (var token in tokens)
        {
            var taken = Take(text[at..], token, ref year, ref month, ref date);
            if (taken < 0)
                return false;
            at += taken;
        }

        if (!IsHour(text[at..]) || year is < 1 or > 9999 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month))
            return false;
        day = new(year, month, date);
        return true;
    }

    private static int Take(ReadOnlySpan<char> text, string token, ref int year, ref int month, ref int date)
    {
        switch (token)
        {
            case "yyyy":
                return Digits(text, 4, 4, ref year);
            case "yy":
                var taken = Digits(text, 2, 2, ref year);
                year += year >= 70 ? 1900 : 2000;
                return taken;
            case "MMMM" or "MMM":
                var letters = MonthName.Match(text, out month);
                return letters == 0 ? -1 : letters;
            case "MM":
                return Digits(text, 2, 2, ref month);
            case "M":
                return Digits(text, 1, 2, ref month);
            case "dd":
                return Digits(text, 2, 2, ref date);
            case "d":
                var digits = Digits(text, 1, 2, ref date);
                return digits == 1 && text[digits..].StartsWith("er", StringComparison.Ordinal) ? 3 : digits;
            case " ":
                var spaces = 0;
                while (spaces < text.Length && char.IsWhiteSpace(text[spaces]))
                    spaces++;
                return spaces == 0 ? -1 : spaces;
            case "HH" or "mm" or "ss":
                var ignored = 0;
                return Digits(text, 2, 2, ref ignored);
            default:
                return text.StartsWith(token, StringComparison.OrdinalIgnoreCase) ? token.Length : -1;
        }
    }

    private static int Digits(ReadOnlySpan<char> text, int least, int most, ref int number)
    {
        var taken = 0;
        number = 0;
        while (taken < most && taken < text.Length && char.IsAsciiDigit(text[taken]))
            number = (number * 10) + (text[taken++] - '0');
        return taken >= least ? taken : -1;
    }

    /// <summary>Nothing, or what may follow a date: <c>T14:30:00.000Z</c>, <c> 14:30</c>.</summary>
    private static bool IsHour(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return true;
        if (text.Length < 5 || text[0] is not ('T' or ' ') || text[1..].IndexOf(':') is < 1 or > 2)
            return false;
        foreach (var sign in text[1..])
        {
            if (!char.IsAsciiDigit(sign) && sign is not (':' or '.' or ',' or '+' or '-' or 'Z'))
                return false;
        }

        return true;
    }
}
