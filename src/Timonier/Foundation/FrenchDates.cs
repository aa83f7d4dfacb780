// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Foundation;

/// <summary>Days, moments and periods written for a French reader, without the ambient culture.</summary>
/// <remarks>
/// The day and its month are kept together (U+00A0). Ordinals use the raised letters <c>ᵉʳ</c> and <c>ᵉ</c>,
/// so that they also read in titles, attributes and charts.
/// </remarks>
public static class FrenchDates
{
    private const char Nbsp = FrenchNumbers.NoBreakSpace;

    private static readonly string[] Months =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    /// <summary><c>31 janvier 2026</c>, <c>1ᵉʳ mars 2026</c>.</summary>
    public static string Day(DateOnly day) => $"{DayOfMonth(day)} {day.Year}";

    /// <summary><c>12 mars 2026 à 9 h 42</c>; the caller has moved the moment to the reader's time zone.</summary>
    public static string Moment(DateTime moment) =>
        $"{Day(DateOnly.FromDateTime(moment))} à {moment.Hour}{Nbsp}h{Nbsp}{moment.Minute:00}";

    /// <summary><c>janvier 2026</c>.</summary>
    public static string Month(int year, int month) => $"{Months[month - 1]} {year}";

    /// <summary><c>4ᵉ trimestre 2025</c>.</summary>
    /// <param name="year">Calendar year.</param>
    /// <param name="quarter">From 1 to 4.</param>
    public static string Quarter(int year, int quarter) => $"{Ordinal(quarter, 4)}trimestre {year}";

    /// <summary><c>1ᵉʳ semestre 2025</c>.</summary>
    /// <param name="year">Calendar year.</param>
    /// <param name="half">1 or 2.</param>
    public static string Half(int year, int half) => $"{Ordinal(half, 2)}semestre {year}";

    /// <summary><c>année scolaire 2025-2026</c>.</summary>
    /// <param name="firstYear">The year in which it begins.</param>
    public static string SchoolYear(int firstYear) => $"année scolaire {firstYear}-{firstYear + 1}";

    /// <summary><c>12 mois jusqu’à décembre 2025</c>: the rolling twelve months that end with this one.</summary>
    public static string TwelveMonthsTo(int year, int month) => $"12{Nbsp}mois jusqu’à {Month(year, month)}";

    /// <summary><c>du 1ᵉʳ janvier au 31 mars 2025</c>; the first year is written only when it differs.</summary>
    public static string Interval(DateOnly first, DateOnly last) =>
        $"du {(first.Year == last.Year ? DayOfMonth(first) : Day(first))} au {Day(last)}";

    /// <summary><c>1ᵉʳ</c>, <c>2ᵉ</c>...</summary>
    public static string Ordinal(int rank) => rank == 1 ? "1ᵉʳ" : rank + "ᵉ";

    private static string Ordinal(int rank, int last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rank, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rank, last);
        return Ordinal(rank) + Nbsp;
    }

    private static string DayOfMonth(DateOnly day) => $"{(day.Day == 1 ? "1ᵉʳ" : day.Day)}{Nbsp}{Months[day.Month - 1]}";
}
