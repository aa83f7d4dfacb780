// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Figures;

namespace Timonier.Indicators.Exports;

/// <summary>Every version of every definition, so that a figure can be read as it was meant when it was recorded.</summary>
public static class DefinitionTable
{
    /// <summary>Names of the columns, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "code", "version", "valable_depuis", "libelle", "famille", "definition", "nature", "role", "sens", "numerateur", "denominateur", "unite",
        "multiplicateur", "decimales", "temps", "periodicite", "additif_structures", "additif_temps", "compte_des_personnes", "effectif_minimal",
        "source", "responsable", "rupture_de_serie", "taux_d_atteinte", "formule", "mesure_manquante", "periodes_des_agregats", "derniere_periode_des_agregats", "calcul_des_territoires",
    ];

    /// <summary>The definitions of the network.</summary>
    public static Outcome<ExportTable> Of(NetworkReading reading, ExportFilter filter)
    {
        var indicators = filter.IndicatorsOf(reading.Catalogue);
        if (!indicators.IsDone)
            return indicators.Refusal;
        return new ExportTable("definitions", "Indicateurs, une ligne par version de définition", Columns, async (table, ct) =>
        {
            foreach (var indicator in indicators.Value)
            {
                for (var version = 1; version <= indicator.Versions.Count; version++)
                {
                    Write(table, indicator.Code, version, indicator.Version(version));
                    await table.EndRowAsync(ct);
                }
            }
        });
    }

    private static void Write(TableWriter table, string code, int version, Definition definition)
    {
        table.Text(code);
        table.Number(version);
        table.Date(definition.ValidFrom == DateOnly.MinValue ? null : definition.ValidFrom);
        table.Text(definition.Label);
        table.Text(definition.Family);
        table.Text(definition.Meaning);
        table.Text(IndicatorWords.Of(definition.Kind));
        table.Text(IndicatorWords.Of(definition.Role));
        table.Text(IndicatorWords.Of(definition.Direction));
        table.Text(definition.Numerator);
        table.Text(definition.Denominator);
        table.Text(definition.Unit);
        table.Number(definition.Multiplier);
        table.Number(definition.Decimals);
        table.Text(IndicatorWords.Of(definition.TimeNature));
        table.Text(IndicatorWords.Of(definition.Periodicity));
        table.Text(definition.AddsOverUnits ? "oui" : "non");
        table.Text(definition.AddsOverTime ? "oui" : "non");
        table.Text(definition.CountsPersons ? "oui" : "non");
        table.Number(definition.MinimalDenominator);
        table.Text(definition.Source);
        table.Text(definition.Owner);
        table.Text(definition.SeriesBreak);
        table.Text(IndicatorWords.Of(definition.Attainment));
        var calculation = definition.Calculation;
        table.Text(calculation?.Terms.Text ?? "");
        table.Text(calculation is null ? "" : IndicatorWords.Of(calculation.Terms.Missing));
        table.Text(calculation is not { Terms.Window: var window } ? "" : window.IsSinceJanuary ? "depuis janvier" : FrenchNumbers.Format(window.Length));
        table.Number(calculation is { Terms.Window.IsSinceJanuary: false } ? calculation.Terms.Window.Last : null);
        table.Text(calculation is null ? "" : IndicatorWords.Of(calculation.Territories));
    }
}
