// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Foundation;

namespace Timonier.Documents.Sheets;

/// <summary>Writes the dates and times of workbooks, which are numbers of days.</summary>
internal static class ExcelDate
{
    /// <summary>Room for any date or duration.</summary>
    public const int MaxLength = 32;

    /// <summary>Day 60 of the 1900 calendar is a 29 February that never was: days before it are one off.</summary>
    private const double PhantomDay = 60;

    /// <summary>Days from the 1900 calendar to the 1904 one.</summary>
    private const double DaysTo1904 = 1_462;

    /// <summary>First number after 31 December 9999.</summary>
    private const double End = 2_958_466;

    /// <summary>Writes a number of days as its style says; returns the length and the type of what was written.</summary>
    /// <remarks>
    /// A time of day and a duration are text (<c>08:30:00</c>, <c>26:30:00</c>); what is no date of the calendar stays a number.
    /// </remarks>
    public static (int Length, FieldKind Kind) Write(double days, CellStyle style, DateBase from, Span<char> text)
    {
        if (style is CellStyle.Duration && Math.Abs(days) < End)
            return (WriteDuration(days, text), FieldKind.Text);
        var since1900 = from is DateBase.Year1904 ? days + DaysTo1904 : days;
        if (days is >= 0 and < 1)
            return (Write(DateTime.MinValue.AddSeconds(Math.Round(days * 86_400)), "HH:mm:ss", text), FieldKind.Text);
        var isDate = since1900 is >= 1 and < End && Math.Floor(since1900) != PhantomDay;
        if (!isDate)
            return (ExcelNumber.Write(days, text), FieldKind.Number);

        // Rounded to the second before it is cut: 0.999999 of a day is the next midnight.
        var seconds = Math.Round(since1900 * 86_400);
        var origin = since1900 < PhantomDay ? new DateTime(1899, 12, 31) : new DateTime(1899, 12, 30);
        return (WriteDate(origin.AddSeconds(seconds), text), FieldKind.Date);
    }

    /// <summary>Writes a moment as <see cref="FieldKind.Date"/> says.</summary>
    public static int WriteDate(DateTime moment, Span<char> text) =>
        Write(moment, moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", text);

    private static int WriteDuration(double days, Span<char> text)
    {
        var seconds = (long)Math.Round(Math.Abs(days) * 86_400);
        text.TryWrite(
            CultureInfo.InvariantCulture,
            $"{(days < 0 ? "-" : "")}{seconds / 3_600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}",
            out var length);
        return length;
    }

    private static int Write(DateTime moment, string format, Span<char> text)
    {
        moment.TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
        return length;
    }
}
