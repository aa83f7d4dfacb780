// SPDX-License-Identifier: Apache-2.0
using System.Text;
using Timonier.Cli.Generate.Territories;

namespace Timonier.Cli.Generate.Benches;

/// <summary>Writes figures as the State's PILOTE takes them: one row per indicator, zone, date and type of value.</summary>
/// <remarks>Types are <c>vi</c> (initial), <c>va</c> (current) and <c>vc</c> (target). Zones are <c>D75</c>, <c>R11</c>, <c>FRANCE</c>.</remarks>
internal sealed class PiloteFiles(GeneratedFiles files, Geography geography, ulong seed)
{
    private const int LastYear = 2025;
    private const int MonthsInYear = 12;

    /// <summary>Greatest departure of a series from its mean, in thousandths.</summary>
    private const int Swing = 40;

    private static readonly string[] Directions = ["HAUSSE", "BAISSE", "STABLE"];

    private readonly (string Level, string Code, string Name, string Parent)[] zones =
    [
        ("nation", "FRANCE", "France", ""),
        .. geography.Regions.Select(r => ("region", "R" + r.Code, r.Name, "FRANCE")),
        .. geography.Departments.Select(d => ("departement", "D" + d.Code, d.Name, "R" + d.Region)),
    ];

    /// <summary>How many zones there are: 101 départements, 18 régions, the nation.</summary>
    public int Zones => zones.Length;

    /// <summary>The zones.</summary>
    public void WriteZones()
    {
        using var file = files.Csv("zones.csv", "maille", "zone_id", "zone_nom", "zone_parente");
        foreach (var (level, code, name, parent) in zones)
            file.Text(level).Text(code).Text(name).Text(parent).EndRow();
    }

    /// <summary>The indicators: half of them rates in per cent, half numbers; so many in each family.</summary>
    public void WriteIndicators(int count, int perFamily)
    {
        using var file = files.Csv("indicateurs.csv", "identifiant_indic", "indic_nom", "unite", "decimales", "tendance", "chantier", "rang");
        for (var i = 0; i < count; i++)
        {
            file.Text(CodeOf(i)).Text(NameOf(i)).Text(IsRate(i) ? "%" : "").Number(IsRate(i) ? 1 : 0).Text(Directions[i % Directions.Length])
                .Text($"Chantier {(i / perFamily) + 1:000}").Number((i % perFamily) + 1).EndRow();
        }
    }

    /// <summary>The values of some indicators: an initial value, a target, then so many months up to the last; <paramref name="extra"/> zones have one month more.</summary>
    /// <returns>The rows written.</returns>
    public long WriteValues(string name, Range indicators, int months, int extra)
    {
        var zoneTexts = zones.Select(z => (Code: Encoding.UTF8.GetBytes(z.Code), Name: Encoding.UTF8.GetBytes(z.Name))).ToArray();
        var dates = Enumerable.Range(0, months + 1).Select(back => Encoding.UTF8.GetBytes(LastDayBefore(months - back))).ToArray();
        using var file = files.Csv(name, "identifiant_indic", "zone_id", "zone_nom", "date_valeur", "type_valeur", "valeur");
        for (var indicator = indicators.Start.Value; indicator < indicators.End.Value; indicator++)
        {
            var code = Encoding.UTF8.GetBytes(CodeOf(indicator));
            var decimals = IsRate(indicator) ? 1 : 0;
            for (var zone = 0; zone < zoneTexts.Length; zone++)
            {
                var draws = Draws.Of(seed, CodeOf(indicator), zones[zone].Code);
                var level = IsRate(indicator) ? 200 + draws.Below(500) : 500 + draws.Below(20_000);
                Row("vi"u8, "2022-12-31"u8, level);
                Row("vc"u8, "2026-12-31"u8, level + (level / 5));
                for (var month = zone < extra ? 0 : 1; month <= months; month++)
                {
                    level = Math.Max(1, level + (level * (draws.Below((2 * Swing) + 1) - Swing + 3) / 1000));
                    Row("va"u8, dates[month], IsRate(indicator) ? Math.Min(level, 1000) : level);
                }

                void Row(ReadOnlySpan<byte> type, ReadOnlySpan<byte> date, long value)
                {
                    file.Bytes(code).Bytes(zoneTexts[zone].Code).Bytes(zoneTexts[zone].Name).Bytes(date).Bytes(type).Number(value, decimals).EndRow();
                }
            }
        }

        return file.Rows;
    }

    /// <summary>The month after the last, for so many series: what comes on top of a large import.</summary>
    public void WriteNextMonth(string name, int rows)
    {
        using var file = files.Csv(name, "identifiant_indic", "zone_id", "zone_nom", "date_valeur", "type_valeur", "valeur");
        for (var row = 0; row < rows; row++)
        {
            var (indicator, zone) = (row / Zones, row % Zones);
            var value = Draws.Of(seed, "suite", CodeOf(indicator), zone).Below(900) + 50;
            file.Text(CodeOf(indicator)).Text(zones[zone].Code).Text(zones[zone].Name).Text(LastDayBefore(-1)).Text("va").Number(value, IsRate(indicator) ? 1 : 0).EndRow();
        }
    }

    private static bool IsRate(int indicator) => indicator % 2 == 0;

    private static string CodeOf(int indicator) => $"IND-{indicator + 1:000}";

    private static string NameOf(int indicator) => (IsRate(indicator) ? "Taux fictif n°\u00A0" : "Nombre fictif n°\u00A0") + $"{indicator + 1}";

    /// <summary>The last day of a month, so many months before the last December.</summary>
    private static string LastDayBefore(int months)
    {
        var month = (LastYear * MonthsInYear) + MonthsInYear - 1 - months;
        return new DateOnly(month / MonthsInYear, (month % MonthsInYear) + 1, 1).AddMonths(1).AddDays(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }
}
