// SPDX-License-Identifier: Apache-2.0
using System.Text;
using System.Text.Json;

namespace Timonier.Indicators.Import.Mappings;

/// <summary>A JSON value that knows its path and its line, so that what is wrong with it can be said where it stands.</summary>
/// <param name="Shape">What it is.</param>
/// <param name="Path">Path from the root.</param>
/// <param name="Line">Line of its first sign, from 1.</param>
internal sealed record JsonAt(JsonShape Shape, string Path, int Line)
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Text of a text, a number or a truth value.</summary>
    public string Text { get; init; } = "";

    /// <summary>Members of an object, in order.</summary>
    public List<(string Name, JsonAt Value)> Members { get; } = [];

    /// <summary>Items of an array.</summary>
    public List<JsonAt> Items { get; } = [];

    /// <summary>What it is, in French.</summary>
    public string ShapeInWords => Shape switch
    {
        JsonShape.Object => "un objet { … }",
        JsonShape.Array => "une liste [ … ]",
        JsonShape.Text => $"le texte « {Text} »",
        JsonShape.Number => $"le nombre {Text}",
        JsonShape.Truth => $"« {Text} »",
        JsonShape.Null => "null",
    };

    /// <summary>Reads a text; comments and trailing commas are allowed.</summary>
    /// <returns>The root, or the fault that stops the reading.</returns>
    public static (JsonAt? Root, MappingFault? Fault) Read(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF'));
        var lines = new LineCounter(bytes);
        try
        {
            var reader = new Utf8JsonReader(bytes, Options);
            if (!reader.Read())
                return (null, new("", 1, "Le fichier est vide."));
            var root = ReadValue(ref reader, lines, "");
            if (reader.Read())
                return (null, new("", lines.LineAt(reader.TokenStartIndex), "Un seul objet est attendu : il reste du texte après sa fin."));
            return (root, null);
        }
        catch (JsonException unreadable)
        {
            return (null, new("", (int)(unreadable.LineNumber ?? 0) + 1, "Le JSON est mal formé : vérifiez guillemets, virgules, deux-points et accolades autour de cet endroit."));
        }
    }

    private static JsonAt ReadValue(ref Utf8JsonReader reader, LineCounter lines, string path)
    {
        var line = lines.LineAt(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new JsonAt(JsonShape.Object, path, line);
                while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    members.Members.Add((name, ReadValue(ref reader, lines, path.Length == 0 ? name : $"{path}.{name}")));
                }

                return members;
            case JsonTokenType.StartArray:
                var items = new JsonAt(JsonShape.Array, path, line);
                while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
                    items.Items.Add(ReadValue(ref reader, lines, $"{path}[{items.Items.Count}]"));
                return items;
            case JsonTokenType.String:
                return new(JsonShape.Text, path, line) { Text = reader.GetString()! };
            case JsonTokenType.Number:
                return new(JsonShape.Number, path, line) { Text = Encoding.UTF8.GetString(reader.ValueSpan) };
            case JsonTokenType.True:
                return new(JsonShape.Truth, path, line) { Text = "true" };
            case JsonTokenType.False:
                return new(JsonShape.Truth, path, line) { Text = "false" };
            default:
                return new(JsonShape.Null, path, line);
        }
    }

    /// <summary>Counts lines forward through the bytes.</summary>
    private sealed class LineCounter(byte[] bytes)
    {
        private long at;
        private int line = 1;

        public int LineAt(long index)
        {
            for (; at < index; at++)
            {
                if (bytes[at] == (byte)'\n')
                    line++;
            }

            return line;
        }
    }
}
