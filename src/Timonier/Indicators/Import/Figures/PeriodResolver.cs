// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Foundation;
using Timonier.Indicators.Cube;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reading;

namespace Timonier.Indicators.Import.Figures;

/// <summary>Finds the period of each row. Each distinct text is read once.</summary>
internal sealed class PeriodResolver
{
    private const int Kept = 70_000;

    private readonly PeriodPart part;
    private readonly PeriodReader reader;
    private readonly DateReader dates;
    private readonly PeriodIndex index;
    private readonly BoundText[] texts;
    private readonly PeriodKind partKind;
    private readonly Dictionary<string, Found> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Found>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private char[] joined = new char[64];
    private string lastText = "\0";
    private Found last = new(null, null);

    public PeriodResolver(PeriodPart part, TextBinder binder, ImportContext context)
    {
        this.part = part;
        reader = context.Style.PeriodsOf(part);
        dates = part.Formats.Count > 0 ? new(part.Formats, DateSerials.Refuse) : context.Style.Dates;
        index = context.Periods;
        bySpan = known.GetAlternateLookup<ReadOnlySpan<char>>();
        (partKind, var rank) = part switch
        {
            { Month: not null } => (PeriodKind.Month, part.Month),
            { Quarter: not null } => (PeriodKind.Quarter, part.Quarter),
            { Half: not null } => (PeriodKind.Half, part.Half),
            _ => (PeriodKind.Year, null),
        };
        texts = part switch
        {
            { Start: { } start, End: { } end } => [binder.Bind(start), binder.Bind(end)],
            { Year: { } year } when rank is not null => [binder.Bind(year), binder.Bind(rank)],
            { Year: { } year } => [binder.Bind(year)],
            _ => [binder.Bind(part)],
        };
    }

    /// <summary>Where the period comes from.</summary>
    public BoundText Text => texts[0];

    /// <summary>Why a period that no row says, but a header, a file name or the mapping, is none: told once and not at each row.</summary>
    public RowFault? FixedFault => texts.All(t => t.IsFixed) && Find().Fault is { } fault ? texts.FirstOrDefault(t => t.Column >= 0, texts[0]).At(fault) : null;

    /// <summary>True when the cell of the period is empty at the current row.</summary>
    public bool IsEmpty => texts[0].Read().IsEmpty;

    /// <summary>The period of the current row; nothing when the row is refused.</summary>
    public PeriodEntry? Resolve(List<RowFault> rowFaults)
    {
        var read = texts.Length == 1 ? texts[0].Read() : Join();
        if (!read.SequenceEqual(lastText))
        {
            if (!bySpan.TryGetValue(read, out var found))
            {
                if (known.Count >= Kept)
                    known.Clear();
                known[read.ToString()] = found = Find();
            }

            (last, lastText) = (found, read.ToString());
        }

        if (last.Fault is { } fault)
            rowFaults.Add(texts[0].At(fault));
        return last.Entry;
    }

    private ReadOnlySpan<char> Join()
    {
        var length = 0;
        foreach (var text in texts)
        {
            var read = text.Read();
            if (length + read.Length + 1 > joined.Length)
                Array.Resize(ref joined, (length + read.Length + 1) * 2);
            read.CopyTo(joined.AsSpan(length));
            length += read.Length;
            joined[length++] = '\u001f';
        }

        return joined.AsSpan(0, length);
    }

    private Found Find()
    {
        foreach (var text in texts)
        {
            if (text.Read().IsEmpty)
                return new(null, text.Fault ?? ImportFaults.EmptyPeriod(reader.Expected));
        }

        Period period;
        var fault = part switch
        {
            { Start: not null } => FindInterval(out period),
            { Year: not null } => FindParts(out period),
            _ => FindNamed(out period),
        };
        if (fault is not null)
            return new(null, fault);
        return index.TryAdd(period.Code) is { } number ? new(new(period, number), null) : new(null, ImportFaults.TooManyPeriods());
    }

    private RowFault? FindNamed(out Period period)
    {
        var read = texts[0].Read();
        return reader.TryRead(read, texts[0].Kind, out period, out var twice) ? null : ImportFaults.Period(read.ToString(), reader.Expected, twice);
    }

    private RowFault? FindInterval(out Period period)
    {
        period = default;
        var (start, end) = (texts[0].Read().ToString(), texts[1].Read().ToString());
        if (!dates.TryRead(start, texts[0].Kind, out var from))
            return ImportFaults.Date(start, dates.Expected);
        if (!dates.TryRead(end, texts[1].Kind, out var to))
            return ImportFaults.Date(end, dates.Expected);
        if (to < from)
            return ImportFaults.DatesReversed($"{start} … {end}");
        period = Period.Interval(from, to);
        return null;
    }

    private RowFault? FindParts(out Period period)
    {
        period = default;
        var year = texts[0].Read().ToString();
        var rank = texts.Length > 1 ? texts[1].Read().ToString() : "1";
        return Rank(year, texts[0].Kind) is { } y && Rank(rank, texts[^1].Kind) is { } r && PeriodReader.TryParts(y, partKind, r, out period)
            ? null
            : ImportFaults.Period(texts.Length > 1 ? $"{year} {rank}" : year, reader.Expected, null);
    }

    /// <summary>« 3 », « 03 », « T3 », « S1 », « 3.0 », « mars ».</summary>
    private static int? Rank(string text, FieldKind kind)
    {
        var digits = text.Length > 1 && text[0] is 'T' or 't' or 'S' or 's' or 'Q' or 'q' or 'H' or 'h' && char.IsAsciiDigit(text[1]) ? text[1..] : text;
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        if (kind is FieldKind.Number or FieldKind.Text && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var typed) && typed == decimal.Truncate(typed) && typed < 10_000)
            return (int)typed;
        return MonthName.Of(digits.AsSpan().TrimEnd('.')) is > 0 and var month ? month : null;
    }

    private sealed record Found(PeriodEntry? Entry, RowFault? Fault);
}
