// SPDX-License-Identifier: Apache-2.0
using System.Text.Json;
using System.Text.Json.Nodes;
using Timonier.Foundation;

namespace Timonier.Indicators.Import.Mappings;

/// <summary>Reads a <c>*.mapping.json</c>: the mapping, or everything that is wrong with it.</summary>
public sealed class MappingFile
{
    private MappingFile(ImportMapping? mapping, IReadOnlyList<MappingFault> faults, string json)
    {
        Mapping = mapping;
        Faults = faults;
        Json = json;
    }

    /// <summary>The mapping; nothing when there is a fault.</summary>
    public ImportMapping? Mapping { get; }

    /// <summary>What is wrong, in the order of the text; empty for a sound mapping.</summary>
    public IReadOnlyList<MappingFault> Faults { get; }

    /// <summary>The same mapping as plain JSON, without comments: what the record keeps.</summary>
    public string Json { get; }

    /// <summary>Reads and checks a text.</summary>
    public static MappingFile Read(string text)
    {
        text = Folding.Sound(text);
        var (root, fault) = JsonAt.Read(text);
        if (root is null)
            return new(null, [fault!], "null");
        var binder = new MappingBinder();
        var mapping = binder.Bind(root, typeof(ImportMapping)) as ImportMapping;
        if (mapping is null || binder.Faults.Count > 0)
            return new(null, binder.Faults, "null");
        var faults = MappingChecks.Of(mapping).Select(f => new MappingFault(f.Path, binder.LineOf(f.Path), f.Message)).OrderBy(f => f.Line).ToList();
        return faults.Count > 0 ? new(null, faults, "null") : new(mapping, [], Plain(text));
    }

    private static string Plain(string text) =>
        JsonNode.Parse(text.TrimStart('\uFEFF'), documentOptions: new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!
            .ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
