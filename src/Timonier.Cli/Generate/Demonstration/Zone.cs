// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration;

/// <summary>The communes that one structure serves, and what they are like.</summary>
internal sealed class Zone
{
    private const int RuralBelow = 2_000;
    private const int CityFrom = 50_000;

    /// <summary>Sums up its communes.</summary>
    public Zone(string department, IReadOnlyList<ZonePart> parts)
    {
        Department = department;
        Parts = parts;
        Population = Sum(parts);
        RuralPopulation = Sum(parts.Where(p => p.Commune.Population < RuralBelow));
        CityPopulation = Sum(parts.Where(p => p.Commune.Population >= CityFrom));
        SharedPopulation = Sum(parts.Where(p => p.Percent < 100));
        LargestCommune = parts.Max(p => p.Commune.Population);
    }

    /// <summary>INSEE code of the département.</summary>
    public string Department { get; }

    /// <summary>The communes.</summary>
    public IReadOnlyList<ZonePart> Parts { get; }

    /// <summary>Inhabitants, shared communes counted for their part.</summary>
    public long Population { get; }

    /// <summary>Inhabitants of communes of less than 2,000 inhabitants.</summary>
    public long RuralPopulation { get; }

    /// <summary>Inhabitants of communes (or big-city arrondissements) of 50,000 inhabitants or more.</summary>
    public long CityPopulation { get; }

    /// <summary>Part of the inhabitants in rural communes.</summary>
    public double RuralPart => (double)RuralPopulation / Population;

    /// <summary>Part of the inhabitants in cities.</summary>
    public double CityPart => (double)CityPopulation / Population;

    /// <summary>Inhabitants of the shared communes, for their part.</summary>
    public long SharedPopulation { get; }

    /// <summary>Inhabitants of its largest commune.</summary>
    public int LargestCommune { get; }

    /// <summary>The zone of two structures that become one.</summary>
    public static Zone Union(Zone first, Zone second) => new(
        first.Department,
        [.. first.Parts.Concat(second.Parts).GroupBy(p => p.Commune.Code).Select(g => new ZonePart(g.First().Commune, Math.Min(100, g.Sum(p => p.Percent))))]);

    private static long Sum(IEnumerable<ZonePart> parts) => parts.Sum(p => (long)p.Commune.Population * p.Percent / 100);
}
