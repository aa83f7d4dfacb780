// SPDX-License-Identifier: Apache-2.0
using System.Buffers;
using Timonier.Analysis.Methods;

namespace Timonier.Cli.Methods;

/// <summary>Writes a result as fields and lines: comma, decimal point, quotes where they are needed, line feeds; what R and any tool read back to the
/// last bit.</summary>
internal sealed class CsvResultWriter(TextWriter output) : ResultWriter(output)
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <inheritdoc/>
    protected override void Begin(IReadOnlyList<string> columns)
    {
        for (var i = 0; i < columns.Count; i++)
            Field(columns[i], i, columns.Count);
        Put("\n");
    }

    /// <inheritdoc/>
    protected override void WriteRow(MethodResult result, int row)
    {
        Span<char> work = stackalloc char[MethodResult.CellRoom];
        for (var i = 0; i < result.Columns.Count; i++)
            Field(result.Cell(row, i, work), i, result.Columns.Count);
        Put("\n");
    }

    /// <inheritdoc/>
    protected override void End()
    {
    }

    private void Field(ReadOnlySpan<char> text, int place, int count)
    {
        if (place > 0)
            Put(",");
        if (!text.ContainsAny(Special) && (text.Length > 0 || count > 1))
        {
            Put(text);
            return;
        }

        Put("\"");
        for (var quote = text.IndexOf('"'); quote >= 0; quote = text.IndexOf('"'))
        {
            Put(text[..(quote + 1)]);
            Put("\"");
            text = text[(quote + 1)..];
        }

        Put(text);
        Put("\"");
    }
}
