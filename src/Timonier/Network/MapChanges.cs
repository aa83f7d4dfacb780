// SPDX-License-Identifier: Apache-2.0

namespace Timonier.Network;

/// <summary>What a network is made of once changes are known, without a database: the same as reading them back (a test says so).</summary>
internal static class MapChanges
{
    public static NetworkContents Apply(NetworkContents contents, UnitChanges changes)
    {
        var retiredLinks = changes.RetiredLinks.ToHashSet();
        var retiredSuccessions = changes.RetiredSuccessions.ToHashSet();
        var retiredZones = changes.RetiredZones.ToHashSet();
        var kinds = changes.Kinds.Select(k => k.Code).ToHashSet(StringComparer.Ordinal);
        var trees = changes.Trees.Select(t => t.Code).ToHashSet(StringComparer.Ordinal);
        return new(
            Units(contents.Units, changes),
            [.. contents.Kinds.Where(k => !kinds.Contains(k.Code)).Concat(changes.Kinds).OrderBy(k => k.Position).ThenBy(k => k.Code, StringComparer.Ordinal)],
            [.. contents.Trees.Where(t => !trees.Contains(t.Code)).Concat(changes.Trees).OrderBy(t => t.Code != "principal").ThenBy(t => t.Code, StringComparer.Ordinal)],
            changes.Links.Count + retiredLinks.Count == 0
                ? contents.Links
                : [.. contents.Links.Where(l => !retiredLinks.Contains((l.Tree, l.Child, l.Parent.From))), .. changes.Links])
        {
            Successions = [.. contents.Successions.Where(s => !retiredSuccessions.Contains(s.Id)), .. changes.Successions],
            Zones = changes.Zones.Count + changes.RetiredZones.Count == 0
                ? contents.Zones
                : [.. contents.Zones.Where(z => !retiredZones.Contains((z.Unit, z.Territory, z.From))), .. changes.Zones],
            LastSuccession = Math.Max(contents.LastSuccession, changes.Successions.Select(s => s.Id.Value).DefaultIfEmpty().Max()),
        };
    }

    private static List<Unit> Units(IReadOnlyList<Unit> known, UnitChanges changes)
    {
        var facts = changes.Facts.ToLookup(f => f.Unit);
        var retired = changes.RetiredFacts.ToLookup(f => f.Unit);
        var codes = changes.Codes.ToLookup(c => c.Unit, c => c.Code);
        var units = new List<Unit>(known.Count + changes.Created.Count);
        foreach (var unit in known.Concat(changes.Created.OrderBy(u => u.Value).Select(u => new Unit(u, new Dictionary<string, Timeline<string>>(StringComparer.Ordinal), []))))
        {
            var isTouched = facts.Contains(unit.Id) || retired.Contains(unit.Id) || codes.Contains(unit.Id);
            units.Add(isTouched ? new(unit.Id, Facts(unit, facts[unit.Id], retired[unit.Id]), [.. unit.Codes, .. codes[unit.Id]]) : unit);
        }

        return units;
    }

    private static Dictionary<string, Timeline<string>> Facts(
        Unit unit, IEnumerable<(UnitId Unit, string Attribute, Dated<string> Value)> added, IEnumerable<(UnitId Unit, string Attribute, DateOnly From)> retired)
    {
        var facts = unit.Facts.ToDictionary(StringComparer.Ordinal);
        foreach (var gone in retired.GroupBy(r => r.Attribute, StringComparer.Ordinal))
        {
            var days = gone.Select(g => g.From).ToHashSet();
            if (facts.TryGetValue(gone.Key, out var timeline))
                facts[gone.Key] = new(timeline.Told.Where(e => !days.Contains(e.From)));
        }

        foreach (var more in added.GroupBy(a => a.Attribute, StringComparer.Ordinal))
            facts[more.Key] = new([.. facts.TryGetValue(more.Key, out var timeline) ? timeline.Told : [], .. more.Select(m => m.Value)]);
        return facts;
    }
}
