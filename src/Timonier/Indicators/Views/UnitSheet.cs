// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Figures;
using Timonier.Network;

namespace Timonier.Indicators.Views;

/// <summary>The sheet of one unit: who it is, its context, then its figures, a page at a time.</summary>
public sealed record UnitSheet
{
    /// <summary>Fewest values for which a spread is drawn.</summary>
    private const int LeastSpread = 3;

    /// <summary>The unit.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The day on which names and trees are read.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Its kind.</summary>
    public required UnitKind Kind { get; init; }

    /// <summary>The territories above it, the greatest first.</summary>
    public required IReadOnlyList<Unit> Ancestors { get; init; }

    /// <summary>Units directly below it that the reader may know, by name.</summary>
    public required IReadOnlyList<Unit> Children { get; init; }

    /// <summary>Context indicators.</summary>
    public required IReadOnlyList<SheetRow> Context { get; init; }

    /// <summary>The page of the other indicators, by family.</summary>
    public required IReadOnlyList<SheetRow> Rows { get; init; }

    /// <summary>How many rows there are over all pages.</summary>
    public required int RowCount { get; init; }

    /// <summary>Families present, with their number of rows.</summary>
    public required IReadOnlyList<(string Family, int Count)> Families { get; init; }

    /// <summary>Years for which some figure exists, newest first: choices of the period filter.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>The latest day that figures of this sheet speak of.</summary>
    public required DateOnly? DataUpTo { get; init; }

    /// <summary>Opens the sheet; a unit that the reader may not know answers as one that does not exist.</summary>
    public static Foundation.Outcome<UnitSheet> Read(NetworkReading reading, string designation, SheetRequest request, DateOnly today)
    {
        var found = reading.Map.Find(designation, today);
        if (!found.IsDone && reading.Visible.IsAll)
            return found.Refusal;
        if (!found.IsDone || !reading.Visible.Holds(reading.Map.SlotOf(found.Value.Id)))
            return NetworkRefusals.NoSuchUnit.With(designation);
        var day = request.Period is { } asked && asked.End < today ? asked.End : today;
        return Compose(reading, found.Value, request, day);
    }

    private static UnitSheet Compose(NetworkReading reading, Unit unit, SheetRequest request, DateOnly day)
    {
        var map = reading.Map;
        var ancestors = map.AncestorsOf(unit.Id, reading.Tree, day).Reverse().ToList();
        var kind = unit.KindOn(day) ?? "";
        var concerned = reading.Catalogue.All.Where(i => Concerns(reading, unit, kind, i)).ToList();
        var context = concerned.Where(i => i.Current.Role is IndicatorRole.Context).ToList();
        var others = concerned.Where(i => i.Current.Role is not IndicatorRole.Context).ToList();
        var families = others.GroupBy(i => i.Current.Family, StringComparer.Ordinal).Select(g => (g.Key, g.Count())).ToList();
        if (request.Family is { } family)
            others = [.. others.Where(i => i.Current.Family == family)];
        var rows = others.Skip((request.Page - 1) * request.PageSize).Take(request.PageSize)
            .Select(i => Row(reading, unit, kind, i, request.Period, ancestors)).ToList();
        var contextRows = request.Page == 1
            ? context.ConvertAll(i => Row(reading, unit, kind, i, request.Period, ancestors))
            : [];
        return new()
        {
            Unit = unit,
            Day = day,
            Kind = map.KindOf(kind),
            Ancestors = ancestors,
            Children = ChildrenOf(reading, unit, day),
            Context = contextRows,
            Rows = rows,
            RowCount = others.Count,
            Families = families,
            Years = [.. concerned.SelectMany(i => reading.PeriodsOf(i)).Select(p => p.FilingYear).Distinct().OrderDescending()],
            DataUpTo = rows.Concat(contextRows).Select(r => r.Period?.End).Max(),
        };
    }

    /// <summary>True when some unit of the kind has a figure, or this one was told something.</summary>
    private static bool Concerns(NetworkReading reading, Unit unit, string kind, Indicator indicator)
    {
        var periods = reading.PeriodsOf(indicator);
        return periods.Count > 0
            && (reading.DistributionOf(indicator, periods[^1], kind).Count > 0
                || periods.Any(p => reading.Read(unit.Id, indicator, Aspect.Observed, p).State is not ValueState.Missing));
    }

    private static List<Unit> ChildrenOf(NetworkReading reading, Unit unit, DateOnly day)
    {
        var children = new List<Unit>();
        foreach (var slot in reading.Map.TreeOn(reading.Tree, day).ChildrenOf(reading.Map.SlotOf(unit.Id)))
        {
            if (reading.Visible.Holds(slot) && reading.Map.Units[slot].CountsOn(day))
                children.Add(reading.Map.Units[slot]);
        }

        return [.. children.OrderBy(c => c.NameOn(day), StringComparer.CurrentCultureIgnoreCase)];
    }

    private static SheetRow Row(NetworkReading reading, Unit unit, string kind, Indicator indicator, Period? asked, List<Unit> ancestors)
    {
        var isReadable = reading.Readable.Holds(reading.Map.SlotOf(unit.Id));
        var period = indicator.Current.Role is IndicatorRole.Context
            ? PeriodChoice.AtLatest(reading.PeriodsOf(indicator), asked)
            : PeriodChoice.Of(reading.PeriodsOf(indicator), asked);
        if (asked is null && isReadable && LastTold(reading, unit, indicator) is { } last)
            period = last;
        var series = isReadable && period is { } drawn ? reading.SeriesOf(unit.Id, indicator, drawn.Kind) : [];
        var breaks = indicator.Versions.Where(v => v.SeriesBreak.Length > 0).Select(v => v.ValidFrom).ToList();
        if (period is not { } shown || !isReadable)
            return new(indicator, indicator.Current, period, Figure.Nothing, series, breaks, Distribution.Of([]), [], null, Figure.Nothing);

        var figure = reading.Read(unit.Id, indicator, Aspect.Observed, shown);
        var spread = reading.DistributionOf(indicator, shown, kind);
        var definition = indicator.Version(indicator.VersionFor(shown));
        return new(
            indicator,
            definition,
            period,
            figure,
            series,
            breaks,
            spread.Count >= LeastSpread ? spread : Distribution.Of([]),
            References(reading, indicator, shown, ancestors),
            SheetTarget.Read(reading, unit.Id, indicator, shown),
            reading.Read(unit.Id, indicator, Aspect.Expected, shown))
        {
            Grade = reading.GradeOf(unit.Id, indicator, shown),
        };
    }

    private static Period? LastTold(NetworkReading reading, Unit unit, Indicator indicator)
    {
        var periods = reading.PeriodsOf(indicator);
        for (var i = periods.Count - 1; i >= 0; i--)
        {
            if (reading.Read(unit.Id, indicator, Aspect.Observed, periods[i]).IsReadable)
                return periods[i];
        }

        return null;
    }

    private static List<ReferenceFigure> References(NetworkReading reading, Indicator indicator, Period period, List<Unit> ancestors)
    {
        var references = new List<ReferenceFigure>(2);
        foreach (var kind in reading.Settings.ReferenceKinds)
        {
            if (ancestors.Find(a => a.KindOn(period.End) == kind) is { } territory)
                references.Add(new(kind, territory.NameOn(period.End), reading.Read(territory.Id, indicator, Aspect.Observed, period)));
        }

        return references;
    }
}
