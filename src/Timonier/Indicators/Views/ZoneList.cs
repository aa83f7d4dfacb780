// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Figures;
using Timonier.Network;

namespace Timonier.Indicators.Views;

/// <summary>The zones of a network as a whole: which units have one, and which territories are not served once exactly.</summary>
public sealed record ZoneList
{
    /// <summary>Units that the reader may know and that have a zone, with how many territories and how many of them are shared.</summary>
    public required IReadOnlyList<(Unit Unit, int Territories, int Shared)> Units { get; init; }

    /// <summary>Steered units without a zone.</summary>
    public required IReadOnlyList<Unit> Without { get; init; }

    /// <summary>Territories whose weights do not sum to 1, with the name known of them.</summary>
    public required IReadOnlyList<(UnitCode Territory, string Name, decimal Sum)> Gaps { get; init; }

    /// <summary>Composes it on a day.</summary>
    public static ZoneList Read(NetworkReading reading, NetworkReading references, DateOnly day)
    {
        var map = reading.Map;
        var units = new List<(Unit, int, int)>();
        var without = new List<Unit>();
        for (var slot = 0; slot < map.Units.Count; slot++)
        {
            var unit = map.Units[slot];
            if (!reading.Visible.Holds(slot) || !unit.CountsOn(day))
                continue;
            var zone = map.Zones.Of(unit.Id, day);
            if (zone.Count > 0)
                units.Add((unit, zone.Count, zone.Count(z => z.Weight != 1)));
            else if (reading.Settings.SteeredKinds.Contains(unit.KindOn(day) ?? ""))
                without.Add(unit);
        }

        var isAll = reading.Visible.IsAll;
        return new()
        {
            Units = [.. units.OrderBy(u => u.Item1.NameOn(day), StringComparer.CurrentCultureIgnoreCase)],
            Without = [.. without.OrderBy(u => u.NameOn(day), StringComparer.CurrentCultureIgnoreCase)],
            Gaps = [.. map.Zones.GapsOn(day)
                .Where(g => isAll || map.Zones.UnitsOf(g.Territory, day).Any(s => reading.Visible.Holds(map.SlotOf(s.Unit))))
                .Select(g => (g.Territory, (map.ByCode(g.Territory, day) ?? references.Map.ByCode(g.Territory, day))?.NameOn(day) ?? "", g.Sum))],
        };
    }
}
