// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Formulas;

namespace Timonier.Tests.Indicators.Formulas;

/// <summary>Formulas computed on small tables: what a test needs to say nothing but the rule.</summary>
internal static class Computing
{
    /// <summary>Measures A to E are numbers, T is a text, D a day, B a boolean, U of a type only known when evaluated.</summary>
    public static FormulaPlace Place { get; } = new()
    {
        Resolve = item => item.Prefix.Length == 0 ? FormulaType.Number : item.Code switch
        {
            "A" or "B" or "C" or "E" or "E02" => FormulaType.Number,
            "T" => FormulaType.Text,
            "D" => FormulaType.Date,
            "V" => FormulaType.Boolean,
            "U" => FormulaType.Any,
            _ => null,
        },
        Known = ["#{A}", "#{B}", "#{C}", "#{E02}", "#{T}", "#{D}", "#{V}"],
    };

    /// <summary>The same where anything may come out.</summary>
    public static FormulaPlace AnyResult { get; } = Place with { Result = FormulaType.Any };

    public static FormulaTerms Terms(string text, MissingValues missing = MissingValues.SkipIfAny) => new(text) { Missing = missing };

    /// <summary>The value of a formula without measures.</summary>
    public static FormulaValue Of(string text) => Of(Terms(text), new Dictionary<string, FormulaValue[]>());

    /// <summary>The number of a formula without measures.</summary>
    public static decimal NumberOf(string text)
    {
        var value = Of(text);
        Assert.Equal(FormulaType.Number, value.Type);
        return value.Number;
    }

    /// <summary>The value at the last period; a measure that is not given is missing, shorter series end at the last period.</summary>
    public static FormulaValue Of(FormulaTerms terms, Dictionary<string, decimal?[]> series) =>
        Of(terms, series.ToDictionary(s => s.Key, s => s.Value.Select(FormulaValue.Of).ToArray()));

    public static FormulaValue Of(FormulaTerms terms, Dictionary<string, FormulaValue[]> series)
    {
        var formula = Formula.Read(terms, AnyResult);
        Assert.True(formula.IsDone, formula.Refusal?.Message);
        var periods = series.Values.Select(s => s.Length).DefaultIfEmpty(1).Max();
        var grid = new FormulaGrid(formula.Value.Items.Count, 1, periods);
        foreach (var (i, item) in formula.Value.Items.Index())
        {
            if (series.TryGetValue(item.Code, out var values))
                grid.Set(i, periods - values.Length, values);
        }

        return formula.Value.Over(grid).Evaluate(0, periods - 1);
    }

    /// <summary>The refusal of a formula, with its place.</summary>
    public static FormulaProblem Refusal(string text, FormulaPlace? place = null)
    {
        var (_, problem) = Formula.Try(Terms(text), place ?? Place);
        Assert.True(problem is not null, $"« {text} » is accepted.");
        return problem;
    }

    /// <summary>A tree as nested parentheses, to compare two of them.</summary>
    public static string Dump(Node node) => node switch
    {
        LiteralNode literal => $"{literal.Value.Type}:{literal.Value}",
        ItemNode item => item.Item.ToString(),
        UnaryNode unary => $"({unary.Sign} {Dump(unary.Operand)})",
        BinaryNode binary => $"({binary.Sign} {Dump(binary.Left)} {Dump(binary.Right)})",
        OffsetNode offset => $"(Offset {offset.Periods} {Dump(offset.Operand)})",
        CallNode call => $"({call.Form.Function} {string.Join(' ', call.Arguments.Select(Dump))})",
        _ => throw new ArgumentException("No such part.", nameof(node)),
    };
}
