// SPDX-License-Identifier: Apache-2.0
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Timonier.Tests.Indicators.Import.Mappings;

/// <summary>Checks a JSON value against the keywords of JSON schema that ours uses.</summary>
internal sealed class SchemaCheck(JsonNode schema)
{
    public IReadOnlyList<string> FaultsOf(JsonNode? value)
    {
        var faults = new List<string>();
        Check(schema.AsObject(), value, "$", faults);
        return faults;
    }

    private void Check(JsonObject rule, JsonNode? value, string path, List<string> faults)
    {
        if (rule["$ref"] is { } reference)
            Check(schema["$defs"]![reference.GetValue<string>()["#/$defs/".Length..]]!.AsObject(), value, path, faults);
        if (rule["const"] is { } word && !(value is not null && value.GetValueKind() is JsonValueKind.String && value.GetValue<string>() == word.GetValue<string>()))
            faults.Add($"{path}: {word} expected");
        if (rule["anyOf"] is JsonArray choices && !choices.Any(choice => Accepts(choice!.AsObject(), value, path)))
            faults.Add($"{path}: no alternative accepts {value?.ToJsonString()}");
        if (rule["type"] is { } type && !Types(type).Contains(TypeOf(value)) && !(TypeOf(value) == "integer" && Types(type).Contains("number")))
            faults.Add($"{path}: {type.ToJsonString()} expected");
        if (value is JsonArray items && rule["items"] is JsonObject item)
        {
            for (var i = 0; i < items.Count; i++)
                Check(item, items[i], $"{path}[{i}]", faults);
        }

        if (value is JsonObject members)
            CheckMembers(rule, members, path, faults);
    }

    private void CheckMembers(JsonObject rule, JsonObject members, string path, List<string> faults)
    {
        foreach (var name in rule["required"]?.AsArray().Select(n => n!.GetValue<string>()).Where(n => !members.ContainsKey(n)) ?? [])
            faults.Add($"{path}: {name} is missing");
        foreach (var (name, value) in members)
        {
            if (rule["properties"]?[name] is JsonObject known)
                Check(known, value, $"{path}.{name}", faults);
            else if (rule["additionalProperties"] is JsonObject other)
                Check(other, value, $"{path}.{name}", faults);
            else if (rule["additionalProperties"] is JsonValue)
                faults.Add($"{path}: {name} is not known");
        }
    }

    private bool Accepts(JsonObject rule, JsonNode? value, string path)
    {
        var faults = new List<string>();
        Check(rule, value, path, faults);
        return faults.Count == 0;
    }

    private static IReadOnlyList<string> Types(JsonNode type) => type is JsonArray several ? [.. several.Select(t => t!.GetValue<string>())] : [type.GetValue<string>()];

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => decimal.TryParse(value.ToJsonString(), out var number) && number == decimal.Truncate(number) ? "integer" : "number",
        _ => "null",
    };
}
