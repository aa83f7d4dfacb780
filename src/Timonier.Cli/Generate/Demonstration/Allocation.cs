// SPDX-License-Identifier: Apache-2.0
using Timonier.Cli.Generate.Territories;

namespace Timonier.Cli.Generate.Demonstration;

/// <summary>How many structures each département has: in proportion to its population, and one at least.</summary>
internal static class Allocation
{
    /// <summary>A city that is a département of its own is served by few, large structures, as the capital is.</summary>
    public const string Capital = "75";

    private const double CapitalPortion = 0.22;

    /// <summary>The number of structures of each département of the given régions, in order of code.</summary>
    public static IReadOnlyList<(Territory Department, int Structures)> Of(Geography geography, IReadOnlyList<Territory> regions, int structures)
    {
        var departments = regions.Select(r => geography.Departments.Where(d => d.Region == r.Code).ToList()).ToList();
        var regionCounts = Share(
            structures,
            [.. departments.Select(list => (double)list.Sum(d => geography.PopulationOf(d.Code)))],
            [.. departments.Select(list => list.Count)]);
        return
        [
            .. departments
                .SelectMany((list, i) => list.Zip(Share(regionCounts[i], [.. list.Select(d => WeightOf(geography, d))], [.. list.Select(_ => 1)])))
                .OrderBy(pair => pair.First.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>Splits a whole number in proportion to weights, each part having at least its floor (largest remainders).</summary>
    public static int[] Share(int total, double[] weights, int[] floors)
    {
        var sum = weights.Sum();
        var exact = weights.Select(w => total * w / sum).ToArray();
        var parts = exact.Select((e, i) => Math.Max(floors[i], (int)e)).ToArray();
        while (parts.Sum() < total)
            parts[Enumerable.Range(0, parts.Length).MaxBy(i => exact[i] - parts[i])]++;
        while (parts.Sum() > total && Enumerable.Range(0, parts.Length).Any(i => parts[i] > floors[i]))
            parts[Enumerable.Range(0, parts.Length).Where(i => parts[i] > floors[i]).MinBy(i => exact[i] - parts[i])]--;
        return parts;
    }

    private static double WeightOf(Geography geography, Territory department) =>
        geography.PopulationOf(department.Code) * (department.Code == Capital ? CapitalPortion : 1);
}
