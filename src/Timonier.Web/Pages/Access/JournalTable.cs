// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Access;
using Timonier.Indicators.Exports;

namespace Timonier.Web.Pages.Access;

/// <summary>A journal as a table that leaves the house.</summary>
public static class JournalTable
{
    private static readonly string[] Columns = ["numero", "quand", "auteur", "acte", "nature", "objet", "contenu"];

    private static readonly string[] Caveats =
    [
        "Une ligne par objet touché, de la plus récente à la plus ancienne\u202f; les instants sont en temps universel.",
        "Le contenu est celui qui a été écrit, en JSON. Un secret n’y est jamais\u00a0: «\u00a0·\u00a0» dit seulement qu’il a changé.",
        "Le sceau du journal se vérifie par la commande timonier check\u202f; cet export est lui-même inscrit au journal.",
    ];

    /// <summary>The rows of an export.</summary>
    public static ExportTable Of(JournalExport journal) => new("journal", "Journal des actes", Columns, async (table, ct) =>
    {
        await foreach (var row in journal.Rows.WithCancellation(ct))
        {
            table.Number(row.Id);
            table.Text(row.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
            table.Text(row.Actor);
            table.Text(row.Act);
            table.Text(row.SubjectKind);
            table.Text(row.Subject);
            table.Text(row.Content);
            await table.EndRowAsync(ct);
        }
    })
    {
        Caveats = Caveats,
    };
}
