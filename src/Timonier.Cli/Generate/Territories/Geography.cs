// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Territories;

/// <summary>The official territories: 18 régions, their 101 départements and communes, with population.</summary>
/// <remarks>Collectivities that belong to no région (Saint-Pierre-et-Miquelon, Nouvelle-Calédonie...) are left out.</remarks>
internal sealed class Geography
{
    private readonly ILookup<string, Commune> communes;

    /// <summary>Orders everything by code, and communes by intercommunality inside their arrondissement.</summary>
    public Geography(IEnumerable<Territory> regions, IEnumerable<Territory> departments, IEnumerable<(Commune Commune, string Group)> communes)
    {
        Departments = [.. departments.OrderBy(d => d.Code, StringComparer.Ordinal)];
        Regions = [.. regions.Where(r => Departments.Any(d => d.Region == r.Code)).OrderBy(r => r.Code, StringComparer.Ordinal)];
        this.communes = communes
            .OrderBy(c => c.Commune.District, StringComparer.Ordinal)
            .ThenBy(c => c.Group, StringComparer.Ordinal)
            .ThenBy(c => c.Commune.Code, StringComparer.Ordinal)
            .Select(c => c.Commune)
            .ToLookup(c => c.Department, StringComparer.Ordinal);
        CommuneNames = this.communes.SelectMany(d => d).Select(c => c.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The régions, by code.</summary>
    public IReadOnlyList<Territory> Regions { get; }

    /// <summary>The départements, by code.</summary>
    public IReadOnlyList<Territory> Departments { get; }

    /// <summary>The names of all communes, letter case aside.</summary>
    public IReadOnlySet<string> CommuneNames { get; }

    /// <summary>The communes of a département, neighbours together.</summary>
    public IEnumerable<Commune> CommunesOf(string department) => communes[department];

    /// <summary>The inhabitants of a département.</summary>
    public long PopulationOf(string department) => communes[department].Sum(c => (long)c.Population);
}
