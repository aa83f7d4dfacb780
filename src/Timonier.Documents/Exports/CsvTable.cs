// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Documents.Exports;

/// <summary>A table written as CSV.</summary>
internal sealed class CsvTable(CsvWriter writer) : TableWriter
{
    /// <inheritdoc/>
    public override void Text(string text) => writer.Text(text);

    /// <inheritdoc/>
    public override void Number(long value) => writer.Number(value);

    /// <inheritdoc/>
    public override void Number(decimal? value, int? shown = null)
    {
        if (value is { } number)
            writer.Number(number);
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
    public override ValueTask EndRowAsync(CancellationToken ct) => writer.EndRowAsync(ct);
}
