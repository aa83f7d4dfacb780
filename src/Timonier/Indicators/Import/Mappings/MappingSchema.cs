// SPDX-License-Identifier: Apache-2.0
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Timonier.Indicators.Import.Mappings;

/// <summary>The JSON schema of mappings, made from the same types that read them: the two cannot diverge.</summary>
public static class MappingSchema
{
    /// <summary>The schema (draft 2020-12), indented, with a final line break.</summary>
    public static string Write() => Write(typeof(ImportMapping), "Correspondance d’import de Timonier");

    /// <summary>The schema of another file that is written with the same parts.</summary>
    internal static string Write(Type type, string title)
    {
        var definitions = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        var root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = title,
        };
        foreach (var (name, value) in PartOf(MappingShape.Of(type), definitions).ToList())
            root[name] = value?.DeepClone();
        root["$defs"] = new JsonObject(definitions.Select(d => KeyValuePair.Create(d.Key, (JsonNode?)d.Value)));
        return root.ToJsonString(new(JsonSerializerDefaults.General) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
    }

    private static JsonObject PartOf(MappingShape shape, SortedDictionary<string, JsonObject> definitions)
    {
        var properties = new JsonObject();
        foreach (var property in shape.Properties.OrderBy(p => p.Says.Needed ? 0 : 1))
        {
            var value = ValueOf(property.Type, definitions);
            value["description"] = property.Says.Text;
            properties[property.Name] = value;
        }

        var part = new JsonObject { ["type"] = "object", ["description"] = shape.Says, ["properties"] = properties, ["additionalProperties"] = false };
        if (shape.Properties.Any(p => p.Says.Needed))
            part["required"] = new JsonArray([.. shape.Properties.Where(p => p.Says.Needed).Select(p => (JsonNode)p.Name)]);
        return part;
    }

    private static JsonObject ValueOf(Type type, SortedDictionary<string, JsonObject> definitions)
    {
        var bare = MappingShape.Bare(type);
        if (MappingShape.ItemOf(bare) is { } item)
        {
            // One item alone may stand for a list of one.
            return new() { ["anyOf"] = new JsonArray(ValueOf(item, definitions), new JsonObject { ["type"] = "array", ["items"] = ValueOf(item, definitions) }) };
        }

        if (MappingShape.ValueOf(bare) is { } value)
            return new() { ["type"] = "object", ["additionalProperties"] = ValueOf(value, definitions) };
        if (bare == typeof(string))
            return new() { ["type"] = new JsonArray("string", "number", "boolean") };
        if (bare == typeof(bool))
            return new() { ["type"] = "boolean" };
        if (bare == typeof(int))
            return new() { ["type"] = "integer" };
        if (bare == typeof(decimal))
            return new() { ["type"] = "number" };
        return bare.IsEnum ? WordOf(bare) : ReferenceTo(MappingShape.Of(bare), definitions);
    }

    private static JsonObject WordOf(Type type) => new()
    {
        ["anyOf"] = new JsonArray([.. Enum.GetValues(type).Cast<object>().Select(v => (JsonNode)new JsonObject
        {
            ["const"] = MappingShape.NameOf(v),
            ["description"] = MappingShape.SaysOf(v),
        })]),
    };

    private static JsonObject ReferenceTo(MappingShape shape, SortedDictionary<string, JsonObject> definitions)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(shape.Type.Name);
        if (!definitions.ContainsKey(name))
        {
            definitions[name] = [];
            var part = PartOf(shape, definitions);
            definitions[name] = shape.Shorthand is null
                ? part
                : new() { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = new JsonArray("string", "number", "boolean"), ["description"] = shape.Says }, part) };
        }

        return new() { ["$ref"] = "#/$defs/" + name };
    }
}
