// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Foundation;
using Timonier.Indicators.Import.Mappings;

namespace Timonier.Indicators.Import.Reading;

/// <summary>Reads the period that a text is about, as a mapping says, and refuses what can be read two ways.</summary>
internal sealed class PeriodReader(PeriodReading? reading, DateReader dates, int firstMonth)
{
    private const string Any = "une période : 2024, 2024-03, 2024-T3, 2024-S1, 2023/2024, mars 2024, ou une date";
    private static readonly string[] Leads = ["au ", "le ", "à fin ", "fin "];

    private const int FirstYear = 1800;
    private const int LastYear = 2999;

    /// <summary>What is expected, in French.</summary>
    public string Expected => reading is not { } asked ? Any : asked switch
    {
        PeriodReading.Quarter => "un trimestre, de T1 à T4 : 2024-T3, ou une date",
        PeriodReading.Half => "un semestre, S1 ou S2 : 2024-S1, ou une date",
        PeriodReading.Month => "un mois : 2024-03, mars 2024, ou une date",
        PeriodReading.Day => dates.Expected,
        PeriodReading.Year => "une année : 2024, ou une date",
        PeriodReading.SchoolYear or PeriodReading.SchoolYearEnding => "une année scolaire : 2023/2024, 2023-24, ou une année",
        PeriodReading.RollingYear => "le mois où finissent les douze mois : 2024-03, ou une date",
        PeriodReading.SinceJanuary => "un mois ou une date, jusqu’où court le cumul depuis janvier",
        PeriodReading.Years => "plusieurs années : 2014-16, 2014-2016",
        PeriodReading.FiscalYear => "un exercice : 2015/16, ou l’année où il commence",
    };

    /// <summary>Reads a text; false when it is no period, with the reason when it could be two.</summary>
    public bool TryRead(ReadOnlySpan<char> text, FieldKind kind, out Period period, out string? twice)
    {
        twice = null;
        period = default;
        text = WithoutLead(text.Trim());
        if (!IsBareYear(text, kind) && !IsBareMonth(text) && dates.TryRead(text, kind, out var day))
            return day.Year is >= FirstYear and <= LastYear && TryFit(dates.LastHadDay ? Period.Day(day) : Period.Month(day.Year, day.Month), out period);
        if (reading is PeriodReading.SchoolYear or PeriodReading.SchoolYearEnding or PeriodReading.Years or PeriodReading.FiscalYear)
            return TryYears(text, out period) || (PeriodWords.TryRead(text, out period) && period.Kind is PeriodKind.SchoolYear && KindOf(reading.Value) is PeriodKind.SchoolYear);
        if (reading is null && IsTwofold(text))
        {
            twice = "« as: month » ou « as: schoolYear » : ce texte peut se lire des deux façons";
            return false;
        }

        return (PeriodText.TryRead(text, out var found) || PeriodWords.TryRead(text, out found)) && TryFit(found, out period);
    }

    /// <summary>The period of parts: a year, and a half, a quarter or a month of it.</summary>
    public static bool TryParts(int year, PeriodKind part, int rank, out Period period)
    {
        period = default;
        var most = part switch { PeriodKind.Half => 2, PeriodKind.Quarter => 4, PeriodKind.Month => 12, _ => 1 };
        if (year is < FirstYear or > LastYear || rank < 1 || rank > most)
            return false;
        period = part switch
        {
            PeriodKind.Half => Period.Half(year, rank),
            PeriodKind.Quarter => Period.Quarter(year, rank),
            PeriodKind.Month => Period.Month(year, rank),
            _ => Period.Year(year),
        };
        return true;
    }

