// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Figures;
using Timonier.Network;

namespace Timonier.Indicators.Views;

/// <summary>Puts a <see cref="NetworkBoard"/> together.</summary>
internal static class NetworkBoardComposer
{
    /// <summary>Indicators shown on the board: the others are one click away, in the catalogue.</summary>
    private const int IndicatorsShown = 12;

    public static NetworkBoard Compose(NetworkReading reading, BoardRequest request, DateOnly today)
    {
        var map = reading.Map;
        var day = request.Year is { } year && year < today.Year ? new DateOnly(year, 12, 31) : today;
        var tree = map.TreeOn(reading.Tree, day);
        var territory = request.Territory is { } designation ? reading.Find(designation, day) : null;
        var whole = WholeOf(map, tree);
        var concerned = reading.Catalogue.All.Where(i => reading.PeriodsOf(i).Count > 0).ToList();
        var kinds = KindsOf(reading, tree, territory, day);
        var kind = ChooseKind(reading, kinds, request.Kind);
        var listed = Listed(reading, new(request, kind, tree, territory, day), concerned);
        var asked = request.Year is { } y ? Period.Year(y) : (Period?)null;
        var others = concerned.Where(i => i.Current.Role is not IndicatorRole.Context)
            .OrderBy(i => i.Current.Role is IndicatorRole.Steering ? 0 : 1).ToList();
        var shown = territory ?? whole;
        return new()
        {
            Territory = territory,
            Whole = whole,
            Kind = map.KindOf(kind),
            Kinds = kinds,
            Context = Indicators(reading, concerned.Where(i => i.Current.Role is IndicatorRole.Context), (shown, whole, kind, asked)),
            Indicators = Indicators(reading, others.Take(IndicatorsShown), (shown, whole, kind, asked)),
            IndicatorCount = others.Count,
            Units = [.. listed.Skip((request.Page - 1) * request.PageSize).Take(request.PageSize)],
            UnitCount = listed.Count,
            CompleteCount = listed.Count(u => u.Completeness.IsFull),
            Territories = IndicatorSheetComposer.TerritoriesOf(reading, day),
            Years = [.. concerned.SelectMany(i => reading.PeriodsOf(i)).Select(p => p.FilingYear).Distinct().OrderDescending()],
            DataUpTo = concerned.Select(i => PeriodChoice.Of(reading.PeriodsOf(i), asked)?.End).Max(),
            Day = day,
        };
    }

    private static Unit? WholeOf(NetworkMap map, TreeOnDay tree)
    {
        var roots = tree.Order.TakeWhile(s => tree.ParentOf(s) < 0).Where(tree.Holds).ToList();
        return roots.Count == 1 ? map.Units[roots[0]] : null;
    }

    private static List<(UnitKind Kind, int Count)> KindsOf(NetworkReading reading, TreeOnDay tree, Unit? territory, DateOnly day)
    {
        var map = reading.Map;
        var root = territory is null ? -1 : map.SlotOf(territory.Id);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var slot = 0; slot < map.Units.Count; slot++)
        {
            if (reading.Visible.Holds(slot) && map.Units[slot].CountsOn(day) && (root < 0 || tree.IsWithin(slot, root)) && map.Units[slot].KindOn(day) is { } kind)
                counts[kind] = counts.GetValueOrDefault(kind) + 1;
        }

        return [.. counts.Select(c => (map.KindOf(c.Key), c.Value)).OrderBy(c => c.Item1.Position)];
    }

    private static string ChooseKind(NetworkReading reading, List<(UnitKind Kind, int Count)> kinds, string? asked) =>
        kinds.Find(k => k.Kind.Code == asked).Kind?.Code
        ?? kinds.Find(k => reading.Settings.SteeredKinds.Contains(k.Kind.Code)).Kind?.Code
        ?? (kinds.Count == 0 ? "" : kinds.MaxBy(k => k.Count).Kind.Code);

    private static List<BoardUnit> Listed(NetworkReading reading, Selection selection, List<Indicator> concerned)
    {
        var (request, kind, tree, territory, day) = selection;
        var map = reading.Map;
        var root = territory is null ? -1 : map.SlotOf(territory.Id);
        var words = Folding.Words(request.Search ?? "");
        var reported = Reported(reading, concerned, kind, request.Year is { } year ? Period.Year(year) : null);
        var units = new List<BoardUnit>();
        for (var slot = 0; slot < map.Units.Count; slot++)
        {
            var unit = map.Units[slot];
            if (!reading.Visible.Holds(slot) || unit.KindOn(day) != kind || !unit.CountsOn(day) || (root >= 0 && !tree.IsWithin(slot, root)))
                continue;
            if (words.Count > 0 && !Folding.Holds($"{unit.FullNameOn(day)} {unit.NameOn(day)} {unit.MainCode.Code}", words))
                continue;
            var known = reported.Count(panel => panel[slot].IsTold && panel[slot].State is not ValueState.Missing || panel[slot] is { IsTold: false, HasFigure: true });
            var parent = tree.ParentOf(slot);
            var row = new BoardUnit(unit, map.KindOf(kind), parent >= 0 ? map.Units[parent].NameOn(day) : "", new(known, reported.Count));
            if (!request.OnlyIncomplete || !row.Completeness.IsFull)
                units.Add(row);
        }

        return [.. Ordered(units, request.Order, day)];
    }

    private static IEnumerable<BoardUnit> Ordered(List<BoardUnit> units, ListOrder order, DateOnly day)
    {
        var compare = StringComparer.CurrentCultureIgnoreCase;
        return order switch
        {
            ListOrder.Territory => units.OrderBy(u => u.Territory, compare).ThenBy(u => u.Unit.NameOn(day), compare),
            ListOrder.Name or ListOrder.Kind => units.OrderBy(u => u.Unit.NameOn(day), compare),
            ListOrder.Code => units.OrderBy(u => u.Unit.MainCode.Code, StringComparer.Ordinal),
        };
    }

    /// <summary>Panels of the indicators that units of the kind report, at the period asked for; what is calculated is not theirs to report.</summary>
    private static List<Panel> Reported(NetworkReading reading, List<Indicator> concerned, string kind, Period? asked) =>
        [.. concerned
            .Select(i => (Indicator: i, Period: PeriodChoice.Of(reading.PeriodsOf(i), asked)))
            .Where(i => i.Period is { } period && i.Indicator.Version(i.Indicator.VersionFor(period)).Calculation is null && reading.DistributionOf(i.Indicator, period, kind).Count > 0)
            .Select(i => reading.PanelOf(i.Indicator, Aspect.Observed, i.Period!.Value))];

    private static List<BoardIndicator> Indicators(NetworkReading reading, IEnumerable<Indicator> indicators, (Unit? Shown, Unit? Whole, string Kind, Period? Asked) where)
    {
        var rows = new List<BoardIndicator>();
        foreach (var indicator in indicators)
        {
            if (PeriodChoice.Of(reading.PeriodsOf(indicator), where.Asked) is not { } period)
                continue;
            rows.Add(new(
                indicator,
                period,
                where.Shown is { } shown ? reading.Read(shown.Id, indicator, Aspect.Observed, period) : Figure.Nothing,
                where.Whole is { } whole ? reading.Read(whole.Id, indicator, Aspect.Observed, period) : Figure.Nothing,
                reading.DistributionOf(indicator, period, where.Kind)));
        }

        return rows;
    }

    private sealed record Selection(BoardRequest Request, string Kind, TreeOnDay Tree, Unit? Territory, DateOnly Day);
}
