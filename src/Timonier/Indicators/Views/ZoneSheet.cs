// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Figures;
using Timonier.Network;

namespace Timonier.Indicators.Views;

/// <summary>The zone of a unit: the territories that it serves, and their figures summed by weights.</summary>
public sealed record ZoneSheet
{
    /// <summary>Indicators shown at most.</summary>
    private const int RowsShown = 60;

    /// <summary>The unit.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The day on which the zone is read.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The territories, in order of code.</summary>
    public required IReadOnlyList<ZoneTerritory> Territories { get; init; }

    /// <summary>Figures summed over the zone, at the last period that its territories have.</summary>
    public required IReadOnlyList<ZoneRow> Rows { get; init; }

    /// <summary>Composes it; a unit that the reader may not know answers as one that does not exist.</summary>
    /// <param name="reading">The network of the unit.</param>
    /// <param name="references">The references, where territories unknown to the network are looked up.</param>
    /// <param name="designation">The unit.</param>
    /// <param name="day">The day on which the zone is read.</param>
    public static Outcome<ZoneSheet> Read(NetworkReading reading, NetworkReading references, string designation, DateOnly day)
    {
        var map = reading.Map;
        var found = map.Find(designation, day);
        if (!found.IsDone || !reading.Visible.Holds(map.SlotOf(found.Value.Id)))
            return NetworkRefusals.NoSuchUnit.With(designation);
        var shares = map.Zones.Of(found.Value.Id, day);
        var own = new List<(UnitId, decimal)>();
        var shared = new List<(UnitId, decimal)>();
        var territories = new List<ZoneTerritory>();
        foreach (var share in shares)
        {
            var (inside, outside) = (map.ByCode(share.Territory, day), references.Map.ByCode(share.Territory, day));
            if (inside is not null && !reading.Settings.SteeredKinds.Contains(inside.KindOn(day) ?? ""))
                own.Add((inside.Id, share.Weight));
            if (outside is not null)
                shared.Add((outside.Id, share.Weight));
            var serving = map.Zones.UnitsOf(share.Territory, day);
            territories.Add(new(
                share,
                inside ?? outside,
                [.. serving.Where(s => s.Unit != found.Value.Id && reading.Visible.Holds(map.SlotOf(s.Unit))).Select(s => (map[s.Unit], s.Weight))],
                serving.Sum(s => s.Weight)));
        }

        var rows = reading.Readable.Holds(map.SlotOf(found.Value.Id))
            ? Summed(references, shared, shares.Count).Concat(Summed(reading, own, shares.Count)).DistinctBy(r => r.Indicator.Code).Take(RowsShown).ToList()
            : [];
        return new ZoneSheet { Unit = found.Value, Day = day, Territories = territories, Rows = rows };
    }

    private static IEnumerable<ZoneRow> Summed(NetworkReading reading, List<(UnitId Territory, decimal Weight)> zone, int expected)
    {
        if (zone.Count == 0)
            yield break;
        foreach (var indicator in reading.Catalogue.All)
        {
            if (reading.PeriodsOf(indicator) is not [.., var last])
                continue;
            var sum = ZoneSum.Of(reading, zone, indicator, last);
            if (sum.Territories.Known + sum.Secret + sum.Unsummable > 0)
                yield return new(indicator, indicator.Version(indicator.VersionFor(last)), last, sum with { Territories = sum.Territories with { Expected = expected } });
        }
    }
}