    /// <summary>A period shorter than the one asked for is held in it: a day, a month.</summary>
    private bool TryFit(Period found, out Period period)
    {
        period = found;
        if (reading is not { } asked)
            return true;
        var isShort = found.Kind is PeriodKind.Day or PeriodKind.Month;
        switch (asked)
        {
            case PeriodReading.SinceJanuary:
                period = Period.Interval(new(found.End.Year, 1, 1), found.End);
                return isShort;
            case PeriodReading.Years:
                period = Period.Year(found.End.Year);
                return isShort;
            case PeriodReading.FiscalYear:
                period = Fiscal(found.End.Month >= firstMonth ? found.End.Year : found.End.Year - 1);
                return isShort;
            default:
                var wanted = KindOf(asked);
                if (found.Kind == wanted)
                    return true;
                period = Period.Holding(found.End, wanted);
                return isShort && wanted is not PeriodKind.Day;
        }
    }

    private bool TryYears(ReadOnlySpan<char> text, out Period period)
    {
        period = default;
        var rest = text.Length > 4 ? text[4..].Trim() : default;
        if (text.Length < 4 || !TryDigits(text[..4], out var year) || year is < FirstYear or > LastYear)
            return false;
        if (rest.IsEmpty)
        {
            period = reading switch
            {
                PeriodReading.SchoolYear => Period.SchoolYear(year),
                PeriodReading.SchoolYearEnding => Period.SchoolYear(year - 1),
                PeriodReading.FiscalYear => Fiscal(year),
                _ => Period.Year(year),
            };
            return true;
        }

        if (rest[0] is not ('-' or '/' or '–' or '_' or ' '))
            return false;
        rest = rest[1..].Trim();
        if (rest.Length is not (2 or 4) || !TryDigits(rest, out var end))
            return false;
        end = rest.Length == 4 ? end : (year / 100 * 100) + end + (end < year % 100 ? 100 : 0);
        if (end <= year || end - year > 99 || (reading is not PeriodReading.Years && end != year + 1))
            return false;
        period = reading switch
        {
            PeriodReading.Years => Period.Interval(new(year, 1, 1), new(end, 12, 31)),
            PeriodReading.FiscalYear => Fiscal(year),
            _ => Period.SchoolYear(year),
        };
        return true;
    }

    private Period Fiscal(int year)
    {
        var start = new DateOnly(year, firstMonth, 1);
        return firstMonth == 1 ? Period.Year(year) : Period.Interval(start, start.AddYears(1).AddDays(-1));
    }

    /// <summary>« 2010-11 » is November 2010, or the school year 2010-2011; « 2024-03 » is March only.</summary>
    private static bool IsTwofold(ReadOnlySpan<char> text) =>
        text.Length is 6 or 7 && TryDigits(text[..4], out var year) && TryDigits(text[^2..], out var two) && two is >= 1 and <= 12 && two == (year + 1) % 100;

    private static bool IsBareYear(ReadOnlySpan<char> text, FieldKind kind) => text.Length == 4 && kind is not FieldKind.Date;

    /// <summary>« au 31 décembre 2023 », « à fin mars 2024 », « fin mars 2024 »: words before a date that change nothing.</summary>
    private static ReadOnlySpan<char> WithoutLead(ReadOnlySpan<char> text)
    {
        foreach (var word in Leads)
        {
            if (text.Length > word.Length && text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                text = text[word.Length..].TrimStart();
        }

        return text;
    }

    /// <summary>Six digits are a year and a month before they are anything else.</summary>
    private static bool IsBareMonth(ReadOnlySpan<char> text) => text.Length == 6 && TryDigits(text, out _);

    private static bool TryDigits(ReadOnlySpan<char> text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static PeriodKind KindOf(PeriodReading reading) => reading switch
    {
        PeriodReading.Day => PeriodKind.Day,
        PeriodReading.Month => PeriodKind.Month,
        PeriodReading.Quarter => PeriodKind.Quarter,
        PeriodReading.Half => PeriodKind.Half,
        PeriodReading.Year => PeriodKind.Year,
        PeriodReading.SchoolYear or PeriodReading.SchoolYearEnding => PeriodKind.SchoolYear,
        PeriodReading.RollingYear => PeriodKind.RollingYear,
        PeriodReading.SinceJanuary or PeriodReading.Years or PeriodReading.FiscalYear => PeriodKind.Interval,
    };
}
