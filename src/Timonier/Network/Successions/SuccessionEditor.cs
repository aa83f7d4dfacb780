// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Network.Successions;

/// <summary>Decides what a succession writes in a network, or why it cannot be.</summary>
/// <remarks>
/// Units that end keep their codes, names, links and figures; their kind ends on the eve. Units that begin have facts from the day on.
/// What was attached to a unit that ends goes to its successor when there is one only; else it is left, and listed.
/// </remarks>
public static class SuccessionEditor
{
    /// <summary>Decimals of a share.</summary>
    public const int ShareDecimals = 6;

    /// <summary>Plans a succession.</summary>
    public static Outcome<SuccessionPlan> Plan(NetworkMap map, SuccessionOrder order) => Plan(map, order, new(map));

    /// <summary>Plans one of several successions that take effect on one day.</summary>
    public static Outcome<SuccessionPlan> Plan(NetworkMap map, SuccessionOrder order, SuccessionNumbers numbers)
    {
        if (SuccessionRules.Refuse(order) is { } refusal)
            return refusal;
        var changes = new UnitChanges();
        var units = Resolve(map, order, numbers, changes);
        if (!units.IsDone)
            return units.Refusal;
        var parts = order.Parts.Select(p => new SuccessionPart(units.Value[p.From], p.To is { } to ? units.Value[to] : null, p.Share ?? 1)).ToList();
        var succession = new Succession(numbers.NextSuccession(), order.Kind, order.On, parts, order.Reason.Trim(), order.IsPartial);
        if (SuccessionRules.Refuse(map, succession) is { } impossible)
            return impossible;
        foreach (var unit in succession.Predecessors.Where(succession.Ends))
            End(map[unit], order.On, changes);
        if (order.Kind is SuccessionKind.Rename)
            Rename(map[parts[0].From], order, changes);
        Describe(map, succession, (order, units.Value), changes);
        var (moved, left) = MoveChildren(map, succession, changes);
        changes.Successions.Add(succession);
        return new SuccessionPlan(succession, changes, moved, left);
    }

    /// <summary>Plans the correction of a succession that should not have been told: what it did is undone, and stays written as done then undone.</summary>
    /// <remarks>Units that it made to begin are set aside, never counted: figures told of them meanwhile stay under their name.</remarks>
    public static Outcome<UnitChanges> Undo(NetworkMap map, SuccessionId id)
    {
        if (map.Lineage.All.FirstOrDefault(s => s.Id == id) is not { } succession)
            return NetworkRefusals.NoSuchSuccession.With(id);
        var later = map.Lineage.All.FirstOrDefault(s => s.On >= succession.On && s.Id != id && s.Predecessors.Intersect(succession.Successors).Any());
        if (later is not null)
            return NetworkRefusals.SuccessionFollowed.With(later.Id, FrenchDates.Day(later.On));
        var changes = new UnitChanges();
        changes.RetiredSuccessions.Add(id);
        foreach (var unit in succession.Predecessors.Where(succession.Ends))
            Reopen(map[unit], succession.On, changes);
        foreach (var unit in succession.Successors.Where(succession.Begins))
            Put(map[unit], Unit.SetAsideAttribute, ("true", succession.On), changes);
        foreach (var attribute in succession.Kind is SuccessionKind.Rename ? new[] { Unit.NameAttribute, Unit.ShortNameAttribute } : [])
        {
            if (BeginsOn(map[succession.Parts[0].From], attribute, succession.On))
                changes.RetiredFacts.Add((succession.Parts[0].From, attribute, succession.On));
        }

        foreach (var link in map.Links.Where(l => l.Parent.From == succession.On && succession.Successors.Contains(l.Parent.Value)))
        {
            if (map.ParentOn(link.Tree, link.Child, succession.On.AddDays(-1)) is { } before && succession.Ends(before))
                changes.RetiredLinks.Add((link.Tree, link.Child, succession.On));
        }

        return changes;
    }

    private static Outcome<Dictionary<UnitCode, UnitId>> Resolve(NetworkMap map, SuccessionOrder order, SuccessionNumbers numbers, UnitChanges changes)
    {
        var units = new Dictionary<UnitCode, UnitId>();
        var before = order.Parts.Select(p => p.From).ToHashSet();
        foreach (var code in before.Concat(order.Parts.Select(p => p.To).OfType<UnitCode>()).Distinct())
        {
            var described = order.New.FirstOrDefault(n => n.Code == code);
            if (map.ByCode(code, order.On) is { } known)
            {
                if (described is not null && !known.IsSetAsideOn(order.On))
                    return NetworkRefusals.CodeTaken.With(code, known.NameOn(order.On));
                units[code] = known.Id;
            }
            else if (described is null || before.Contains(code))
            {
                return NetworkRefusals.NoSuchUnit.With(code);
            }
            else
            {
                changes.Created.Add(units[code] = numbers.NextUnit());
            }
        }

        return units;
    }

