// SPDX-License-Identifier: Apache-2.0
using System.Text.Json;
using Timonier.Foundation;

namespace Timonier.Documents.Exports;

/// <summary>A table written as an array of objects, one member a column; what is empty is null.</summary>
internal sealed class JsonTable(Utf8JsonWriter writer, IReadOnlyList<string> columns) : TableWriter
{
    private const int FlushAt = 1 << 15;
    private int column = -1;

    /// <inheritdoc/>
    public override void Text(string text)
    {
        Name();
        if (text.Length > 0)
            writer.WriteStringValue(text);
        else
            writer.WriteNullValue();
    }

    /// <inheritdoc/>
    public override void Number(long value)
    {
        Name();
        writer.WriteNumberValue(value);
    }

    /// <inheritdoc/>
    public override void Number(decimal? value, int? shown = null)
    {
        Name();
        if (value is { } number)
            writer.WriteNumberValue(number);
        else
            writer.WriteNullValue();
    }

    /// <inheritdoc/>
    public override void Date(DateOnly? day)
    {
        Name();
        if (day is { } known)
            writer.WriteStringValue(known.ToString("O", null));
        else
            writer.WriteNullValue();
    }

    /// <inheritdoc/>
    public override async ValueTask EndRowAsync(CancellationToken ct)
    {
        writer.WriteEndObject();
        column = -1;
        if (writer.BytesPending > FlushAt)
            await writer.FlushAsync(ct);
    }

    private void Name()
    {
        if (++column == 0)
            writer.WriteStartObject();
        writer.WritePropertyName(columns[column]);
    }
}
