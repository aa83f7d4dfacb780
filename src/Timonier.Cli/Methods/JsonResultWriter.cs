// SPDX-License-Identifier: Apache-2.0
using System.Text.Encodings.Web;
using System.Text.Json;
using Timonier.Analysis.Methods;

namespace Timonier.Cli.Methods;

/// <summary>Writes a result as an array of objects: computed numbers and flags as such, no answer as null, carried cells as the texts they are.</summary>
internal sealed class JsonResultWriter(TextWriter output) : ResultWriter(output)
{
    private string[] names = [];

    /// <inheritdoc/>
    protected override void Begin(IReadOnlyList<string> columns)
    {
        names = [.. columns.Select((name, place) => $"{(place == 0 ? "" : ",")}{Text(name)}:")];
        Put("[");
    }

    /// <inheritdoc/>
    protected override void WriteRow(MethodResult result, int row)
    {
        Span<char> work = stackalloc char[MethodResult.CellRoom];
        Put(Rows == 0 ? "\n{" : ",\n{");
        for (var i = 0; i < names.Length; i++)
        {
            Put(names[i]);
            var text = result.Cell(row, i, work);
            Put(result.KindOf(i) switch
            {
                ValueKind.Number when text is not ("" or "Inf" or "-Inf") => text,
                ValueKind.Number or ValueKind.Flag when text.IsEmpty => "null",
                ValueKind.Flag => text is "TRUE" ? "true" : "false",
                _ => Text(text),
            });
        }

        Put("}");
    }

    /// <inheritdoc/>
    protected override void End() => Put(names.Length == 0 ? "[]\n" : "\n]\n");

    private static string Text(ReadOnlySpan<char> text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
