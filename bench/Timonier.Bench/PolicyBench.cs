// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics;
using Timonier.Indicators;
using Timonier.Network;

namespace Timonier.Bench;

/// <summary>What a check of rights costs, on a network of the size of the missions locales.</summary>
/// <remarks>How many routes, acts and roles are walked, and how many leaks are found, is told by the tests that walk them: RouteMatrixTests and ActMatrixTests.</remarks>
internal static class PolicyBench
{
    private const int Units = 450;
    private const int Regions = 18;
    private const int Checks = 200_000;
    private static readonly DateOnly Day = new(2026, 3, 12);
    private static readonly Role Reader = new("region", "direction régionale", [NetworkRights.See.Code, IndicatorRights.Read.Code], OwnsFigures: false);

    public static void Run()
    {
        var map = Map();
        var region = new HeldMandate(Reader, map.Network, "principal", new UnitId(2), Day, null);
        foreach (var (name, mandates) in new (string, HeldMandate[])[]
        {
            ("region", [region]),
            ("four-mandates", [.. Enumerable.Range(0, 4).Select(i => region with { Root = new UnitId(2 + i) })]),
            ("outside", [region with { Root = new UnitId(2) }]),
            ("whole", [region with { Root = null }]),
        })
        {
            var actor = new Actor(null, name, mandates, Day);
            var unit = new UnitId(name == "outside" ? Regions + 2 + Units - 1 : Regions + 2);
            for (var i = 0; i < 1_000; i++)
                actor.May(IndicatorRights.Read, map, unit);
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < Checks; i++)
                actor.May(IndicatorRights.Read, map, unit);
            new Figure($"policy-check-{name}", Stopwatch.GetElapsedTime(start).TotalMicroseconds / Checks, "µs", 20, Checks, "bench/run.sh safety policy").Print();
        }
    }

    /// <summary>A nation, its regions, and units under them in turn.</summary>
    private static NetworkMap Map()
    {
        var ids = Enumerable.Range(1, 1 + Regions + Units).Select(i => new UnitId(i)).ToList();
        return new(new(1), 1, new(
            ids.ConvertAll(id => new Unit(id, new Dictionary<string, Timeline<string>>(StringComparer.Ordinal), [new(new("code", id.ToString()), Day, null)])),
            [],
            [("principal", "Rattachement")],
            [.. ids.Skip(1).Select((id, i) => new UnitLink("principal", id, new(new(i < Regions ? 1 : 2 + (i % Regions)), Day, null)))]));
    }
}
