// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reading;
using Timonier.Indicators.Import.Reports;

namespace Timonier.Indicators.Import.Figures;

/// <summary>One figure of the mapping tied to one table: the cells of one aspect of one measure.</summary>
internal sealed class BoundFigure
{
    private readonly StateWords words;
    private readonly Findings findings;
    private readonly TableCursor cursor;

    public BoundFigure(Aspect aspect, FigureParts parts, TextBinder binder, ImportContext context)
    {
        Aspect = aspect;
        Value = Bind(parts.Value, binder, context.Style);
        Numerator = Bind(parts.Numerator, binder, context.Style);
        Denominator = Bind(parts.Denominator, binder, context.Style);
        State = binder.BindOrNothing(parts.State);
        Period = parts.Period is null ? null : new(parts.Period, binder, context);
        Empty = parts.Empty;
        Check = parts.Check;
        (words, findings, cursor) = (context.Style.Words, context.Findings, binder.Input.Cursor);
    }

    /// <summary>Observed, target, initial, expected.</summary>
    public Aspect Aspect { get; }

    public BoundNumber? Value { get; }

    public BoundNumber? Numerator { get; }

    public BoundNumber? Denominator { get; }

    public BoundText? State { get; }

    /// <summary>The figure's own period, when it is not that of the row.</summary>
    public PeriodResolver? Period { get; }

    /// <summary>What an empty cell means.</summary>
    public EmptyCell Empty { get; }

    /// <summary>What a value that is not its ratio means.</summary>
    public RatioCheck Check { get; }

    /// <summary>Reads the cells of the current row; an unknown state is added to the faults.</summary>
    public Told Read(List<RowFault> faults)
    {
        var told = new Told(Read(Value), Read(Numerator), Read(Denominator), ValueState.Present);
        if (State is null)
            return told;
        var read = State.Read();
        if (words.FindState(read) is { } state)
            return told with { State = state };
        faults.Add(State.At(State.Fault ?? ImportFaults.UnknownState(read.ToString())));
        return told;
    }

    /// <summary>A fault about one of the cells.</summary>
    public RowFault At(FigureCell cell, RowFault fault)
    {
        var text = cell switch
        {
            FigureCell.Value => Value?.Text,
            FigureCell.Numerator => Numerator?.Text,
            FigureCell.Denominator => Denominator?.Text,
            FigureCell.State => State,
        };
        return (text ?? Value?.Text ?? Numerator?.Text)?.At(fault) ?? fault;
    }

    private NumberCell Read(BoundNumber? number)
    {
        if (number is null)
            return NumberCell.Empty;
        var cell = number.Read();
        if (number.WasRounded)
            findings.RepairOf(number.Text.Label, "décimales au-delà de la dix-huitième, arrondies").Count(cursor.Line, number.Text.Read(), cell.Text);
        return cell;
    }

    private static BoundNumber? Bind(NumberPart? part, TextBinder binder, ImportStyle style) =>
        part is null ? null : new(binder.Bind(part), part.Multiply, style);
}
