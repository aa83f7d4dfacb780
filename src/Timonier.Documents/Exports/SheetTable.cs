// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Documents.Exports;

/// <summary>A table written as a sheet of a workbook; each number shows the decimals it holds.</summary>
internal sealed class SheetTable(SheetWriter writer) : TableWriter
{
    /// <summary>Most decimals that a cell shows.</summary>
    private const int MostDecimals = 8;

    /// <inheritdoc/>
    public override void Text(string text) => writer.Text(text);

    /// <inheritdoc/>
    public override void Number(long value) => writer.Number(value);

    /// <inheritdoc/>
    public override void Number(decimal? value, int? shown = null)
    {
        if (value is { } number)
            writer.Number(number, Math.Min(shown ?? number.Scale, MostDecimals));
        else
            writer.Empty();
    }

    /// <inheritdoc/>
    public override void Date(DateOnly? day)
    {
        if (day is { } known)
            writer.Date(known);
        else
            writer.Empty();
    }

    /// <inheritdoc/>
    public override ValueTask EndRowAsync(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        writer.EndRow();
        return ValueTask.CompletedTask;
    }
}
