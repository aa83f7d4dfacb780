// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Indicators.Cube;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reading;
using Timonier.Indicators.Import.Reports;

namespace Timonier.Indicators.Import;

/// <summary>The totals given by the mapping, computed as rows come, compared at the end. Not thread-safe.</summary>
internal sealed class ControlBook
{
    private readonly ImportMapping mapping;
    private readonly ImportContext context;
    private readonly decimal[] sums;
    private readonly HashSet<string>?[] distinct;
    private readonly Dictionary<ControlCount, decimal> counts = [];
    private readonly (int Control, Period? Period, ControlPart Part)[] totals;
    private readonly string?[] faults;

    public ControlBook(ImportMapping mapping, ImportContext context)
    {
        (this.mapping, this.context) = (mapping, context);
        sums = new decimal[mapping.Controls.Count];
        faults = new string?[mapping.Controls.Count];
        distinct = [.. mapping.Controls.Select(c => c.Distinct is null ? null : new HashSet<string>(StringComparer.Ordinal))];
        totals = [.. mapping.Controls
            .Select((part, i) => (i, PeriodText.TryRead(part.Period ?? "", out var period) ? period : (Period?)null, part))
            .Where(c => c.part.Total is not null)];
    }

    /// <summary>Ties the controls on columns to one table.</summary>
    public IReadOnlyList<RowControl> Bind(TextBinder binder)
    {
        var bound = new List<RowControl>();
        for (var i = 0; i < mapping.Controls.Count; i++)
        {
            var part = mapping.Controls[i];
            if (part.Sum is not null || part.Distinct is not null || part.Count is ControlCount.Rows)
                bound.Add(new(i, part, binder, context.Style));
        }

        return bound;
    }

    /// <summary>Adds what a row gives to a control.</summary>
    public void Add(int control, decimal number) => sums[control] += number;

    /// <summary>Adds a text to those of a control.</summary>
    public void Add(int control, ReadOnlySpan<char> text) => distinct[control]!.GetAlternateLookup<ReadOnlySpan<char>>().Add(text);

    /// <summary>Gives what was counted.</summary>
    public void Count(ControlCount what, decimal number) => counts[what] = number;

    /// <summary>Takes in one figure, each told once.</summary>
    public void See(in DraftRow row)
    {
        foreach (var (control, period, part) in totals)
            See(row, control, (period, part));
    }

    /// <summary>The controls, met or not.</summary>
    public IReadOnlyList<ControlReport> Close()
    {
        var findings = context.Findings;
        Count(ControlCount.ReadRows, findings.Rows);
        Count(ControlCount.DroppedRows, findings.DroppedRows);
        Count(ControlCount.Missing, findings.States[(int)ValueState.Missing]);
        Count(ControlCount.Secret, findings.States[(int)ValueState.Suppressed]);
        Count(ControlCount.EmptyCells, findings.EmptyCells);
        return [.. mapping.Controls.Select(Report)];
    }

    private ControlReport Report(ControlPart part, int control)
    {
        var isRow = part.Sum is not null || part.Total is not null || part.Count is ControlCount.Rows;
        decimal? found = faults[control] is not null ? null
            : isRow ? sums[control]
            : part.Distinct is not null ? distinct[control]!.Count
            : part.Repaired is { } column ? context.Findings.RepairedCells(column)
            : counts.GetValueOrDefault(part.Count!.Value);
        var isMet = found is { } number && Math.Abs(number - part.Expected!.Value) <= part.Tolerance;
        return new(LabelOf(part), part.Expected!.Value, found, isMet, (part.OnFailed ?? mapping.OnFailedControl) is FailedControl.Refuse) { Note = faults[control] ?? "" };
    }

    private void See(in DraftRow row, int control, (Period? Period, ControlPart Part) asked)
    {
        var (period, part) = asked;
        var aspect = part.Field switch
        {
            FigureField.Target => Aspect.Target,
            FigureField.Initial => Aspect.Initial,
            FigureField.Expected => Aspect.Expected,
            _ => mapping.Kind is MappingKind.Targets ? Aspect.Target : Aspect.Observed,
        };
        if (row.Aspect != aspect || faults[control] is not null || context.Indicators.Find(part.Total!) is not { } entry || entry.Id.Value != row.Indicator)
            return;
        var told = context.Periods[row.Key.PeriodNumber];
        if (period is not null && told != period)
            return;
        if (part.Kind is { } kind && context.Units.KindOf(new(row.Key.Unit), told.End) != kind)
            return;
        var definition = entry.Indicator.Version(row.Key.Shape.Version);
        var isPart = part.Field is FigureField.Numerator or FigureField.Denominator;
        if (!definition.AddsOverUnits || (!isPart && definition.Kind is not (IndicatorKind.Count or IndicatorKind.YesNo)))
        {
            faults[control] = "Cet indicateur ne s’additionne pas : contrôlez son numérateur (« field: numerator ») ou son dénominateur.";
            return;
        }

        var number = part.Field is FigureField.Denominator ? row.Second : row.First;
        if (number != Chunk.None && (part.Field is not FigureField.Numerator || row.Key.Shape.Form is CellForm.Ratio))
            sums[control] += new Quantity(number, row.Key.Shape.Scale).ToDecimal();
    }

    private static string LabelOf(ControlPart part) => part.Label.Length > 0 ? part.Label : part switch
    {
        { Count: { } count } => MappingShape.SaysOf(count),
        { Sum: { } sum } => $"somme de {sum.Label}",
        { Distinct: { } texts } => $"textes différents de {texts.Label}",
        { Repaired: { } column } => $"cases réparées de {column}",
        _ => string.Create(CultureInfo.InvariantCulture, $"total de {part.Total}{(part.Kind is null ? "" : ", " + part.Kind)}{(part.Period is null ? "" : ", " + part.Period)}"),
    };
}
