// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Network.Views;

/// <summary>The units of a network that a reader may know, those that ended included.</summary>
public sealed record UnitList
{
    /// <summary>The units of this page, by kind, then name.</summary>
    public required IReadOnlyList<UnitEntry> Entries { get; init; }

    /// <summary>How many the filters keep.</summary>
    public required int Count { get; init; }

    /// <summary>Kinds present, with their number before filters.</summary>
    public required IReadOnlyList<(UnitKind Kind, int Count)> Kinds { get; init; }

    /// <summary>Reads them: only the units over which the reader may see.</summary>
    public static UnitList Read(Actor actor, NetworkMap map, UnitRequest request)
    {
        var visible = actor.PerimeterOf(NetworkRights.See, map);
        var tree = map.TreeOn(request.Tree, request.Day);
        var root = request.Under is { } under && map.Find(under, request.Day) is { IsDone: true } found && visible.Holds(map.SlotOf(found.Value.Id)) ? map.SlotOf(found.Value.Id) : -1;
        var words = Folding.Words(request.Search ?? "");
        var known = new List<UnitEntry>();
        for (var slot = 0; slot < map.Units.Count; slot++)
        {
            if (visible.Holds(slot) && map.Units[slot].Facts.Count > 0 && (root < 0 || tree.IsWithin(slot, root)))
                known.Add(Entry(map, tree, slot, visible, request.Day));
        }

        var kept = known.Where(e => (request.Kind is null || e.Kind.Code == request.Kind) && (request.State is null || e.State == request.State)
            && (words.Count == 0 || Folding.Holds(TextOf(e.Unit), words)))
            .OrderBy(e => e.Kind.Position).ThenBy(e => e.Kind.Code, StringComparer.Ordinal).ThenBy(e => e.Unit.NameOn(request.Day), StringComparer.CurrentCultureIgnoreCase).ToList();
        return new()
        {
            Entries = [.. kept.Skip((request.Page - 1) * request.PageSize).Take(request.PageSize)],
            Count = kept.Count,
            Kinds = [.. known.GroupBy(e => e.Kind).Select(g => (g.Key, g.Count())).OrderBy(k => k.Key.Position).ThenBy(k => k.Key.Code, StringComparer.Ordinal)],
        };
    }

    /// <summary>The state of a unit on a day.</summary>
    public static UnitState StateOf(NetworkMap map, Unit unit, DateOnly day) =>
        unit.IsSetAsideOn(day) ? UnitState.SetAside : unit.CountsOn(day) && (map.Lineage.EndOf(unit.Id) is not { } end || end.On > day) ? UnitState.Held : UnitState.Ended;

    private static UnitEntry Entry(NetworkMap map, TreeOnDay tree, int slot, Perimeter visible, DateOnly day)
    {
        var unit = map.Units[slot];
        var parent = tree.ParentOf(slot);
        return new(unit, map.KindOf(unit.KindOn(day) ?? ""), parent >= 0 && visible.Holds(parent) ? map.Units[parent] : null, StateOf(map, unit, day), map.Lineage.EndOf(unit.Id));
    }

    private static string TextOf(Unit unit) => string.Join(' ', new[] { Unit.NameAttribute, Unit.ShortNameAttribute }
        .SelectMany(a => unit.Facts.GetValueOrDefault(a)?.Entries ?? []).Select(e => e.Value).Concat(unit.Codes.Select(c => c.Value.Code)));
}
