// SPDX-License-Identifier: Apache-2.0
using Timonier.Cli.Generate.Territories;

namespace Timonier.Cli.Generate.Demonstration;

/// <summary>Lays the fictional network on the real geography.</summary>
internal static class NetworkBuilding
{
    /// <summary>The year in which the one merger of the demonstration takes effect, in the middle of an agreement.</summary>
    public const int MergerYear = 2024;

    /// <summary>A département where two structures merge keeps two others at least.</summary>
    private const int FewestBesides = 2;

    /// <summary>The structures, by département then number; those that merged come before the one that took them over.</summary>
    public static IReadOnlyList<Structure> Build(DemonstrationPlan plan, Geography geography, ulong seed)
    {
        var traits = DemonstrationWords.Regions();
        var names = new Names(DemonstrationWords.Stems(), geography.CommuneNames, seed);
        var regions = geography.Regions.Where(r => plan.Regions.Count == 0 || plan.Regions.Contains(r.Code)).ToList();
        var departments = Allocation.Of(geography, regions, plan.Structures + 1)
            .Select(a => Zoning.Cut(geography, a.Department.Code, a.Structures, seed).Select((zone, i) => Open(a.Department.Region, zone, i + 1)).ToList())
            .ToList();
        MergeTwo(departments);
        return [.. departments.SelectMany(d => d)];

        Structure Open(string region, Zone zone, int number)
        {
            var code = $"ML-{zone.Department}-{number:00}";
            return new(code, names.Invent(traits[region].Consonance, code), region, zone, Surroundings.Draw(code, zone, traits[region], seed), int.MinValue, null, []);
        }
    }

    /// <summary>The two smallest neighbours of one département become one.</summary>
    private static void MergeTwo(List<List<Structure>> departments)
    {
        var (here, at) = departments
            .Where(d => d.Count >= 2 + FewestBesides)
            .SelectMany(d => Enumerable.Range(0, d.Count - 1).Select(i => (Department: d, First: i)))
            .MinBy(p => p.Department[p.First].Zone.Population + p.Department[p.First + 1].Zone.Population);
        var union = Merge(here[at], here[at + 1], $"ML-{here[at].Zone.Department}-{here.Count + 1:00}");
        here[at] = union.Merged[0];
        here[at + 1] = union.Merged[1];
        here.Add(union);
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
