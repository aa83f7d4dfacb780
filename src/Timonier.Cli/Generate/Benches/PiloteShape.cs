// SPDX-License-Identifier: Apache-2.0
using Timonier.Cli.Generate.Territories;
using Timonier.Foundation;

namespace Timonier.Cli.Generate.Benches;

/// <summary>The volume of PILOTE's calculation job: 250 indicators, 120 zones, 404,000 rows.</summary>
internal sealed record PiloteShape() : Shape("pilote", "404\u202F000 lignes à la façon de PILOTE\u00A0: 250 indicateurs, 120 zones, historiques mensuels", (0.01, 50))
{
    private const int Indicators = 250;
    private const int PerFamily = 5;

    /// <summary>404,000 rows are 1,616 for each indicator: for 120 zones, two values around 11 months, and 56 zones have one month more.</summary>
    private const int Months = 11;
    private const int ZonesWithOneMore = 56;

    /// <summary>Rows that a second file adds on top.</summary>
    private const int RowsOnTop = 1_000;

    /// <inheritdoc/>
    protected override Outcome<long> Write(GenerationSettings settings, GeneratedFiles files)
    {
        var geography = GeographyReader.ReadWithoutCommunes();
        if (!geography.IsDone)
            return geography.Refusal;
        var indicators = Math.Max(1, (int)Math.Round(Indicators * settings.Scale));
        var pilote = new PiloteFiles(files, geography.Value, settings.Seed);
        pilote.WriteZones();
        pilote.WriteIndicators(indicators, PerFamily);
        var rows = pilote.WriteValues("valeurs.csv", ..indicators, Months, ZonesWithOneMore);
        pilote.WriteNextMonth("valeurs-suite.csv", Math.Min(RowsOnTop, indicators * pilote.Zones));
        BenchMappings.Copy("pilote", files);
        return rows;
    }
}
