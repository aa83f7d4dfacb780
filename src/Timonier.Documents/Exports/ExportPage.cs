// SPDX-License-Identifier: Apache-2.0
using System.Text.Json;
using Timonier.Indicators.Exports;

namespace Timonier.Documents.Exports;

/// <summary>One page of the rows of a table.</summary>
/// <param name="Offset">Rows before the page.</param>
/// <param name="Limit">Rows of the page at the most.</param>
public sealed record ExportPage(long Offset, int Limit)
{
    /// <summary>Writes the page's rows as an array of objects, one member a column, and tells whether rows remain after it.</summary>
    /// <remarks>Rows before the page are made and passed over: a page far in a table costs what stands before it.</remarks>
    public async Task<bool> WriteRowsAsync(Utf8JsonWriter json, ExportTable table, CancellationToken ct)
    {
        json.WriteStartArray();
        var rows = new PageTable(new JsonTable(json, table.Columns), this);
        try
        {
            await table.WriteRowsAsync(rows, ct);
        }
        catch (PageFullException)
        {
            json.WriteEndArray();
            return true;
        }

        json.WriteEndArray();
        return false;
    }
}
