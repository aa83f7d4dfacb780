// SPDX-License-Identifier: Apache-2.0
using FsCheck;
using FsCheck.Fluent;
using Timonier.Indicators.Formulas;

namespace Timonier.Tests.Indicators.Formulas;

/// <summary>One formula, one text.</summary>
public sealed class CanonicalTests
{
    [Theory]
    [InlineData("100*#{A}/#{ B }", "100 * #{A} / #{B}")]
    [InlineData("((1+2))*3", "(1 + 2) * 3")]
    [InlineData("1+(2*3)", "1 + 2 * 3")]
    [InlineData("1-(2-3)-(4)", "1 - (2 - 3) - 4")]
    [InlineData("(2^3)^2+2^(3^2)", "(2 ^ 3) ^ 2 + 2 ^ 3 ^ 2")]
    [InlineData("-(3^2)+(-3)^2", "-3 ^ 2 + (-3) ^ 2")]
    [InlineData("2^(-2)*-(-2)", "2 ^ -2 * --2")]
    [InlineData("!(true&&false)||not(true)", "not (true and false) or not true")]
    [InlineData("!(1<2)", "not (1 < 2)")]
    [InlineData("12.50 + .5 + 2. + 1E3 + 1.2E-2", "12.5 + 0.5 + 2 + 1000 + 0.012")]
    [InlineData("\"l'été\"=='\\u00e9\\\\'", "'l\\'été' == 'é\\\\'")]
    [InlineData("'😀\n'", "'\\ud83d\\ude00\\n'")]
    [InlineData("d2:round(1)", "round(1)")]
    [InlineData("is(1 in 2,3)", "is(1 in 2, 3)")]
    [InlineData("(2).periodOffset(-1)", "(2).periodOffset(-1)")]
    [InlineData("((#{A})).periodOffset(+1) /* demain */", "#{A}.periodOffset(1)")]
    [InlineData("(-#{A}).periodOffset(0)", "(-#{A}).periodOffset(0)")]
    [InlineData("sum( #{A} ).periodOffset(-1)", "sum(#{A}).periodOffset(-1)")]
    [InlineData("1 − 2 × 3 ÷ 4", "1 - 2 * 3 / 4")]
    public void The_canonical_form_has_one_space_around_signs_and_the_fewest_parentheses(string formula, string canonical) =>
        Assert.Equal(canonical, Formula.Read(Computing.Terms(formula), Computing.AnyResult).Value!.Canonical);

    [Fact]
    public void Reading_the_canonical_form_gives_the_same_formula() => Prop.ForAll(Trees.Sound, text =>
    {
        var (tree, problem) = Parser.Parse(text);
        if (tree is null)
        {
            // A long one may pass a bound; nothing else is wrong with it.
            Assert.StartsWith("formula.", problem!.Refusal.Code, StringComparison.Ordinal);
            Assert.Contains(problem.Refusal.Code, new[] { "formula.long", "formula.deep", "formula.parts" });
            return;
        }

        var written = FormulaWriter.Write(tree);
        var (again, none) = Parser.Parse(written);
        Assert.True(none is null, $"{written}\n{none?.In(written).Message}");
        Assert.Equal(Computing.Dump(tree), Computing.Dump(again!));
        Assert.Equal(written, FormulaWriter.Write(again!));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void A_formula_and_its_canonical_form_give_the_same_value() => Prop.ForAll(Trees.Sound, text =>
    {
        if (Formula.Read(Computing.Terms(text), Computing.AnyResult) is not { IsDone: true, Value: var formula })
            return;
        Assert.Equal(Value(formula), Value(Formula.Read(Computing.Terms(formula.Canonical), Computing.AnyResult).Value!));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    private static FormulaValue Value(Formula formula)
    {
        var grid = new FormulaGrid(formula.Items.Count, 1, 5);
        foreach (var (i, item) in formula.Items.Index())
        {
            for (var period = 0; period < 5; period++)
            {
                grid.Set(i, period, item.Code switch
                {
                    "T" => FormulaValue.Of("abc"),
                    "D" => FormulaValue.Of(new DateOnly(2026, 1, 1)),
                    "V" => FormulaValue.Of(period % 2 == 0),
                    "B" when period == 2 => FormulaValue.Null,
                    _ => FormulaValue.Of(item.Code.Length + (period / 4m)),
                });
            }
        }

        return formula.Over(grid).Evaluate(0, 4);
    }
}
