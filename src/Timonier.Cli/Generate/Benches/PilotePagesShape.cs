// SPDX-License-Identifier: Apache-2.0
using Timonier.Cli.Generate.Territories;
using Timonier.Foundation;

namespace Timonier.Cli.Generate.Benches;

/// <summary>The volume on which PILOTE's pages were measured: 150 families of 5 indicators, 120 zones, histories of 24 points.</summary>
internal sealed record PilotePagesShape() : Shape("pilote-pages", "le volume des pages de PILOTE\u00A0: 150 familles, 750 indicateurs, 120 zones, 24 mois", (0.01, 10))
{
    private const int Families = 150;
    private const int PerFamily = 5;
    private const int Months = 24;

    /// <inheritdoc/>
    protected override Outcome<long> Write(GenerationSettings settings, GeneratedFiles files)
    {
        var geography = GeographyReader.ReadWithoutCommunes();
        if (!geography.IsDone)
            return geography.Refusal;
        var indicators = Math.Max(1, (int)Math.Round(Families * settings.Scale)) * PerFamily;
        var pilote = new PiloteFiles(files, geography.Value, settings.Seed);
        pilote.WriteZones();
        pilote.WriteIndicators(indicators, PerFamily);
        var rows = pilote.WriteValues("valeurs.csv", ..indicators, Months, extra: 0);
        BenchMappings.Copy("pilote-pages", files);
        return rows;
    }
}
