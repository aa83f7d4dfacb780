// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Text.Json;
using Timonier.Foundation;

namespace Timonier.Indicators.Formulas.Cases;

/// <summary>Reads a file of formulas with inputs and expected values.</summary>
internal sealed class CaseFile
{
    private readonly List<FormulaCase> cases = [];

    private CaseFile()
    {
    }

    /// <summary>The cases, in the order of the file.</summary>
    public IReadOnlyList<FormulaCase> Cases => cases;

    /// <summary>What they share.</summary>
    public CaseSurroundings Surroundings { get; private set; } = new();

    /// <summary>The file, or why it cannot be read.</summary>
    public static Outcome<CaseFile> Read(string json)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException unreadable)
        {
            return CaseRefusals.NotJson.With((unreadable.LineNumber ?? 0) + 1);
        }

        using (document)
        {
            var file = new CaseFile();
            return file.Fill(document.RootElement) is { } refusal ? refusal : file;
        }
    }

    private Refusal? Fill(JsonElement root)
    {
        if (root.ValueKind is not JsonValueKind.Object || !root.TryGetProperty("cases", out var list) || list.ValueKind is not JsonValueKind.Array)
            return CaseRefusals.NoCases;
        if (Child(root, "coreEnvironment") is { } shared)
        {
            Surroundings = new()
            {
                Items = Inputs(Child(shared, "items"), CaseValues.Bare),
                Samples = Child(shared, "periodSamplesForPredictors") is { } samples
                    ? [.. samples.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => Inputs(p.Value, CaseValues.Bare))]
                    : [],
            };
        }

        foreach (var (i, element) in list.EnumerateArray().Index())
        {
            if (CaseOf(element, i + 1) is not { } read)
                return CaseRefusals.BadCase.With(i + 1);
            cases.Add(read);
        }

        return null;
    }

    private static FormulaCase? CaseOf(JsonElement element, int number)
    {
        if (element.ValueKind is not JsonValueKind.Object || Word(element, "expr") is not { } text
            || Child(element, "expect") is not { } expect || CaseValues.Expectation(expect) is not { } expected)
            return null;
        if (!TryStrategy(Word(element, "missingValueStrategy"), out var missing))
            return null;
        return new()
        {
            Id = Word(element, "id") ?? number.ToString(CultureInfo.InvariantCulture),
            Text = text,
            Expected = expected,
            Engine = Word(element, "engine") ?? "",
            Mode = Word(element, "mode") ?? "",
            DataType = Word(element, "dataType") ?? "",
            Missing = missing,
            Inputs = Inputs(Child(element, "vars"), CaseValues.Declared),
            Series = Series(Child(element, "series")),
        };
    }

    private static bool TryStrategy(string? word, out MissingValues strategy)
    {
        strategy = word switch
        {
            "SKIP_IF_ALL_VALUES_MISSING" => MissingValues.SkipIfAll,
            "NEVER_SKIP" => MissingValues.NeverSkip,
            _ => MissingValues.SkipIfAny,
        };
        return word is null or "SKIP_IF_ANY_VALUE_MISSING" || strategy is not MissingValues.SkipIfAny;
    }

    private static Dictionary<string, FormulaInput> Inputs(JsonElement? element, Func<JsonElement, FormulaInput> read)
    {
        var inputs = new Dictionary<string, FormulaInput>(StringComparer.Ordinal);
        foreach (var property in element?.EnumerateObject() ?? default)
            inputs[property.Name] = read(property.Value);
        return inputs;
    }

    private static Dictionary<string, IReadOnlyList<FormulaValue>> Series(JsonElement? element)
    {
        var series = new Dictionary<string, IReadOnlyList<FormulaValue>>(StringComparer.Ordinal);
        foreach (var property in element?.EnumerateObject() ?? default)
            series[property.Name] = property.Value.ValueKind is JsonValueKind.Array ? [.. property.Value.EnumerateArray().Select(v => CaseValues.Bare(v).Value)] : [];
        return series;
    }

    private static JsonElement? Child(JsonElement element, string name) =>
        element.TryGetProperty(name, out var child) && child.ValueKind is JsonValueKind.Object ? child : null;

    private static string? Word(JsonElement element, string name) =>
        element.TryGetProperty(name, out var child) && child.ValueKind is JsonValueKind.String ? child.GetString() : null;
}
