// SPDX-License-Identifier: Apache-2.0
using Timonier.Cli.Generate.Territories;

namespace Timonier.Cli.Generate.Demonstration;

/// <summary>Writes the territories and the structures.</summary>
internal static class NetworkFiles
{
    private const string Nation = "FRANCE";

    /// <summary>Days of a year's ends, as the files write them.</summary>
    private const string FirstDay = "-01-01";
    private const string LastDay = "-12-31";

    /// <summary>Nation, régions and départements, with the codes of two schemes.</summary>
    public static void WriteTerritories(GeneratedFiles files, Geography geography, IReadOnlyList<Structure> structures)
    {
        var regions = structures.Select(s => s.Region).ToHashSet(StringComparer.Ordinal);
        using var file = files.Csv("territoires.csv", "maille", "code", "nom", "code_pilote", "code_parent");
        file.Text("nation").Text(Nation).Text("France").Text(Nation).Blank().EndRow();
        foreach (var region in geography.Regions.Where(r => regions.Contains(r.Code)))
            file.Text("region").Text(region.Code).Text(region.Name).Text("R" + region.Code).Text(Nation).EndRow();
        foreach (var department in geography.Departments.Where(d => regions.Contains(d.Region)))
        {
            file.Text("departement").Text(department.Code).Text(department.Name).Text("D" + department.Code).Text(department.Region).EndRow();
        }
    }

    /// <summary>The structures, with the days of their activity when it is not the whole time.</summary>
    public static void WriteStructures(GeneratedFiles files, IReadOnlyList<Structure> structures)
    {
        using var file = files.Csv("structures.csv", "code", "nom", "departement", "type_territoire", "population", "communes", "part_rurale", "depuis", "jusqu_au", "reprend");
        foreach (var structure in structures)
        {
            file.Text(structure.Code).Text(structure.Name).Text(structure.Zone.Department).Text(TypeOf(structure))
                .Number(structure.Zone.Population).Number(structure.Zone.Parts.Count)
                .Number((long)Math.Round(1000 * structure.Surroundings.Rural), 1)
                .Text(structure.FirstYear > Course.FirstYear ? $"{structure.FirstYear}{FirstDay}" : "")
                .Text(structure.LastYear is { } last ? $"{last}{LastDay}" : "")
                .Text(string.Join(" + ", structure.Merged.Select(m => m.Code)))
                .EndRow();
        }
    }

    /// <summary>Which communes each structure serves, shared ones with their part, in the days of its activity.</summary>
    public static void WriteZones(GeneratedFiles files, IReadOnlyList<Structure> structures)
    {
        using var file = files.Csv("zones.csv", "structure", "commune", "part", "depuis", "jusqu_au");
        foreach (var structure in structures)
        {
            foreach (var part in structure.Zone.Parts)
            {
                file.Text(structure.Code).Text(part.Commune.Code).Number(part.Percent, 2)
                    .Text(structure.FirstYear > Course.FirstYear ? $"{structure.FirstYear}{FirstDay}" : "")
                    .Text(structure.LastYear is { } last ? $"{last}{LastDay}" : "")
                    .EndRow();
            }
        }
    }

    /// <summary>The communes of the zones, with their inhabitants.</summary>
    public static void WriteCommunes(GeneratedFiles files, IReadOnlyList<Structure> structures)
    {
        using var file = files.Csv("communes.csv", "code", "nom", "departement", "population");
        foreach (var commune in structures.SelectMany(s => s.Zone.Parts).Select(p => p.Commune).DistinctBy(c => c.Code).OrderBy(c => c.Code, StringComparer.Ordinal))
            file.Text(commune.Code).Text(commune.Name.Replace('\'', '’')).Text(commune.Department).Number(commune.Population).EndRow();
    }

    /// <summary>Which structures follow which others.</summary>
    public static void WriteSuccessions(GeneratedFiles files, IReadOnlyList<Structure> structures)
    {
        using var file = files.Csv("successions.csv", "avant", "apres", "le", "part", "motif");
        foreach (var structure in structures)
        {
            foreach (var merged in structure.Merged)
                file.Text(merged.Code).Text(structure.Code).Text($"{structure.FirstYear}{FirstDay}").Text("1").Text("Fusion décidée par les deux conseils d’administration (fictive)").EndRow();
        }
    }

    /// <summary>The type of territory, from the real communes of the zone.</summary>
    internal static string TypeOf(Structure structure) => structure.Zone switch
    {
        _ when structure.Region.StartsWith('0') => "outre-mer",
        { CityPart: > 0.75, Population: > 250_000 } => "métropole",
        { CityPart: > 0.35 } => "urbain",
        { RuralPart: > 0.45 } => "rural",
        _ => "villes moyennes et périurbain",
    };
}
