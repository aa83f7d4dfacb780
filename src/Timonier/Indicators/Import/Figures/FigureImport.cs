// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Cube;
using Timonier.Indicators.Import.Reading;
using Timonier.Indicators.Import.Reports;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Indicators.Import.Figures;

/// <summary>An import of figures: observations, targets, with the units and indicators that they create.</summary>
internal sealed class FigureImport(ImportContext context) : IImportKind
{
    private const int DifferencesShown = 1_000;
    private const int FirstShown = 12;

    private readonly CubeDraft draft = new(context.Basis.Cube);
    private readonly HashSet<int> units = [];
    private readonly HashSet<int> indicators = [];
    private readonly HashSet<ushort> periods = [];
    private DraftDifference difference = new();
    private readonly PriorityQueue<DraftRow, (int, int)> firstRead = new(Comparer<(int, int)>.Create((x, y) => y.CompareTo(x)));
    private long figures;

    /// <inheritdoc/>
    public FactKinds Touches =>
        (difference.Written.Count > 0 ? FactKinds.Observations : FactKinds.None)
        | (context.Units.Editor.Changes.IsEmpty ? FactKinds.None : FactKinds.Units)
        | (context.Indicators.Created.Count > 0 ? FactKinds.Definitions : FactKinds.None);

    /// <inheritdoc/>
    public ITableTarget Bind(TextBinder binder) => new FigureTable(context, draft, binder);

    /// <inheritdoc/>
    public void Close()
    {
        context.Indicators.Close(context.Findings);
        context.Units.Close(context.Mapping);
        if (context.Units.Failed.Count > 0)
        {
            foreach (var orphan in draft.Remove(r => context.Units.Failed.Contains(new(r.Key.Unit))))
                context.Findings.RejectLater(orphan.File, orphan.Line, ImportFaults.OrphanFigure());
        }

        difference = draft.Settle(See);
        foreach (var (one, other) in difference.Conflicts)
            Contradict(one, other);
        context.Findings.RejectMore(difference.MoreConflicts);
        context.Controls.Count(Mappings.ControlCount.Figures, figures);
        context.Controls.Count(Mappings.ControlCount.Units, units.Count);
        context.Controls.Count(Mappings.ControlCount.Indicators, indicators.Count);
        context.Controls.Count(Mappings.ControlCount.Periods, periods.Count);
    }

    /// <inheritdoc/>
    public async Task WriteAsync(Recording recording, CancellationToken ct)
    {
        await DefinitionRows.WriteAsync(recording, [.. context.Indicators.Created.Select(e => (e.Indicator, 1))], ct);
        await UnitRows.WriteAsync(recording, context.Units.Editor.Changes, ct);
        await ObservationRows.CopyAsync(recording, difference.Written.SelectMany(rows => rows.Rows()), context.Periods, ct);
    }

    /// <inheritdoc/>
    public CubeSnapshot? NextCube(long revision) => difference.Written.Count == 0 ? null : context.Basis.Cube.With(revision, draft.Replaced.ToList());

    /// <inheritdoc/>
    public ImportReport Into(ImportReport report)
    {
        return context.Units.Into(report) with
        {
            Created = difference.Created,
            Changed = difference.ChangedCount,
            Unchanged = difference.Unchanged,
            Repeated = difference.Repeated,
            Units = units.Count,
            Indicators = indicators.Count,
            Differences = [.. difference.Changed
                .OrderByDescending(c => Relative(c.Before, c.After)).ThenBy(c => c.After.File).ThenBy(c => c.After.Line)
                .Take(DifferencesShown)
                .Select(c => Show(c.Before, c.After))],
            FirstFigures = [.. firstRead.UnorderedItems.Select(i => i.Element).OrderBy(r => r.File).ThenBy(r => r.Line).ThenBy(r => r.Indicator).Select(r => Show(null, r))],
            IndicatorsCreated = [.. context.Indicators.Created.Select(e => new CreatedThing(e.Code, e.Indicator.Current.Label, Definitions.DefinitionWords.InWords(e.Indicator.Current.Kind)))],
        };
    }

