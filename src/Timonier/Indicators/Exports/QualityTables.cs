// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Figures;
using Timonier.Indicators.Quality;
using Timonier.Indicators.Views;
using Timonier.Network;

namespace Timonier.Indicators.Exports;

/// <summary>Alerts, and units with what they owe, as tables: same perimeter, same secrecy as on the screen.</summary>
public static class QualityTables
{
    /// <summary>One row for each unit: the list « à relancer » when it is narrowed to those that owe figures.</summary>
    public static ExportTable Units(QualityBoard board, IEnumerable<QualityUnit> units)
    {
        string[] columns = ["nomenclature", "code", "nom", "territoire", "chiffres_dus", "chiffres_manquants", "du_depuis", "alertes_a_repondre", "alertes_a_decider", "alertes_acceptees", "chiffres_verrouilles"];
        return new("qualite", "Qualité de la saisie, par structure", columns, async (table, ct) =>
        {
            foreach (var row in units)
            {
                table.Text(row.Unit.MainCode.Scheme);
                table.Text(row.Unit.MainCode.Code);
                table.Text(row.Unit.NameOn(board.Day));
                table.Text(row.Territory);
                table.Number(row.Due);
                table.Number(row.Lacking);
                table.Date(row.OwedSince);
                table.Number(row.ToAnswer);
                table.Number(row.ToDecide);
                table.Number(row.Accepted);
                table.Number(row.Locked);
                await table.EndRowAsync(ct);
            }
        });
    }

    /// <summary>One row for each alert of some units.</summary>
    public static ExportTable Alerts(NetworkReading reading, IEnumerable<Unit> units)
    {
        string[] columns = ["nomenclature", "code", "nom", "regle", "intitule", "gravite", "indicateur", "periode", "trouve", "attendu", "etat", "note", "dernier_motif"];
        return new("alertes", "Alertes de la charte de saisie", columns, async (table, ct) =>
        {
            foreach (var row in units.SelectMany(u => AlertRows.Of(reading, u)))
            {
                foreach (var text in new[]
                {
                    row.Unit.MainCode.Scheme, row.Unit.MainCode.Code, row.Unit.NameOn(reading.Actor.Day), row.Rule.Code, row.Rule.Label, QualityWords.Of(row.Rule.Severity),
                    row.Indicator.Code, row.Key.Period.ToString(), row.Found, row.Expected, QualityWords.Of(row.State), row.Grade.ToString(), row.Statements.Count > 0 ? row.Statements[^1].Reason : "",
                })
                    table.Text(text);
                await table.EndRowAsync(ct);
            }
        });
    }
}
