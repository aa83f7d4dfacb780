// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reading;
using Timonier.Network;

namespace Timonier.Indicators.Import.Units;

/// <summary>A parent of the mapping tied to one table.</summary>
internal sealed class BoundParent
{
    private readonly ParentPart part;
    private readonly BoundText? from;
    private readonly BoundText? to;
    private readonly BoundDescription? create;
    private readonly DateReader dates;
    private readonly UnitBook book;

    public BoundParent(ParentPart part, TextBinder binder, ImportContext context)
    {
        this.part = part;
        Text = binder.Bind(part);
        from = binder.BindOrNothing(part.From);
        to = binder.BindOrNothing(part.To);
        create = part.Create is null ? null : new(part.Create, binder, context);
        (dates, book) = (context.Style.Dates, context.Units);
    }

    /// <summary>The parent's code.</summary>
    public BoundText Text { get; }

    /// <summary>The parent that the current row gives, nothing when its code is empty; within the child's own days unless it has its own.</summary>
    public ParentStatement? Read((DateOnly From, DateOnly? To, DateOnly Rank) child, List<RowFault> faults)
    {
        var read = Text.Read();
        if (Text.Fault is { } refused)
        {
            faults.Add(Text.At(refused));
            return null;
        }

        if (read.IsEmpty)
            return null;
        var code = new UnitCode(part.Scheme, read.ToString());
        var start = Day(from, child.From, DateOnly.MinValue, faults) ?? child.From;
        var end = Day(to, child.To, null, faults);
        if (end < start)
            faults.Add(Text.At(ImportFaults.DatesReversed($"{start:yyyy-MM-dd} … {end:yyyy-MM-dd}")));
        var created = create is null || book.IsKnown(code) ? null : Describe(code, child.Rank, faults);
        return new(part.Tree, code, start, end, part.Unknown ?? (create is null ? Unknown.Refuse : Unknown.Create))
        {
            Created = created,
            Column = Text.Column,
            Header = Text.Label,
        };
    }

    private NewUnit Describe(UnitCode code, DateOnly rank, List<RowFault> faults)
    {
        var unit = book.Create(code);
        var signature = create!.Signature();
        if (!unit.Told.TryGetValue(signature, out var told))
            unit.Told[signature] = create.Read([code], rank, faults);
        else if (told.Rank < rank)
            told.Rank = rank;
        return unit;
    }

    private DateOnly? Day(BoundText? text, DateOnly? otherwise, DateOnly? bound, List<RowFault> faults)
    {
        if (text is null || text.Read().IsEmpty)
            return otherwise;
        if (BoundDescription.ReadDay(text, dates, bound) is { } day)
            return day;
        faults.Add(text.At(ImportFaults.Date(text.Read().ToString(), dates.Expected)));
        return otherwise;
    }
}
