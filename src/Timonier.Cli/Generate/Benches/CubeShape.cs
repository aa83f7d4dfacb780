// SPDX-License-Identifier: Apache-2.0
using System.Text;
using Timonier.Foundation;

namespace Timonier.Cli.Generate.Benches;

/// <summary>A large store: 400 units, 100 indicators, 80 months, 3,200,000 observations; half of the indicators are shares.</summary>
internal sealed record CubeShape() : Shape("cube", "3,2 millions d’observations\u00A0: 400 structures, 100 indicateurs, 80 mois", (0.001, 10))
{
    private const int Units = 400;
    private const int Indicators = 100;
    private const int Months = 80;
    private const int PerFamily = 10;
    private const int FirstYear = 2019;
    private const int MonthsInYear = 12;
    private const string Top = "RESEAU";

    /// <inheritdoc/>
    protected override Outcome<long> Write(GenerationSettings settings, GeneratedFiles files)
    {
        var units = Math.Max(1, (int)Math.Round(Units * settings.Scale));
        WriteUnits(files, units);
        WriteIndicators(files);
        var rows = WriteObservations(files, units, settings.Seed);
        BenchMappings.Copy("cube", files);
        return rows;
    }

    private static void WriteUnits(GeneratedFiles files, int units)
    {
        using var file = files.Csv("structures.csv", "code", "nom", "type", "parent");
        file.Text(Top).Text("Ensemble").Text("nation").Blank().EndRow();
        for (var unit = 0; unit < units; unit++)
            file.Text(CodeOfUnit(unit)).Text($"Structure fictive {unit + 1}").Text("structure").Text(Top).EndRow();
    }

    private static void WriteIndicators(GeneratedFiles files)
    {
        using var file = files.Csv("indicateurs.csv", "code", "libelle", "nature", "unite", "multiplicateur", "decimales", "additif_temps", "famille", "rang");
        for (var i = 0; i < Indicators; i++)
        {
            file.Text(CodeOfIndicator(i)).Text((IsShare(i) ? "Part fictive " : "Effectif fictif ") + $"{i + 1}").Text(IsShare(i) ? "proportion" : "count")
                .Text(IsShare(i) ? "%" : "jeunes").Number(IsShare(i) ? 100 : 1).Number(IsShare(i) ? 1 : 0).Text("true")
                .Text($"Famille {(i / PerFamily) + 1:00}").Number((i % PerFamily) + 1).EndRow();
        }
    }

    private static long WriteObservations(GeneratedFiles files, int units, ulong seed)
    {
        var unitCodes = Enumerable.Range(0, units).Select(u => Encoding.UTF8.GetBytes(CodeOfUnit(u))).ToArray();
        var months = Enumerable.Range(0, Months).Select(m => Encoding.UTF8.GetBytes($"{FirstYear + (m / MonthsInYear)}-{(m % MonthsInYear) + 1:00}")).ToArray();
        using var file = files.Csv("observations.csv", "structure", "indicateur", "periode", "numerateur", "denominateur", "valeur");
        for (var indicator = 0; indicator < Indicators; indicator++)
        {
            var code = Encoding.UTF8.GetBytes(CodeOfIndicator(indicator));
            for (var unit = 0; unit < units; unit++)
            {
                var draws = Draws.Of(seed, CodeOfIndicator(indicator), CodeOfUnit(unit));
                var (size, percent) = (20 + draws.Below(400), 20 + draws.Below(50));
                foreach (var month in months)
                {
                    var count = size + draws.Below(1 + (size / 5));
                    file.Bytes(unitCodes[unit]).Bytes(code).Bytes(month);
                    if (IsShare(indicator))
                        file.Number(Math.Min(count, (count * percent / 100) + draws.Below(5))).Number(count).Blank().EndRow();
                    else
                        file.Blank().Blank().Number(count).EndRow();
                }
            }
        }

        return file.Rows;
    }

    private static bool IsShare(int indicator) => indicator % 2 == 0;

    private static string CodeOfIndicator(int indicator) => $"K{indicator + 1:000}";

    private static string CodeOfUnit(int unit) => $"U{unit + 1:0000}";
}
