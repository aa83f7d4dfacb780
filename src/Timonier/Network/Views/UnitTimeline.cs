// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Network.Successions;

namespace Timonier.Network.Views;

/// <summary>All that a unit was, day after day: names, kinds, codes, parents, and the successions that it took part in.</summary>
public sealed record UnitTimeline
{
    /// <summary>The unit.</summary>
    public required Unit Unit { get; init; }

    /// <summary>What happened, oldest first.</summary>
    public required IReadOnlyList<TimelineEntry> Entries { get; init; }

    /// <summary>Its state on the reader's day.</summary>
    public required UnitState State { get; init; }

    /// <summary>The succession by which it ended, or nothing.</summary>
    public required Succession? End { get; init; }

    /// <summary>Opens it; a unit that the reader may not know answers as one that does not exist.</summary>
    public static Outcome<UnitTimeline> Read(Actor actor, NetworkMap map, string designation)
    {
        var found = map.Find(designation, actor.Day);
        var visible = actor.PerimeterOf(NetworkRights.See, map);
        if (!found.IsDone || !visible.Holds(map.SlotOf(found.Value.Id)))
            return NetworkRefusals.NoSuchUnit.With(designation);
        var unit = found.Value;
        return new UnitTimeline
        {
            Unit = unit,
            Entries = [.. Facts(map, unit).Concat(Codes(unit)).Concat(Parents(map, unit, visible)).Concat(Successions(map, unit, visible)).OrderBy(e => e.From)],
            State = UnitList.StateOf(map, unit, actor.Day),
            End = map.Lineage.EndOf(unit.Id),
        };
    }

    /// <summary>A succession in one sentence, units named as on its eve and its day; what the reader may not know is « une autre structure ».</summary>
    public static string Sentence(Succession succession, NetworkMap map, Perimeter visible)
    {
        var eve = succession.On.AddDays(-1);
        string Name(UnitId unit, DateOnly day) => visible.Holds(map.SlotOf(unit)) ? map[unit].NameOn(day) : "une autre structure";
        var before = string.Join(", ", succession.Predecessors.Select(u => Name(u, eve)));
        var after = string.Join(", ", succession.Successors.Select(u => Name(u, succession.On)));
        return succession.Kind switch
        {
            SuccessionKind.Merge => $"Fusion de {before}, en {after}",
            SuccessionKind.Split => $"Scission de {before}, entre {Shares(succession, Name)}",
            SuccessionKind.Mixed => $"Recomposition de {before}, en {after}",
            SuccessionKind.Transfer => $"Transfert de {before}\u00a0: {Shares(succession, Name)}",
            SuccessionKind.Rename => $"{before} change de nom\u00a0: {string.Join(", ", succession.Predecessors.Select(u => Name(u, succession.On)))}",
            SuccessionKind.Closing => $"Fermeture de {before}",
        };
    }

    private static string Shares(Succession succession, Func<UnitId, DateOnly, string> name) =>
        string.Join(", ", succession.Parts.Where(p => p.To is not null).Select(p => $"{name(p.To!.Value, succession.On)} ({SuccessionWords.Percent(p.Share)})"));

    private static IEnumerable<TimelineEntry> Facts(NetworkMap map, Unit unit)
    {
        foreach (var (attribute, timeline) in unit.Facts)
        {
            var what = attribute switch
            {
                Unit.NameAttribute => "nom",
                Unit.ShortNameAttribute => "nom d’usage",
                Unit.KindAttribute => "type",
                Unit.SetAsideAttribute => "mise de côté",
                _ => attribute,
            };
            foreach (var entry in timeline.Entries)
            {
                var value = attribute switch
                {
                    Unit.KindAttribute => map.KindOf(entry.Value).Label + (entry.To is { } last ? $", jusqu’au {FrenchDates.Day(last)}" : ""),
                    Unit.SetAsideAttribute => entry.Value == "true" ? "oui" : "non",
                    _ => entry.Value,
                };
                yield return new(entry.From, what, value);
            }
        }
    }

    private static IEnumerable<TimelineEntry> Codes(Unit unit) => unit.Codes.Select(c => new TimelineEntry(c.From, "code", c.Value.ToString()));

    private static IEnumerable<TimelineEntry> Parents(NetworkMap map, Unit unit, Perimeter visible)
    {
        foreach (var (tree, label) in map.Trees)
        {
            foreach (var parent in map.ParentsOf(tree, unit.Id))
            {
                var isKnown = visible.Holds(map.SlotOf(parent.Value)) || tree == map.MainTree;
                yield return new(parent.From, $"rattachement ({label})", isKnown ? map[parent.Value].NameOn(parent.From) : "une structure hors de vos mandats")
                {
                    Unit = visible.Holds(map.SlotOf(parent.Value)) ? map[parent.Value] : null,
                };
            }
        }
    }

    private static IEnumerable<TimelineEntry> Successions(NetworkMap map, Unit unit, Perimeter visible) =>
        map.Lineage.Of(unit.Id).Select(s => new TimelineEntry(s.On, SuccessionWords.Of(s.Kind), Sentence(s, map, visible)) { Succession = s });
}
