// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Cube;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reading;

namespace Timonier.Indicators.Import.Figures;

/// <summary>One table of figures under reading: each row becomes draft rows, or faults, or is passed over.</summary>
internal sealed class FigureTable : ITableTarget
{
    private readonly ImportContext context;
    private readonly CubeDraft draft;
    private readonly TableCursor cursor;
    private readonly BoundMeasure[] measures;
    private readonly List<RowFault> faults = [];
    private readonly List<(DraftRow Row, int Year)> rows = [];
    private readonly List<Action> uses = [];
    private readonly List<string> notes = [];
    private string? skippedBy;
    private long emptyCells;

    public FigureTable(ImportContext context, CubeDraft draft, TextBinder binder)
    {
        (this.context, this.draft, cursor) = (context, draft, binder.Input.Cursor);
        measures = [.. new MeasureBinder(context, binder).Bind()];
    }

    /// <inheritdoc/>
    public void TakeRow()
    {
        faults.Clear();
        rows.Clear();
        uses.Clear();
        notes.Clear();
        (skippedBy, emptyCells) = (null, 0);
        foreach (var measure in measures)
        {
            if (Applies(measure))
                Take(measure);
        }

        if (faults.Count > 0)
            context.Findings.Reject(cursor.Line, faults);
        else
            Keep();
    }

    private static bool Applies(BoundMeasure measure)
    {
        foreach (var condition in measure.Where)
        {
            if (!condition.Holds())
                return false;
        }

        return true;
    }

    private void Keep()
    {
        foreach (var (row, year) in rows)
            draft.Add(row, year);
        foreach (var use in uses)
            use();
        foreach (var note in notes)
            context.Findings.Note(note, cursor.Line);
        context.Findings.EmptyCells += emptyCells;
        if (rows.Count == 0 && skippedBy is not null)
            context.Findings.Drop(skippedBy, cursor.Line);
        else
            context.Findings.Kept++;
    }

    private void Take(BoundMeasure measure)
    {
        var indicator = measure.Indicator.Resolve(faults);
        if (indicator is null)
        {
            if (measure.Indicator.IsSkipped)
                skippedBy = measure.Indicator.SkipRule;
            return;
        }

        var rowPeriod = measure.Period?.Resolve(faults);
        var unit = measure.Unit.Resolve(rowPeriod?.End ?? DateOnly.MaxValue, faults);
        if (unit is null)
        {
            if (measure.Unit.IsSkipped)
                skippedBy = measure.Unit.SkipRule;
            return;
        }

        var before = rows.Count;
        foreach (var figure in measure.Figures)
            Take(figure, (indicator.Indicator, unit.Value.Value, rowPeriod));
        if (rows.Count == before)
            return;
        if (!indicator.IsUsed)
            uses.Add(() => indicator.IsUsed = true);
        if (measure.Unit.Created is { IsUsed: false } created)
            uses.Add(() => created.IsUsed = true);
    }

    private void Take(BoundFigure figure, (Indicator Indicator, int Unit, PeriodEntry? Period) about)
    {
        var before = faults.Count;
        var told = figure.Read(faults);
        if (told.Fault is { } unreadable)
            faults.Add(unreadable);
        if (faults.Count > before)
            return;
        if (told.IsEmpty && told.State is ValueState.Present && figure.Empty is not EmptyCell.Missing)
        {
            if (figure.Empty is EmptyCell.Refuse)
                faults.Add(figure.At(FigureCell.Value, ImportFaults.EmptyFigure()));
            else
                emptyCells++;
            return;
        }

        var period = figure.Period is null ? about.Period : figure.Period.Resolve(faults);
        if (period is null)
            return;
        var version = about.Indicator.VersionFor(period.Period);
        if (figure.Aspect is Aspect.Observed && about.Indicator.Version(version).Calculation is not null)
        {
            skippedBy ??= $"chiffre d’un indicateur calculé ({about.Indicator.Code})";
            return;
        }

        var judged = told.IsEmpty && told.State is ValueState.Present
            ? Judged.Absent(ValueState.Missing)
            : FigureRules.Judge(about.Indicator.Version(version), told, figure.Check);
        if (judged.Fault is { } refused)
        {
            faults.Add(figure.At(judged.About, refused));
            return;
        }

        if (judged.Note is { } note)
            notes.Add(note);
        var key = new CellKey(about.Unit, period.Number, new(version, judged.Form, judged.State, judged.Scale));
        rows.Add((
            new(about.Indicator.Id.Value, figure.Aspect, key, judged.First, judged.Second, judged.Told, (short)context.Findings.File, cursor.Line),
            period.Year));
    }
}
