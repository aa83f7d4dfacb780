// SPDX-License-Identifier: Apache-2.0
using System.Text;
using Timonier.Foundation;

namespace Timonier.Cli.Generate.Benches;

/// <summary>References at the size of France: 36,000 communes in three vintages with their mergers, départements, régions, the nation; and 100 networks of 440 units on eight levels.</summary>
/// <remarks>Codes are invented and look like INSEE's: a commune belongs to the département that its first three signs name.</remarks>
internal sealed record ReferentialShape() : Shape("referentiel", "36\u202F000 communes en trois millésimes avec leurs fusions, et 100 réseaux de 440 structures sur huit niveaux", (0.01, 2))
{
    private const int Communes = 36_000;
    private const int PerDepartment = 360;
    private const int PerRegion = 8;
    private const int Networks = 100;
    private const int Units = 440;
    private const int Levels = 8;
    private const int FirstVintage = 2023;
    private const int Vintages = 3;

    /// <summary>One commune in 300 absorbs the next one at each vintage.</summary>
    private const int MergerEvery = 300;

    /// <inheritdoc/>
    protected override Outcome<long> Write(GenerationSettings settings, GeneratedFiles files)
    {
        var communes = Math.Max(PerDepartment, (int)Math.Round(Communes * settings.Scale));
        var rows = WriteTerritories(files, communes);
        for (var vintage = 0; vintage < Vintages; vintage++)
            rows += WriteVintage(files, communes, vintage);
        rows += WriteMergers(files, communes);
        BenchMappings.Copy("referentiel", files);
        for (var network = 1; network <= Math.Max(1, (int)Math.Round(Networks * settings.Scale)); network++)
            rows += WriteNetwork(files, network);
        return rows;
    }

    private static long WriteTerritories(GeneratedFiles files, int communes)
    {
        using var file = files.Csv("territoires.csv", "maille", "code", "nom", "parent");
        file.Text("nation").Text("FRANCE").Text("Nation fictive").Blank().EndRow();
        var departments = (communes + PerDepartment - 1) / PerDepartment;
        for (var region = 0; region * PerRegion < departments; region++)
            file.Text("region").Text($"R{region:00}").Text($"Région fictive {region + 1}").Text("FRANCE").EndRow();
        for (var department = 0; department < departments; department++)
            file.Text("departement").Text(Department(department)).Text($"Département fictif {department + 1}").Text($"R{department / PerRegion:00}").EndRow();
        return file.Rows;
    }

    private static long WriteVintage(GeneratedFiles files, int communes, int vintage)
    {
        using var file = files.Csv($"communes-{FirstVintage + vintage}.csv", "code", "nom", "departement", "millesime");
        for (var commune = 0; commune < communes; commune++)
        {
            if (AbsorbedIn(commune) is { } year && year <= FirstVintage + vintage)
                continue;
            file.Text(Code(commune)).Text($"Commune fictive {commune + 1}").Text(Department(commune / PerDepartment)).Text($"{FirstVintage + vintage}-01-01").EndRow();
        }

        return file.Rows;
    }

    private static long WriteMergers(GeneratedFiles files, int communes)
    {
        using var file = files.Csv("mouvements.csv", "avant", "apres", "le", "motif");
        for (var commune = 1; commune < communes; commune++)
        {
            if (AbsorbedIn(commune) is not { } year)
                continue;
            foreach (var before in new[] { commune - 1, commune })
                file.Text(Code(before)).Text(Code(commune - 1)).Text($"{year}-01-01").Text($"Arrêté fictif {commune}").EndRow();
        }

        return file.Rows;
    }

    /// <summary>A tree of eight levels: each unit hangs under one of the level above, drawn in turn.</summary>
    private static long WriteNetwork(GeneratedFiles files, int network)
    {
        var name = $"reseau-{network:000}";
        using var file = files.Csv($"reseaux/{name}.csv", "code", "nom", "parent");
        for (var unit = 0; unit < Units; unit++)
            file.Text($"S{unit + 1:000}").Text($"Structure fictive {unit + 1}").Text(unit == 0 ? "" : $"S{ParentOf(unit) + 1:000}").EndRow();
        files.Copy($"reseaux/{name}.mapping.json", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Samples.Read("bench/referentiel-reseau.json")).Replace("RESEAU", name, StringComparison.Ordinal)));
        return file.Rows;
    }

    /// <summary>The first eight units make a chain; the others hang under one of the first seven in turn.</summary>
    private static int ParentOf(int unit) => unit < Levels ? unit - 1 : unit % (Levels - 1);

    private static int? AbsorbedIn(int commune) => (commune % MergerEvery) switch
    {
        1 => FirstVintage + 1,
        151 => FirstVintage + 2,
        _ => null,
    };

    private static string Department(int department) => $"{department:000}";

    private static string Code(int commune) => $"{commune / PerDepartment:000}{commune % PerDepartment:000}";
}
