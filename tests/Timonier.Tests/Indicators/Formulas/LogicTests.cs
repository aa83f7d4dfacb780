// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Formulas;

namespace Timonier.Tests.Indicators.Formulas;

/// <summary>Conditions, comparisons, what is not known.</summary>
public sealed class LogicTests
{
    [Theory]
    [InlineData("true and null", null)]
    [InlineData("null and true", null)]
    [InlineData("false and null", false)]
    [InlineData("null and false", false)]
    [InlineData("true or null", true)]
    [InlineData("null or true", true)]
    [InlineData("false or null", null)]
    [InlineData("null or false", null)]
    [InlineData("null or null", null)]
    [InlineData("not null", null)]
    [InlineData("true && false || true", true)]
    [InlineData("true || false && false", true)]
    [InlineData("! true < false", false)]
    [InlineData("not (true < false)", true)]
    [InlineData("1 < 2 == true", true)]
    [InlineData("1 + 2 == 3 and 2 != 3", true)]
    [InlineData("2 ≥ 2 and 2 ≤ 2 and 2 ≠ 3", true)]
    [InlineData("null == null", null)]
    [InlineData("1 < null", null)]
    [InlineData("'abc' < 'abd'", true)]
    [InlineData("'Z' < 'a'", true)]
    [InlineData("\"a\" == 'a'", true)]
    [InlineData("is(2 in 1, 2, 3)", true)]
    [InlineData("is(2 in 1, null, 2)", true)]
    [InlineData("is(2 in 1, null)", null)]
    [InlineData("is(null in 1, 2)", null)]
    [InlineData("contains('ab,cd', 'b,c')", true)]
    [InlineData("containsItems('ab,cd', 'b,c')", false)]
    [InlineData("containsItems('ab,cd', 'cd', 'ab')", true)]
    [InlineData("contains('abc', null)", false)]
    [InlineData("isNull(null)", true)]
    [InlineData("isNotNull(null)", false)]
    [InlineData("isNull(1 - null)", true)]
    public void Three_answers_true_false_and_not_known(string formula, bool? expected)
    {
        var value = Computing.Of(formula);
        Assert.False(value.IsError);
        Assert.Equal(expected, value.IsNull ? null : value.Truth);
    }

    [Theory]
    [InlineData("false and 1 / 0 > 1")]
    [InlineData("not (true or 1 / 0 > 1)")]
    public void The_right_side_is_not_computed_when_the_left_side_settles_the_answer(string formula) => Assert.Equal(FormulaValue.Of(false), Computing.Of(formula));

    [Fact]
    public void Only_the_branch_taken_is_computed()
    {
        Assert.Equal(1, Computing.NumberOf("if(true, 1, 1 / 0)"));
        Assert.Equal(2, Computing.NumberOf("if(false, 1 / 0, 2)"));
        Assert.Equal(3, Computing.NumberOf("firstNonNull(null, 3, 1 / 0)"));
    }

    [Fact]
    public void A_condition_that_is_not_known_takes_the_second_answer() => Assert.Equal(2, Computing.NumberOf("if(null > 3, 1, 2)"));

    [Theory]
    [InlineData("1 + null")]
    [InlineData("null ^ 2")]
    [InlineData("-null")]
    [InlineData("log(null)")]
    [InlineData("greatest()")]
    [InlineData("greatest(null, null)")]
    [InlineData("firstNonNull()")]
    [InlineData("if(true, null, 1)")]
    [InlineData("removeZeros(10 - 2 * 5)")]
    public void What_is_computed_from_nothing_known_is_not_known(string formula) => Assert.True(Computing.Of(formula).IsNull);

    [Theory]
    [InlineData("#{D} < '2026-02-01'", true)]
    [InlineData("'2026-01-31' == #{D}", true)]
    [InlineData("is(#{D} in '2026-01-01', '2026-01-31')", true)]
    [InlineData("#{D} >= '2026-02-01'", false)]
    public void A_day_compares_with_a_day_written_year_first(string formula, bool expected) =>
        Assert.Equal(FormulaValue.Of(expected), Computing.Of(Computing.Terms(formula), new Dictionary<string, FormulaValue[]> { ["D"] = [FormulaValue.Of(new DateOnly(2026, 1, 31))] }));

    [Theory]
    [InlineData("'2' > 1", true)]
    [InlineData("2 == 'deux'", false)]
    [InlineData("2 != 'deux'", true)]
    [InlineData("is(3 in 1, 2, '3')", true)]
    public void Where_a_place_reads_texts_a_text_that_writes_a_number_is_that_number(string formula, bool expected) =>
        Assert.Equal(FormulaValue.Of(expected), In(FormulaComparison.ReadText, formula));

    [Theory]
    [InlineData("0 == false", true)]
    [InlineData("2 == true", false)]
    [InlineData("'true' == true", true)]
    [InlineData("false == ''", false)]
    [InlineData("if(true, 1, 'a') == 1", true)]
    public void Where_a_place_takes_any_type_true_is_1_and_false_is_0(string formula, bool expected) =>
        Assert.Equal(FormulaValue.Of(expected), In(FormulaComparison.AnyType, formula));

    [Fact]
    public void A_text_that_writes_no_number_has_no_order_with_numbers() =>
        Assert.Equal(FormulaError.UnreadableText, In(FormulaComparison.ReadText, "2 < 'deux'").Error);

    [Theory]
    [InlineData("#{U} + 1")]
    [InlineData("-#{U}")]
    [InlineData("if(#{U}, 1, 2)")]
    [InlineData("#{U} and true")]
    [InlineData("false or #{U}")]
    [InlineData("sum(#{U})")]
    [InlineData("greatest(1, #{U})")]
    [InlineData("log(#{U})")]
    [InlineData("zpvc(#{U})")]
    [InlineData("contains('a', 'a', firstNonNull(null, #{V}, #{U}))")]
    [InlineData("not #{U}")]
    public void A_value_whose_type_is_only_known_when_evaluated_is_an_error_where_it_does_not_go(string formula)
    {
        var place = Computing.AnyResult with { Comparison = FormulaComparison.AnyType };
        var read = Formula.Read(Computing.Terms(formula), place);
        Assert.True(read.IsDone, read.Refusal?.Message);
        var grid = new FormulaGrid(read.Value.Items.Count, 1, 1);
        for (var i = 0; i < grid.Items; i++)
            grid.Set(i, 0, read.Value.Items[i].Code == "U" ? FormulaValue.Of("texte") : FormulaValue.Of(true));
        Assert.Equal(FormulaError.WrongType, read.Value.Over(grid).Evaluate(0, 0).Error);
    }

    private static FormulaValue In(FormulaComparison comparison, string text)
    {
        var formula = Formula.Read(Computing.Terms(text), Computing.AnyResult with { Comparison = comparison });
        Assert.True(formula.IsDone, formula.Refusal?.Message);
        return formula.Value.Over(new(0, 1, 1)).Evaluate(0, 0);
    }
}
