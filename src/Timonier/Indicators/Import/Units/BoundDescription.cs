// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Text;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reading;
using Timonier.Indicators.Import.Reports;
using Timonier.Network;

namespace Timonier.Indicators.Import.Units;

/// <summary>What a mapping says of a unit, tied to one table: a statement at each row.</summary>
internal sealed class BoundDescription
{
    private readonly List<(string Attribute, BoundText Text)> facts = [];
    private readonly List<BoundParent> parents;
    private readonly List<BoundText> moving = [];
    private readonly BoundText? from;
    private readonly BoundText? to;
    private readonly BoundCondition[] setAside;
    private readonly DateReader dates;
    private readonly UnitBook book;
    private readonly Findings findings;
    private readonly TableCursor cursor;
    private readonly StringBuilder signature = new();

    public BoundDescription(UnitDescription part, TextBinder binder, ImportContext context)
    {
        (dates, book, findings, cursor) = (context.Style.Dates, context.Units, context.Findings, binder.Input.Cursor);
        Add(Unit.NameAttribute, part.Name, binder);
        Add(Unit.ShortNameAttribute, part.ShortName, binder);
        Add(Unit.KindAttribute, part.Kind, binder);
        foreach (var (attribute, source) in part.Facts)
            Add(attribute, source, binder);
        from = binder.BindOrNothing(part.From);
        to = binder.BindOrNothing(part.To);
        parents = [.. part.Parents.Select(p => new BoundParent(p, binder, context))];
        var name = facts.Find(f => f.Attribute == Unit.NameAttribute).Text;
        setAside = [.. part.SetAside.Select(c => new BoundCondition(c, binder, name))];
        moving.AddRange(facts.Select(f => f.Text).Concat(new[] { from, to }.OfType<BoundText>()).Where(t => !t.IsFixed));
    }

    /// <summary>All that changes from row to row, as one text.</summary>
    public string Signature()
    {
        signature.Clear();
        foreach (var text in moving)
            signature.Append(text.Read()).Append('\u001f');
        foreach (var parent in parents)
            signature.Append(parent.Text.Read()).Append('\u001f');
        return signature.ToString();
    }

    /// <summary>The statement of the current row about the unit of these codes, and what is wrong with it.</summary>
    public UnitStatement Read(IReadOnlyList<UnitCode> codes, DateOnly rank, List<RowFault> faults)
    {
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (attribute, text) in facts)
        {
            var read = text.Read();
            if (text.Fault is { } refused)
                faults.Add(text.At(refused));
            else if (!read.IsEmpty)
                told[attribute] = read.ToString();
        }

        var start = Day(from, DateOnly.MinValue, faults);
        var end = to is null || to.Read().IsEmpty ? (DateOnly?)null : Day(to, null, faults);
        if (end < start)
            faults.Add(to!.At(ImportFaults.DatesReversed($"{start:yyyy-MM-dd} … {end:yyyy-MM-dd}")));
        var statement = new UnitStatement
        {
            Codes = codes,
            Facts = told,
            Parents = [.. parents.Select(p => p.Read((start, end, rank), faults)).OfType<ParentStatement>()],
            From = start,
            To = end,
            File = findings.File,
            Line = cursor.Line,
            Rank = rank,
        };
        Propose(statement, told);
        return statement;
    }

    /// <summary>A first or last day: a date, a month or a year.</summary>
    internal static DateOnly? ReadDay(BoundText text, DateReader dates, DateOnly? bound)
    {
        var read = text.Read();
        if (read.Length == 4 && int.TryParse(read, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1 and <= 9999)
            return bound is null ? new(year, 12, 31) : new(year, 1, 1);
        if (!dates.TryRead(read, text.Kind, out var day))
            return null;
        return dates.LastHadDay || bound is not null ? day : day.AddMonths(1).AddDays(-1);
    }

    private void Add(string attribute, Source? source, TextBinder binder)
    {
        if (source is not null)
            facts.Add((attribute, binder.Bind(source)));
    }

    private DateOnly Day(BoundText? text, DateOnly? otherwise, List<RowFault> faults)
    {
        if (text is null || text.Read().IsEmpty)
            return otherwise ?? DateOnly.MaxValue;
        if (ReadDay(text, dates, otherwise) is { } day)
            return day;
        faults.Add(text.At(ImportFaults.Date(text.Read().ToString(), dates.Expected)));
        return otherwise ?? DateOnly.MaxValue;
    }

    /// <summary>A unit that answers a rule is marked; where somebody decided already, the decision stands.</summary>
    private void Propose(UnitStatement statement, Dictionary<string, string> told)
    {
        if (setAside.FirstOrDefault(c => c.Holds()) is not { } rule || told.ContainsKey(Unit.SetAsideAttribute) || book.IsSetAsideDecided(statement.Codes))
            return;
        told[Unit.SetAsideAttribute] = "true";
        book.Propose(new(statement.Codes[0].ToString(), statement.Name, rule.Label, statement.File, statement.Line));
    }
}
