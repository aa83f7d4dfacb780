// SPDX-License-Identifier: Apache-2.0
using System.Text.RegularExpressions;
using Timonier.Indicators.Formulas;
using Timonier.Indicators.Formulas.Cases;

namespace Timonier.Tests.Indicators.Formulas;

/// <summary>The guide of the officer who writes a formula says all of the language, and nothing that it is not.</summary>
public sealed partial class GuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Import.SharedData.Root, "docs", "formules.md"));

    [Fact]
    public void Every_function_is_in_the_guide() =>
        House.Faults.None(FunctionTable.Names.Where(name => !Regex.IsMatch(Guide, $@"(?<=[`\s]){name}\(")));

    [Fact]
    public void Every_example_of_a_function_is_a_formula() =>
        House.Faults.None(Enum.GetValues<FormulaFunction>().Select(f => FunctionTable.Of(f).Example).Concat(CallsOfTables()).Where(e => Parser.Parse(e.Replace("condition", "true", StringComparison.Ordinal)).Tree is null));

    [Fact]
    public void The_examples_of_the_guide_are_accepted_where_an_indicator_stands()
    {
        var examples = Blocks().Matches(Guide).SelectMany(m => m.Groups["text"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.True(examples.Count > 5);
        var place = new FormulaPlace { Resolve = item => item.Code is "E01" or "E02" or "days" ? FormulaType.Number : null };
        House.Faults.None(examples.Select(e => Formula.Read(new(e), place).Refusal?.Message).OfType<string>());
    }

    [Fact]
    public void What_is_left_out_and_where_we_differ_is_told() =>
        House.Faults.None(FormulaCases.OutOfScope.Keys.Concat(FormulaCases.MustDiffer.Keys).Where(name => !Guide.Contains($"`{name}`", StringComparison.Ordinal)));

    [Fact]
    public void Every_form_stands_at_its_place_in_the_table() =>
        Assert.Equal(Enum.GetValues<FormulaFunction>(), Enum.GetValues<FormulaFunction>().Select(f => FunctionTable.Of(f).Function));

    private static IEnumerable<string> CallsOfTables() => Calls().Matches(Guide).Select(m => m.Groups["call"].Value);

    [GeneratedRegex("```formule\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"`(?<call>[a-zA-Z0-9]+\([^`]*\))`", RegexOptions.ExplicitCapture)]
    private static partial Regex Calls();
}