    /// <summary>The kind of the unit ends on the eve; what ended before, or begins that day only, stays.</summary>
    private static void End(Unit unit, DateOnly on, UnitChanges changes)
    {
        if (unit.Facts.GetValueOrDefault(Unit.KindAttribute)?.EntryOn(on.AddDays(-1)) is not { } kind || kind.To == on.AddDays(-1))
            return;
        changes.RetiredFacts.Add((unit.Id, Unit.KindAttribute, kind.From));
        changes.Facts.Add((unit.Id, Unit.KindAttribute, kind with { To = on.AddDays(-1) }));
    }

    private static void Reopen(Unit unit, DateOnly on, UnitChanges changes)
    {
        if (unit.Facts.GetValueOrDefault(Unit.KindAttribute)?.EntryOn(on.AddDays(-1)) is not { } kind || kind.To != on.AddDays(-1))
            return;
        changes.RetiredFacts.Add((unit.Id, Unit.KindAttribute, kind.From));
        changes.Facts.Add((unit.Id, Unit.KindAttribute, kind with { To = null }));
    }

    private static void Rename(Unit unit, SuccessionOrder order, UnitChanges changes)
    {
        Put(unit, Unit.NameAttribute, (order.Name.Trim(), order.On), changes);
        if (unit.FactOn(Unit.ShortNameAttribute, order.On) is not null)
            Put(unit, Unit.ShortNameAttribute, (order.Name.Trim(), order.On), changes);
    }

    /// <summary>A fact from a day on; one told from the same day is corrected.</summary>
    private static void Put(Unit unit, string attribute, (string Value, DateOnly On) told, UnitChanges changes)
    {
        if (BeginsOn(unit, attribute, told.On))
            changes.RetiredFacts.Add((unit.Id, attribute, told.On));
        changes.Facts.Add((unit.Id, attribute, new(told.Value, told.On, null)));
    }

    private static bool BeginsOn(Unit unit, string attribute, DateOnly day) => unit.Facts.GetValueOrDefault(attribute)?.EntryOn(day) is { } known && known.From == day;

    private static void Describe(NetworkMap map, Succession succession, (SuccessionOrder Order, Dictionary<UnitCode, UnitId> Units) told, UnitChanges changes)
    {
        var eve = succession.On.AddDays(-1);
        foreach (var successor in told.Order.New)
        {
            var unit = told.Units[successor.Code];
            var first = succession.Parts.First(p => p.To == unit).From;
            var known = map.SlotOf(unit) < 0 ? new Unit(unit, new Dictionary<string, Timeline<string>>(StringComparer.Ordinal), []) : map[unit];
            if (known.Codes.Count == 0)
                changes.Codes.Add((unit, new(successor.Code, succession.On, null)));
            else
                Put(known, Unit.SetAsideAttribute, ("false", succession.On), changes);
            Put(known, Unit.NameAttribute, (successor.Name.Trim(), succession.On), changes);
            if ((successor.Kind ?? map[first].KindOn(eve)) is { } kind)
                Put(known, Unit.KindAttribute, (kind, succession.On), changes);
            foreach (var (tree, _) in map.Trees)
            {
                var parent = tree == map.MainTree && successor.Parent is { } chosen ? chosen : map.ParentOn(tree, first, eve);
                if (parent is { } place && !succession.Ends(place))
                    Attach(map, (tree, unit), new(place, succession.On, null), changes);
            }
        }
    }

    private static (List<(string Tree, UnitId Unit, UnitId Parent)> Moved, List<(string Tree, UnitId Unit, UnitId Parent)> Left) MoveChildren(NetworkMap map, Succession succession, UnitChanges changes)
    {
        var (moved, left) = (new List<(string, UnitId, UnitId)>(), new List<(string, UnitId, UnitId)>());
        foreach (var (tree, _) in map.Trees)
        {
            var built = map.TreeOn(tree, succession.On);
            foreach (var ended in succession.Predecessors.Where(succession.Ends))
            {
                var takers = succession.Parts.Where(p => p.From == ended).Select(p => p.To).Distinct().ToList();
                foreach (var slot in built.ChildrenOf(map.SlotOf(ended)))
                {
                    var child = map.Units[slot];
                    if (!child.CountsOn(succession.On) || succession.Ends(child.Id))
                        continue;
                    if (takers is [{ } only] && only != child.Id)
                    {
                        Attach(map, (tree, child.Id), new(only, succession.On, null), changes);
                        moved.Add((tree, child.Id, only));
                    }
                    else
                    {
                        left.Add((tree, child.Id, ended));
                    }
                }
            }
        }

        return (moved, left);
    }

    /// <summary>A parent from a day on; one told from the same day is corrected.</summary>
    private static void Attach(NetworkMap map, (string Tree, UnitId Child) place, Dated<UnitId> parent, UnitChanges changes)
    {
        if (map.LinkOn(place.Tree, place.Child, parent.From) is { } link && link.From == parent.From)
            changes.RetiredLinks.Add((place.Tree, place.Child, parent.From));
        changes.Links.Add(new(place.Tree, place.Child, parent));
    }
}
