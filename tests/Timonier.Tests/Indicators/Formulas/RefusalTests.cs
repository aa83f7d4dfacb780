// SPDX-License-Identifier: Apache-2.0
using System.Reflection;
using Timonier.Foundation;
using Timonier.Indicators.Formulas;

namespace Timonier.Tests.Indicators.Formulas;

/// <summary>Every refusal as its author reads it.</summary>
public sealed class RefusalTests
{
    private static readonly string[] Refused =
    [
        "", "  /* rien */ ", new string('1', 10_001), new string('(', 101) + "1" + new string(')', 101),
        string.Join("+", Enumerable.Repeat("1", 501)), "100 $ 2", "#{A} = 3", "#{A} <> 3", "1 & 2", "1 | 2", "max(1; 2)", "\u2019nord\u2019", "# 3", "[jours]",
        "1 + 'nord", "'a\\q'", "1 /* suite", "#{}", "#{A\n}", "1.2.3", "12abc", "10^2 + 1E29", "1E-40",
        "100 * / #{A}", "1 +", "(1 + 2", "1 2", "12,5 * 3", "and 1", "in", "total + 1", "moyenne(#{A})", "fristNonNull(#{A})", "isNul(1)", "if(true, 1)", "greatest(1 2)",
        "round(1, 2, 3)", "contains('a')", "is(1, 2)", "is(1 in)", "#{A}.aggregationType(SUM)", "#{A}.", "#{A}.periodOffset", "#{A}.periodOffset('x')", "#{A}.periodOffset(2000)",
        "#{a}", "#{Z}", "1 + 'a'", "if(#{A}, 1, 0)", "if(true, 1, 'a')", "if(#{A} == 'a', 1, 0)", "if(#{D} < 'hier', 1, 0)", "avg(max(#{A}))", "'abc'", "#{A} > 1",
        "1 +\n  2 *\n  (3 -\t'é')", "if(" + new string(' ', 100) + "1" + new string(' ', 100) + ", 2, 3)", "'😀😀' + 1",
    ];

    private static readonly string[] Uncomputed =
    [
        "100 * #{A} / #{B}", "log(#{B})", "(0 - #{A}) ^ 0.5", "(#{A} * 10^28) * 10", "round(#{A}, 0.5)", "percentileCont(#{A}, 7)", "normDistCum(1, 2, #{B})",
    ];

    [Fact]
    public void A_formula_is_refused_with_its_place_what_was_found_what_was_expected_and_the_remedy()
    {
        var read = Refused.Select(text => Shown(text, Formula.Read(Computing.Terms(text), Computing.Place).Refusal)).ToList();
        read.Add(Shown("avg sur 700", Formula.Read(new("avg(#{A})") { Window = new(700, 0) }, Computing.Place).Refusal));
        read.Add(Shown("trop cher", Formula.Read(new(string.Join("+", Enumerable.Repeat("sum(#{A}+#{B})", 20))) { Window = new(600, 0) }, Computing.Place).Refusal));
        read.Add(Shown("sans périodes", Formula.Read(Computing.Terms("avg(#{A})"), Computing.Place with { HasPeriods = false }).Refusal));
        Golden.Match(string.Join("\n", read));
    }

    [Fact]
    public void A_value_that_is_an_error_is_explained_at_its_place()
    {
        var explained = new List<string>();
        foreach (var text in Uncomputed)
        {
            var formula = Formula.Read(Computing.Terms(text), Computing.Place).Value!;
            var grid = new FormulaGrid(formula.Items.Count, 1, 1);
            foreach (var (i, item) in formula.Items.Index())
                grid.Set(i, 0, FormulaValue.Of(item.Code == "A" ? 1m : 0m));
            explained.Add(Shown(text, formula.Explain(formula.Over(grid).Evaluate(0, 0))));
        }

        Golden.Match(string.Join("\n", explained));
    }

    [Fact]
    public void Every_refusal_of_the_language_is_met_above()
    {
        var golden = string.Concat(
            new[] { nameof(A_formula_is_refused_with_its_place_what_was_found_what_was_expected_and_the_remedy), nameof(A_value_that_is_an_error_is_explained_at_its_place) }
                .Select(name => File.ReadAllText(Path.Combine(Import.SharedData.Root, "tests/Timonier.Tests/Indicators/Formulas", $"RefusalTests.{name}.txt"))));
        var declared = typeof(FormulaRefusals).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(f => f.GetValue(null)).OfType<Refusal>().Select(r => r.Code);
        string[] elsewhere = ["formula.at", "formula.cycle", "formula.unreadable-text", "formula.wrong-type", "formula.unreadable-measure",
            "formula.secret-measure", "formula.locked-measure", "formula.uncomputed-measure", "formula.no-measure"];
        Assert.Empty(declared.Where(code => !golden.Contains($"[{code}]", StringComparison.Ordinal)).Except(elsewhere));
    }

    private static string Shown(string text, Refusal? refusal)
    {
        Assert.NotNull(refusal);
        return $"[{refusal.Code}] {(text.Length > 80 ? text[..80] + "…" : text).ReplaceLineEndings("⏎")}\n{refusal.Message}\n";
    }
}
