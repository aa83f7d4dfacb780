// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators;

/// <summary>The stretch of time that a figure is about: a kind and its two days, both included.</summary>
/// <remarks>
/// Two periods are equal when kind, first and last day are: the year 2024 and the interval of the same days are two periods.
/// Order: first day, then last day, then kind. <see cref="Code"/> is the stored form, 44 bits, in the same order.
/// </remarks>
public readonly record struct Period : IComparable<Period>
{
    private const int LengthBits = 20;
    private const int KindBits = 4;

    private Period(PeriodKind kind, DateOnly start, DateOnly end)
    {
        Kind = kind;
        Start = start;
        End = end;
    }

    /// <summary>The shape of this period.</summary>
    public PeriodKind Kind { get; }

    /// <summary>First day, included.</summary>
    public DateOnly Start { get; }

    /// <summary>Last day, included.</summary>
    public DateOnly End { get; }

    /// <summary>The year under which the period is filed: that of its last day.</summary>
    public int FilingYear => End.Year;

    /// <summary>The stored form: day number of the start, length in days, kind.</summary>
    public long Code => ((long)Start.DayNumber << (LengthBits + KindBits)) | ((long)(End.DayNumber - Start.DayNumber) << KindBits) | (uint)Kind;

    /// <summary>Reads a stored form back.</summary>
    public static Period FromCode(long code)
    {
        var start = DateOnly.FromDayNumber((int)(code >> (LengthBits + KindBits)));
        var length = (int)((code >> KindBits) & ((1 << LengthBits) - 1));
        return new((PeriodKind)(code & ((1 << KindBits) - 1)), start, start.AddDays(length));
    }

    /// <summary>One day.</summary>
    public static Period Day(DateOnly day) => new(PeriodKind.Day, day, day);

    /// <summary>A month from 1 to 12.</summary>
    public static Period Month(int year, int month) => Months(PeriodKind.Month, new(year, month, 1), 1);

    /// <summary>A quarter from 1 to 4.</summary>
    public static Period Quarter(int year, int quarter) => Months(PeriodKind.Quarter, new(year, (quarter * 3) - 2, 1), 3);

    /// <summary>A half-year, 1 or 2.</summary>
    public static Period Half(int year, int half) => Months(PeriodKind.Half, new(year, (half * 6) - 5, 1), 6);

    /// <summary>A calendar year.</summary>
    public static Period Year(int year) => Months(PeriodKind.Year, new(year, 1, 1), 12);

    /// <summary>The school year that begins on 1 September of the year given.</summary>
    public static Period SchoolYear(int firstYear) => Months(PeriodKind.SchoolYear, new(firstYear, 9, 1), 12);

    /// <summary>The twelve months that end with the month given.</summary>
    public static Period RollingYear(int year, int lastMonth) =>
        Months(PeriodKind.RollingYear, new DateOnly(year, lastMonth, 1).AddMonths(-11), 12);

    /// <summary>Any interval, both days included.</summary>
    /// <exception cref="ArgumentException">The end is before the start.</exception>
    public static Period Interval(DateOnly start, DateOnly end) => end >= start
        ? new(PeriodKind.Interval, start, end)
        : throw new ArgumentException("The end of an interval cannot precede its start.", nameof(end));

    /// <summary>The period of a kind that holds a day; the day itself for <see cref="PeriodKind.Day"/> and <see cref="PeriodKind.Interval"/>.</summary>
    /// <remarks>A rolling year is the one that ends with the month of the day.</remarks>
    public static Period Holding(DateOnly day, PeriodKind kind) => kind switch
    {
        PeriodKind.Day => Day(day),
        PeriodKind.Month => Month(day.Year, day.Month),
        PeriodKind.Quarter => Quarter(day.Year, ((day.Month - 1) / 3) + 1),
        PeriodKind.Half => Half(day.Year, ((day.Month - 1) / 6) + 1),
        PeriodKind.Year => Year(day.Year),
        PeriodKind.SchoolYear => SchoolYear(day.Month >= 9 ? day.Year : day.Year - 1),
        PeriodKind.RollingYear => RollingYear(day.Year, day.Month),
        PeriodKind.Interval => Interval(day, day),
    };

    /// <summary>The period of the same kind just before; nothing for an interval.</summary>
    public Period? Previous => Kind is PeriodKind.Interval ? null : Kind is PeriodKind.RollingYear
        ? Holding(End.AddYears(-1), Kind)
        : Holding(Start.AddDays(-1), Kind);

    /// <summary>The period of the same kind so many steps later (earlier when negative); itself for none, nothing for an interval or outside the calendar.</summary>
    /// <remarks>A step of a rolling year is a month: twelve steps back are the twelve months before.</remarks>
    public Period? Shift(int steps)
    {
        if (steps == 0)
            return this;
        if (Kind is PeriodKind.Day)
            return Start.DayNumber + (long)steps is >= 0 and var day && day <= DateOnly.MaxValue.DayNumber ? Day(DateOnly.FromDayNumber((int)day)) : null;
        var months = Kind switch
        {
            PeriodKind.Month or PeriodKind.RollingYear => 1,
            PeriodKind.Quarter => 3,
            PeriodKind.Half => 6,
            PeriodKind.Year or PeriodKind.SchoolYear => 12,
            PeriodKind.Day or PeriodKind.Interval => 0,
        };
        const int firstYear = 2, lastYear = 9_997;
        if (months == 0 || Start.Year + ((long)steps * months / 12) is < firstYear or > lastYear)
            return null;
        return Holding((Kind is PeriodKind.RollingYear ? End : Start).AddMonths(steps * months), Kind);
    }

    /// <summary>True when the day lies in the period.</summary>
    public bool Contains(DateOnly day) => day >= Start && day <= End;

    /// <inheritdoc/>
    public int CompareTo(Period other) => Code.CompareTo(other.Code);

    /// <summary>Order of first day, then last day, then kind.</summary>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <summary>Order of first day, then last day, then kind.</summary>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <summary>Order of first day, then last day, then kind.</summary>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <summary>Order of first day, then last day, then kind.</summary>
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    /// <summary>The machine form, read back by <see cref="PeriodText"/>: <c>2024</c>, <c>2024-T3</c>, <c>2024-S1</c>, <c>2024-03</c>,
    /// <c>2024-03-31</c>, <c>2023/2024</c>, <c>12M-2024-03</c>, <c>2023-01-01..2025-12-31</c>.</summary>
    public override string ToString() => PeriodText.Write(this);

    private static Period Months(PeriodKind kind, DateOnly start, int months) => new(kind, start, start.AddMonths(months).AddDays(-1));
}
