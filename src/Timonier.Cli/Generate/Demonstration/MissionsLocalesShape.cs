// SPDX-License-Identifier: Apache-2.0
using Timonier.Cli.Generate.Demonstration.Recipes;
using Timonier.Cli.Generate.Territories;
using Timonier.Foundation;

namespace Timonier.Cli.Generate.Demonstration;

/// <summary>The fictional network of the demonstration: invented missions locales on the real geography.</summary>
/// <remarks>The folder <c>a-part</c> holds the planted truth and the zones; it is never imported.</remarks>
internal sealed record MissionsLocalesShape() : Shape(
    "missions-locales",
    "un réseau fictif de 440 missions locales, 87 indicateurs, 2018 à 2025, avec ses objectifs",
    (0.1, 10))
{
    /// <inheritdoc/>
    protected override Outcome<long> Write(GenerationSettings settings, GeneratedFiles files)
    {
        var geography = GeographyReader.Read();
        return geography.IsDone ? Write(settings, files, geography.Value) : geography.Refusal;
    }

    private static long Write(GenerationSettings settings, GeneratedFiles files, Geography geography)
    {
        var plan = settings.IsSmall ? DemonstrationPlan.Small : DemonstrationPlan.Full(settings.Scale);
        var structures = NetworkBuilding.Build(plan, geography, settings.Seed);
        var effects = new Effects(AllRecipes.List, structures, settings.Seed);
        var table = new FictionalTable(plan, structures, effects, settings.Seed);
        NetworkFiles.WriteTerritories(files, geography, structures);
        NetworkFiles.WriteStructures(files, structures);
        NetworkFiles.WriteSuccessions(files, structures);
        NetworkFiles.WriteCommunes(files, structures);
        NetworkFiles.WriteZones(files, structures);
        DefinitionsFile.Write(files, table.Recipes);
        var figures = new FigureFiles(files, table, settings.Seed);
        var written = figures.WriteYears() + figures.WriteInYear(plan) + figures.WriteTargets();
        figures.WriteEffects(effects);
        foreach (var mapping in Samples.Mappings("demo/"))
            files.Copy(Path.GetFileName(mapping), Samples.Read(mapping));
        files.Copy("charte.json", Samples.Read("demo/charte.json"));
        files.Copy("LISEZMOI.txt", Samples.Read("demo/LISEZMOI.txt"));
        return written;
    }
}
