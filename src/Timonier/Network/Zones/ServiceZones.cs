// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network.Zones;

/// <summary>The territories that the units of a network serve: dated, weighed, shared by several units if need be. Immutable.</summary>
public sealed class ServiceZones
{
    private readonly ILookup<UnitId, ZoneShare> byUnit;
    private readonly ILookup<UnitCode, ZoneShare> byTerritory;

    internal ServiceZones(IReadOnlyList<ZoneShare> shares)
    {
        Shares = shares;
        byUnit = shares.ToLookup(s => s.Unit);
        byTerritory = shares.ToLookup(s => s.Territory);
    }

    /// <summary>Every share ever told.</summary>
    public IReadOnlyList<ZoneShare> Shares { get; }

    /// <summary>The zone of a unit on a day, in order of code; where two shares of one territory hold, the one that began last.</summary>
    public IReadOnlyList<ZoneShare> Of(UnitId unit, DateOnly day) => Held(byUnit[unit], day, s => s.Territory.ToString());

    /// <summary>The units that serve a territory on a day.</summary>
    public IReadOnlyList<ZoneShare> UnitsOf(UnitCode territory, DateOnly day) => Held(byTerritory[territory], day, s => s.Unit.ToString());

    /// <summary>The territories whose weights do not sum to 1 on a day, with their sum: under 1, a part is served by nobody; above, a part counts twice.</summary>
    public IReadOnlyList<(UnitCode Territory, decimal Sum)> GapsOn(DateOnly day)
    {
        var gaps = new List<(UnitCode, decimal)>();
        foreach (var territory in byTerritory)
        {
            var sum = Held(territory, day, s => s.Unit.ToString()).Sum(s => s.Weight);
            if (sum is not (0 or 1))
                gaps.Add((territory.Key, sum));
        }

        return [.. gaps.OrderBy(g => g.Item1.Scheme, StringComparer.Ordinal).ThenBy(g => g.Item1.Code, StringComparer.Ordinal)];
    }

    /// <summary>Everything told of a unit and a territory, oldest first.</summary>
    internal List<ZoneShare> Told(UnitId unit, UnitCode territory) => [.. byUnit[unit].Where(s => s.Territory == territory).OrderBy(s => s.From)];

    private static List<ZoneShare> Held(IEnumerable<ZoneShare> shares, DateOnly day, Func<ZoneShare, string> key) =>
        [.. shares.Where(s => s.From <= day && (s.To is null || day <= s.To))
            .GroupBy(s => (s.Unit, s.Territory)).Select(g => g.MaxBy(s => s.From)).Where(s => s.Weight > 0).OrderBy(key, StringComparer.Ordinal)];
}
