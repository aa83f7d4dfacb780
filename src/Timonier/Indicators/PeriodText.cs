// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Foundation;

namespace Timonier.Indicators;

/// <summary>The written form of periods: one machine form in and out, French words for the screen (by <see cref="FrenchDates"/>).</summary>
public static class PeriodText
{
    /// <summary>The machine form, stable, used in files and addresses.</summary>
    public static string Write(Period period)
    {
        var (start, end) = (period.Start, period.End);
        FormattableString text = period.Kind switch
        {
            PeriodKind.Day => $"{start:yyyy-MM-dd}",
            PeriodKind.Month => $"{start:yyyy-MM}",
            PeriodKind.Quarter => $"{start:yyyy}-T{((start.Month - 1) / 3) + 1}",
            PeriodKind.Half => $"{start:yyyy}-S{((start.Month - 1) / 6) + 1}",
            PeriodKind.Year => $"{start:yyyy}",
            PeriodKind.SchoolYear => $"{start:yyyy}/{end:yyyy}",
            PeriodKind.RollingYear => $"12M-{end:yyyy-MM}",
            PeriodKind.Interval => $"{start:yyyy-MM-dd}..{end:yyyy-MM-dd}",
        };
        return text.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Reads a machine form, and its usual spellings: <c>2024T3</c>, <c>2024Q3</c>, <c>2024-2025</c> and <c>2024/25</c>
    /// (school years), <c>202403</c>. False when the text is none of them.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out Period period)
    {
        text = text.Trim();
        period = default;
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots > 0)
        {
            if (!TryDay(text[..dots], out var from) || !TryDay(text[(dots + 2)..], out var to) || to < from)
                return false;
            period = Period.Interval(from, to);
            return true;
        }

        if (text.StartsWith("12M-", StringComparison.OrdinalIgnoreCase) && TryRead(text[4..], out var last) && last.Kind is PeriodKind.Month)
        {
            period = Period.RollingYear(last.Start.Year, last.Start.Month);
            return true;
        }

        if (text.Length < 4 || !TryNumber(text[..4], out var year) || year is < 1800 or > 2999)
            return false;
        var rest = text[4..];
        if (rest.IsEmpty)
        {
            period = Period.Year(year);
            return true;
        }

        if (!TryDay(text, out var day))
            return TryRest(year, rest, ref period);
        period = Period.Day(day);
        return true;
    }

    /// <summary>The period in French words: « 2024 », « 3ᵉ trimestre 2024 », « mars 2024 », « au 31 mars 2024 », « année scolaire 2023-2024 ».</summary>
    public static string InWords(Period period)
    {
        var (start, end) = (period.Start, period.End);
        return period.Kind switch
        {
            PeriodKind.Day => "au " + FrenchDates.Day(end),
            PeriodKind.Month => FrenchDates.Month(start.Year, start.Month),
            PeriodKind.Quarter => FrenchDates.Quarter(start.Year, ((start.Month - 1) / 3) + 1),
            PeriodKind.Half => FrenchDates.Half(start.Year, ((start.Month - 1) / 6) + 1),
            PeriodKind.Year => start.Year.ToString(CultureInfo.InvariantCulture),
            PeriodKind.SchoolYear => FrenchDates.SchoolYear(start.Year),
            PeriodKind.RollingYear => FrenchDates.TwelveMonthsTo(end.Year, end.Month),
            PeriodKind.Interval => FrenchDates.Interval(start, end),
        };
    }

    private static bool TryRest(int year, ReadOnlySpan<char> rest, ref Period period)
    {
        if (rest[0] is '-' or '/' or ' ' or '_')
            rest = rest[1..];
        if (rest.Length == 2 && rest[0] is 'T' or 't' or 'Q' or 'q' && rest[1] is >= '1' and <= '4')
            period = Period.Quarter(year, rest[1] - '0');
        else if (rest.Length == 2 && rest[0] is 'S' or 's' or 'H' or 'h' && rest[1] is '1' or '2')
            period = Period.Half(year, rest[1] - '0');
        else if (rest.Length == 4 && TryNumber(rest, out var next) && next == year + 1)
            period = Period.SchoolYear(year);
        else if (rest.Length == 2 && TryNumber(rest, out var two) && two is >= 1 and <= 12)
            period = Period.Month(year, two);
        else if (rest.Length == 2 && TryNumber(rest, out two) && two == (year + 1) % 100)
            period = Period.SchoolYear(year);
        else
            return false;
        return true;
    }

    private static bool TryDay(ReadOnlySpan<char> text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static bool TryNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