    private void See(DraftRow row)
    {
        figures++;
        if (firstRead.Count < FirstShown || (firstRead.TryPeek(out _, out var last) && ((int)row.File, row.Line).CompareTo(last) < 0))
            firstRead.Enqueue(row, (row.File, row.Line));
        if (firstRead.Count > FirstShown)
            firstRead.Dequeue();
        units.Add(row.Key.Unit);
        indicators.Add(row.Indicator);
        periods.Add(row.Key.PeriodNumber);
        context.Findings.States[(int)row.Key.Shape.State]++;
        context.Controls.See(row);
    }

    private void Contradict(DraftRow one, DraftRow other)
    {
        var subject = $"{NameOf(new(other.Key.Unit))}, {context.Indicators.Find(new IndicatorId(other.Indicator))?.Code}, {context.Periods[other.Key.PeriodNumber]}";
        context.Findings.RejectLater(other.File, other.Line, ImportFaults.Contradiction(Text(one), $"{Text(other)} ({subject})", Place(one, other)));
        context.Findings.RejectLater(one.File, one.Line, ImportFaults.Contradiction(Text(other), $"{Text(one)} ({subject})", Place(other, one)));
    }

    private static string Place(DraftRow there, DraftRow from) => there.File == from.File
        ? $"à la ligne {there.Line}"
        : $"à la ligne {there.Line} du fichier n° {there.File + 1}";

    private FigureChange Show(Cell? before, DraftRow after)
    {
        var unit = new UnitId(after.Key.Unit);
        return new()
        {
            Unit = context.Map.SlotOf(unit) < 0 ? "" : context.Map[unit].MainCode.ToString(),
            UnitName = NameOf(unit),
            Indicator = context.Indicators.Find(new IndicatorId(after.Indicator))?.Code ?? "",
            Period = context.Periods[after.Key.PeriodNumber].ToString(),
            Aspect = after.Aspect,
            Before = before is { } known ? Text(new DraftRow(0, default, known.Key, known.First, known.Second, Chunk.None, 0, 0)) : "",
            After = Text(after),
            File = after.File,
            Row = after.Line,
        };
    }

    private string NameOf(UnitId unit) => context.Map.SlotOf(unit) >= 0
        ? context.Map[unit].NameOn(DateOnly.MaxValue)
        : context.Units.Editor.Changes.Codes.Find(c => c.Unit == unit).Code.Value.Code ?? "";

    /// <summary>A figure as the report shows it: a number, two numbers, or a state.</summary>
    private static string Text(DraftRow row)
    {
        var shape = row.Key.Shape;
        if (shape.State is not (ValueState.Present or ValueState.Locked) || row.First == Chunk.None)
            return IndicatorWords.Of(shape.State);
        var told = new Quantity(row.First, shape.Scale).Trimmed().ToString();
        return row.Second == Chunk.None ? told : shape.Form is CellForm.Ratio
            ? $"{told} / {new Quantity(row.Second, shape.Scale).Trimmed()}"
            : $"{told} (sur {new Quantity(row.Second, shape.Scale).Trimmed()})";
    }

    /// <summary>How far the figure moves, in share of what it was: the measure by which the greatest changes are shown first.</summary>
    private static double Relative(Cell before, DraftRow after)
    {
        var (x, y) = (Level(before.Key.Shape, before.First, before.Second), Level(after.Key.Shape, after.First, after.Second));
        return x is null || y is null ? double.MaxValue : Math.Abs(y.Value - x.Value) / Math.Max(Math.Abs(x.Value), 1e-9);
    }

    private static double? Level(CellShape shape, long first, long second) =>
        first == Chunk.None ? null
        : shape.Form is CellForm.Ratio ? second is 0 or Chunk.None ? null : (double)first / second
        : new Quantity(first, shape.Scale).ToDouble();
}
