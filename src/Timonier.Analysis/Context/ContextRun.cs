// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>What the readers of one run share.</summary>
internal sealed record ContextRun(ContextMethod Method, ContextInput Input, ContextSpace[] Spaces)
{
    /// <summary>Region number of each unit, from 1; 0 for units whose region has too few units for a term of its own.</summary>
    public required int[] Regions { get; init; }

    /// <summary>Numbers regions in ordinal order of codes; the largest region is left out, so that terms do not sum to the intercept.</summary>
    public static int[] NumberRegions(ContextMethod method, ContextInput input)
    {
        var sizes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var unit in input.Units)
        {
            sizes[unit.Region] = sizes.GetValueOrDefault(unit.Region) + 1;
        }

        var largest = sizes.Count == 0 ? string.Empty : sizes.MaxBy(pair => pair.Value).Key;
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (region, size) in sizes)
        {
            if (region.Length > 0 && size >= method.RegionAtLeast && region != largest)
            {
                numbers.Add(region, numbers.Count + 1);
            }
        }

        return Array.ConvertAll(input.Units, unit => numbers.GetValueOrDefault(unit.Region));
    }
}
