// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Figures;
using Timonier.Network;

namespace Timonier.Indicators.Views;

/// <summary>Puts an <see cref="IndicatorSheet"/> together.</summary>
internal static class IndicatorSheetComposer
{
    /// <summary>The coding scheme of French départements, by which the map is filled.</summary>
    private const string DepartmentScheme = "departement";

    public static IndicatorSheet Compose(NetworkReading reading, Indicator indicator, Period? period, IndicatorRequest request)
    {
        var map = reading.Map;
        var day = request.Day;
        var kinds = period is { } p ? KindsWithFigures(reading, reading.PanelOf(indicator, Aspect.Observed, p), day) : [];
        var kind = kinds.FirstOrDefault(k => k.Kind.Code == request.Kind).Kind ?? kinds.OrderByDescending(k => k.Count).FirstOrDefault().Kind ?? map.KindOf("");
        var territory = request.Territory is { } designation ? reading.Find(designation, day) : null;
        var units = Listed(reading, kind.Code, territory, day);
        var ordered = Order(reading, units, request);
        return new()
        {
            Indicator = indicator,
            Definition = period is { } held ? indicator.Version(indicator.VersionFor(held)) : indicator.Current,
            Calculation = reading.Catalogue.CalculationOf(indicator, period is { } made ? indicator.VersionFor(made) : indicator.Versions.Count),
            Period = period,
            Periods = [.. reading.PeriodsOf(indicator).Reverse()],
            Kinds = [.. kinds.Select(k => k.Kind)],
            Kind = kind,
            Spread = period is { } spread ? reading.DistributionOf(indicator, spread, kind.Code) : Distribution.Of([]),
            References = period is { } shown ? References(reading, indicator, shown, territory) : [],
            Target = period is { } aimed && Wholes(reading, aimed, territory) is [var whole, ..] ? SheetTarget.Read(reading, whole.Id, indicator, aimed) : null,
            HasTargets = reading.PeriodsOf(indicator, Aspect.Target).Count > 0,
            Rows = period is { } listed
                ? [.. ordered.Skip((request.Page - 1) * request.PageSize).Take(request.PageSize).Select(u => Row(reading, indicator, listed, u.Unit, u.Territory))]
                : [],
            RowCount = units.Count,
            Departments = period is { } mapped ? Departments(reading, indicator, mapped) : [],
            Territories = TerritoriesOf(reading, day),
        };
    }

    private static IndicatorRow Row(NetworkReading reading, Indicator indicator, Period period, Unit unit, string territory) => new(
        unit,
        territory,
        reading.Read(unit.Id, indicator, Aspect.Observed, period),
        period.Previous is { } before ? reading.Read(unit.Id, indicator, Aspect.Observed, before) : Figure.Nothing);

