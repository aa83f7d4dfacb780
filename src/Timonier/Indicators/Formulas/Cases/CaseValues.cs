// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Text.Json;

namespace Timonier.Indicators.Formulas.Cases;

/// <summary>Reads the values of a file of cases.</summary>
internal static class CaseValues
{
    /// <summary>A value by itself: its type is the one it is written in; a text that writes a day is a day, NaN is nothing known, an infinity is an error.</summary>
    public static FormulaInput Bare(JsonElement element)
    {
        var value = element.ValueKind switch
        {
            JsonValueKind.Number => Number(element),
            JsonValueKind.True => FormulaValue.Of(true),
            JsonValueKind.False => FormulaValue.Of(false),
            JsonValueKind.String => Text(element.GetString()!),
            _ => FormulaValue.Null,
        };
        var isNumber = value.IsNull || value.IsError;
        return new(isNumber ? FormulaType.Number : value.Type, value);
    }

    /// <summary>A value with its declared type, as program rules give them: the value is a text, and may be absent.</summary>
    public static FormulaInput Declared(JsonElement element)
    {
        if (element.ValueKind is not JsonValueKind.Object)
            return Bare(element);
        var type = TypeNamed(element.TryGetProperty("type", out var name) ? name.ToString() : "");
        if (!element.TryGetProperty("value", out var given) || given.ValueKind is JsonValueKind.Null)
            return new(type, FormulaValue.Null);
        var text = given.ToString();
        return new(type, type switch
        {
            FormulaType.Number => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? FormulaValue.Of(number) : FormulaValue.Of(FormulaError.UnreadableMeasure, 0),
            FormulaType.Boolean => FormulaValue.Of(text is "true" or "True"),
            FormulaType.Date => Checker.TryReadDay(text, out var day) ? FormulaValue.Of(day) : FormulaValue.Null,
            _ => FormulaValue.Of(text),
        });
    }

    /// <summary>What a case expects; nothing when it does not say.</summary>
    public static CaseExpectation? Expectation(JsonElement expect)
    {
        if (expect.TryGetProperty("error", out var stage) && stage.ValueKind is JsonValueKind.String)
            return new CaseExpectation.Error(stage.GetString()!);
        if (expect.TryGetProperty("valid", out var valid) && valid.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return new CaseExpectation.Validity(valid.GetBoolean());
        if (!expect.TryGetProperty("value", out var given))
            return null;
        var type = TypeNamed(expect.TryGetProperty("type", out var name) ? name.ToString() : "");
        var value = (given.ValueKind, type) switch
        {
            (JsonValueKind.String, FormulaType.Number) => FormulaValue.Of(FormulaError.UnreadableMeasure, 0),
            (JsonValueKind.String, FormulaType.Date) when Checker.TryReadDay(given.GetString()!, out var day) => FormulaValue.Of(day),
            (JsonValueKind.String, _) => FormulaValue.Of(given.GetString()!),
            _ => Bare(given).Value,
        };
        return new CaseExpectation.Value(value, given.GetRawText());
    }

    private static FormulaType TypeNamed(string name) => name switch
    {
        "number" => FormulaType.Number,
        "boolean" => FormulaType.Boolean,
        "date" => FormulaType.Date,
        "null" => FormulaType.Null,
        _ => FormulaType.Text,
    };

    private static FormulaValue Number(JsonElement element) =>
        element.TryGetDecimal(out var number) && Math.Abs(number) <= FormulaLimits.Greatest ? FormulaValue.Of(number) : FormulaValue.Of(FormulaError.Overflow, 0);

    private static FormulaValue Text(string text) => text switch
    {
        "NaN" => FormulaValue.Null,
        "Infinity" or "-Infinity" => FormulaValue.Of(FormulaError.UnreadableMeasure, 0),
        _ => Checker.TryReadDay(text, out var day) ? FormulaValue.Of(day) : FormulaValue.Of(text),
    };
}
