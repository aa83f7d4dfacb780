// SPDX-License-Identifier: Apache-2.0
using Timonier.Cli.Generate.Territories;

namespace Timonier.Cli.Generate.Demonstration;

/// <summary>Cuts a département into zones of unequal sizes, made of neighbouring communes, some of them shared at the borders.</summary>
internal static class Zoning
{
    /// <summary>Spread of the sizes inside a département, on the log scale: with that between départements, sizes are log-normal over the network.</summary>
    private const double SizeSpread = 0.62;

    /// <summary>A structure serves at least that many inhabitants, unless its département has fewer to give.</summary>
    private const long SmallestPopulation = 44_000;

    private const int Attempts = 60;

    /// <summary>Shared communes, in a thousand communes of a département that has borders, so that one in twenty is shared over the network.</summary>
    private const int SharedPerThousand = 70;

    /// <summary>On one border, at most one commune in so many of a zone is shared.</summary>
    private const int SharedAtMostOneIn = 5;

    /// <summary>A commune above this part of its zone is never shared.</summary>
    private const int LargestSharedPercent = 4;

    /// <summary>The capital has three structures, one of them far greater than any other.</summary>
    private static readonly double[] CapitalWeights = [0.74, 0.15, 0.11];

    /// <summary>The zones of a département.</summary>
    public static IReadOnlyList<Zone> Cut(Geography geography, string department, int count, ulong seed)
    {
        var communes = geography.CommunesOf(department).ToList();
        var smallest = Math.Min(SmallestPopulation, geography.PopulationOf(department) / count / 3);
        var best = new List<List<Commune>>();
        var bestSize = -1L;
        for (var attempt = 0; attempt < Attempts && bestSize < smallest; attempt++)
        {
            var cut = Cut(communes, Weights(department, count, (seed, attempt)), smallest);
            var size = cut.Min(zone => zone.Sum(c => (long)c.Population));
            if (size > bestSize)
                (best, bestSize) = (cut, size);
        }

        return Shared(department, best, communes.Count);
    }

    private static double[] Weights(string department, int count, (ulong Seed, int Attempt) draw)
    {
        if (department == Allocation.Capital && count == CapitalWeights.Length)
            return CapitalWeights;
        var draws = Draws.Of(draw.Seed, "zones", department, draw.Attempt);
        var weights = new double[count];
        for (var i = 0; i < count; i++)
            weights[i] = Math.Exp(SizeSpread * draws.Normal());
        return weights;
    }

    private static List<List<Commune>> Cut(List<Commune> communes, double[] weights, long smallest)
    {
        var zones = new List<List<Commune>>();
        var (next, left, weightLeft) = (0, communes.Sum(c => (long)c.Population), weights.Sum());
        for (var i = 0; i < weights.Length; i++)
        {
            var zone = new List<Commune>();
            var (taken, target) = (0L, left * weights[i] / weightLeft);
            var zonesAfter = weights.Length - 1 - i;
            while (communes.Count - next > zonesAfter
                && (zonesAfter == 0 || taken < smallest || taken + (communes[next].Population / 2) <= target))
            {
                taken += communes[next].Population;
                zone.Add(communes[next++]);
            }

            zones.Add(zone);
            left -= taken;
            weightLeft -= weights[i];
        }

        return zones;
    }

    /// <summary>On each side of a border, the small communes nearest to it are served by both structures: 60 % here, 40 % there.</summary>
    private static List<Zone> Shared(string department, List<List<Commune>> cut, int communes)
    {
        var zones = cut.Select(zone => zone.Select(c => new ZonePart(c, 100)).ToList()).ToList();
        var borders = cut.Count - 1;
        for (var border = 0; border < borders; border++)
        {
            var shared = (communes * SharedPerThousand * (border + 1) / 1000 / borders) - (communes * SharedPerThousand * border / 1000 / borders);
            Share(zones[border], zones[border + 1], cut[border].AsEnumerable().Reverse().ToList(), shared / 2);
            Share(zones[border + 1], zones[border], cut[border + 1], shared - (shared / 2));
        }

        return [.. zones.Select(parts => new Zone(department, parts))];
    }

    private static void Share(List<ZonePart> from, List<ZonePart> to, List<Commune> nearestFirst, int count)
    {
        var limit = nearestFirst.Sum(c => (long)c.Population) * LargestSharedPercent / 100;
        foreach (var commune in nearestFirst.Where(c => c.Population <= limit).Take(Math.Min(count, Math.Min(from.Count, to.Count) / SharedAtMostOneIn)))
        {
            var place = from.FindIndex(p => p.Commune == commune && p.Percent == 100);
            if (place < 0)
                continue;
            from[place] = new(commune, 60);
            to.Add(new(commune, 40));
        }
    }
}