    private static List<(UnitKind Kind, int Count)> KindsWithFigures(NetworkReading reading, Panel panel, DateOnly day)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var slot = 0; slot < panel.Count; slot++)
        {
            if (panel[slot].HasFigure && reading.Map.Units[slot].KindOn(day) is { } kind)
                counts[kind] = counts.GetValueOrDefault(kind) + (panel[slot].IsTold ? 1000 : 1);
        }

        return [.. counts.Select(c => (reading.Map.KindOf(c.Key), c.Value)).OrderBy(c => c.Item1.Position)];
    }

    private static List<Unit> Listed(NetworkReading reading, string kind, Unit? territory, DateOnly day)
    {
        var map = reading.Map;
        var tree = map.TreeOn(reading.Tree, day);
        var root = territory is null ? -1 : map.SlotOf(territory.Id);
        var units = new List<Unit>();
        for (var slot = 0; slot < map.Units.Count; slot++)
        {
            var unit = map.Units[slot];
            if (reading.Readable.Holds(slot) && unit.KindOn(day) == kind && unit.CountsOn(day) && (root < 0 || tree.IsWithin(slot, root)))
                units.Add(unit);
        }

        return units;
    }

    private static IEnumerable<(Unit Unit, string Territory)> Order(NetworkReading reading, List<Unit> units, IndicatorRequest request)
    {
        var day = request.Day;
        var map = reading.Map;
        var tree = map.TreeOn(reading.Tree, day);
        var placed = units.ConvertAll(u => (Unit: u, Territory: tree.ParentOf(map.SlotOf(u.Id)) is >= 0 and var parent ? map.Units[parent].NameOn(day) : "", Name: u.NameOn(day)));
        var compare = StringComparer.CurrentCultureIgnoreCase;
        var ordered = request.Order switch
        {
            ListOrder.Territory => placed.OrderBy(u => u.Territory, compare).ThenBy(u => u.Name, compare),
            ListOrder.Name => placed.OrderBy(u => u.Name, compare),
            ListOrder.Kind => placed.OrderBy(u => u.Unit.KindOn(day), StringComparer.Ordinal).ThenBy(u => u.Name, compare),
            ListOrder.Code => placed.OrderBy(u => u.Unit.MainCode.Code, StringComparer.Ordinal),
        };
        return ordered.Select(u => (u.Unit, u.Territory));
    }

    private static List<ReferenceFigure> References(NetworkReading reading, Indicator indicator, Period period, Unit? territory)
    {
        var day = period.End;
        return [.. Wholes(reading, period, territory).Select(u => new ReferenceFigure(u.KindOn(day) ?? "", u.NameOn(day), reading.Read(u.Id, indicator, Aspect.Observed, period)))];
    }

    /// <summary>The territory chosen and those above it, or the whole; the greatest first.</summary>
    private static List<Unit> Wholes(NetworkReading reading, Period period, Unit? territory)
    {
        var (map, day) = (reading.Map, period.End);
        var shown = new List<Unit>();
        if (territory is not null)
            shown.AddRange(map.AncestorsOf(territory.Id, reading.Tree, day).Prepend(territory));
        else
            shown.AddRange(map.Units.Where(u => map.TreeOn(reading.Tree, day) is var tree && tree.Holds(map.SlotOf(u.Id)) && tree.ParentOf(map.SlotOf(u.Id)) < 0));
        shown.Reverse();
        return shown;
    }

    private static List<(string, string, Figure)> Departments(NetworkReading reading, Indicator indicator, Period period)
    {
        var found = new List<(string, string, Figure)>();
        foreach (var unit in reading.Map.Units.Where(u => reading.IsKnown(reading.Map.SlotOf(u.Id), period.End)))
        {
            if (unit.Codes.FirstOrDefault(c => c.Value.Scheme == DepartmentScheme).Value is { Code: { Length: > 0 } code })
                found.Add((code, unit.NameOn(period.End), reading.Read(unit.Id, indicator, Aspect.Observed, period)));
        }

        return found;
    }

    /// <summary>Units that have others below them: what a list can be narrowed to.</summary>
    internal static List<Unit> TerritoriesOf(NetworkReading reading, DateOnly day)
    {
        var map = reading.Map;
        var tree = map.TreeOn(reading.Tree, day);
        return [.. tree.Order
            .Where(slot => tree.ChildrenOf(slot).Length > 0 && tree.ParentOf(slot) >= 0 && (reading.Visible.Holds(slot) || HasVisibleChild(reading, tree, slot)))
            .Select(slot => map.Units[slot])
            .OrderByDescending(u => map.KindOf(u.KindOn(day) ?? "").Position)
            .ThenBy(u => u.NameOn(day), StringComparer.CurrentCultureIgnoreCase)];
    }

    private static bool HasVisibleChild(NetworkReading reading, TreeOnDay tree, int slot)
    {
        foreach (var child in tree.ChildrenOf(slot))
        {
            if (reading.Visible.Holds(child))
                return true;
        }

        return false;
    }
}
