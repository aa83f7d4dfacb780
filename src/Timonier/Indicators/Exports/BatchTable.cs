// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Views;

namespace Timonier.Indicators.Exports;

/// <summary>The imports of a network, the latest first.</summary>
public static class BatchTable
{
    /// <summary>Names of the columns, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["numero", "nom", "contenu", "fichiers", "enregistre_le", "par", "revision", "nouvelles", "modifiees", "retire_le", "motif_du_retrait"];

    /// <summary>The imports as listed.</summary>
    public static ExportTable Of(IReadOnlyList<BatchEntry> batches) =>
        new("imports", "Imports du réseau, du plus récent au plus ancien", Columns, async (table, ct) =>
        {
            foreach (var batch in batches)
            {
                table.Number(batch.Number);
                table.Text(batch.Name);
                table.Text(MappingShape.SaysOf(batch.Kind));
                table.Text(string.Join(", ", batch.Files));
                table.Text(Moment(batch.At));
                table.Text(batch.Actor);
                table.Number(batch.Revision);
                table.Number(batch.Created);
                table.Number(batch.Changed);
                table.Text(batch.WithdrawnAt is { } at ? Moment(at) : "");
                table.Text(batch.WithdrawnBecause);
                await table.EndRowAsync(ct);
            }
        });

    private static string Moment(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
