// SPDX-License-Identifier: Apache-2.0
using Timonier.Cli.Generate.Territories;

namespace Timonier.Cli.Generate.Demonstration;

/// <summary>Lays the fictional network on the real geography.</summary>
internal static class NetworkBuilding
{
    /// <summary>The year in which the one merger of the demonstration takes effect, in the middle of an agreement.</summary>
    public const int MergerYear = 2024;

    /// <summary>Only structures below that size merge.</summary>
    private const long LargestMerged = 170_000;

    /// <summary>The structures, by code; those that merged come with the one that took them over.</summary>
    public static IReadOnlyList<Structure> Build(DemonstrationPlan plan, Geography geography, ulong seed)
    {
        var traits = DemonstrationWords.Regions();
        var names = new Names(DemonstrationWords.Stems(), geography.CommuneNames, seed);
        var regions = geography.Regions.Where(r => plan.Regions.Count == 0 || plan.Regions.Contains(r.Code)).ToList();
        var structures = new List<Structure>();
        Structure? union = null;
        foreach (var (department, count) in Allocation.Of(geography, regions, plan.Structures + 1))
        {
            var zones = Zoning.Cut(geography, department.Code, count, seed);
            var here = zones.Select((zone, i) => Open($"ML-{department.Code}-{i + 1:00}", zone, (department.Region, traits[department.Region]))).ToList();
            if (union is null && Mergeable(here) is { } pair)
            {
                union = Merge(pair.First, pair.Second, $"ML-{department.Code}-{count + 1:00}");
                here = [.. here.Select(s => union.Merged.FirstOrDefault(m => m.Code == s.Code) ?? s), union];
            }

            structures.AddRange(here);
        }

        return structures;

        Structure Open(string code, Zone zone, (string Code, RegionTraits Traits) region) => new(
            code, names.Invent(region.Traits.Consonance, code), region.Code, zone, Surroundings.Draw(code, zone, region.Traits, seed), int.MinValue, null, []);
    }

    private static (Structure First, Structure Second)? Mergeable(List<Structure> here)
    {
        for (var i = 1; i + 2 < here.Count; i++)
        {
            if (here[i].Zone.Population + here[i + 1].Zone.Population < LargestMerged)
                return (here[i], here[i + 1]);
        }

        return null;
    }

    private static Structure Merge(Structure first, Structure second, string code)
    {
        var zone = Zone.Union(first.Zone, second.Zone);
        Structure[] closed = [first with { LastYear = MergerYear - 1 }, second with { LastYear = MergerYear - 1 }];
        return new(
            code,
            Names.Joined(first.Name, second.Name),
            first.Region,
            zone,
            Surroundings.Union(first.Surroundings, second.Surroundings, zone),
            MergerYear,
            null,
            closed);
    }
}
