// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Formulas;

namespace Timonier.Tests.Indicators.Formulas;

/// <summary>What makes no sense is refused before it is ever computed.</summary>
public sealed class TypeTests
{
    [Theory]
    [InlineData("!5", "formula.type")]
    [InlineData("1 and true", "formula.type")]
    [InlineData("true or 'a'", "formula.type")]
    [InlineData("(5 > 3) + 1", "formula.type")]
    [InlineData("-true", "formula.type")]
    [InlineData("1 + 'a'", "formula.type")]
    [InlineData("'a' ^ 2", "formula.type")]
    [InlineData("if(1, 2, 3)", "formula.type")]
    [InlineData("log('a')", "formula.type")]
    [InlineData("greatest(1, true)", "formula.type")]
    [InlineData("sum(true)", "formula.type")]
    [InlineData("percentileCont(#{A}, 'a')", "formula.type")]
    [InlineData("if(contains(#{A}, 'a'), 1, 0)", "formula.type")]
    [InlineData("if(#{A} == 'a', 1, 0)", "formula.comparison")]
    [InlineData("if(true == 1, 1, 0)", "formula.comparison")]
    [InlineData("if(#{T} < #{D}, 1, 0)", "formula.comparison")]
    [InlineData("if(is(#{A} in 1, 'a'), 1, 0)", "formula.comparison")]
    [InlineData("if(#{D} < 'hier', 1, 0)", "formula.day")]
    [InlineData("if(#{D} == '2026-02-30', 1, 0)", "formula.day")]
    [InlineData("if(true, 1, 'a')", "formula.branches")]
    [InlineData("firstNonNull(#{T}, 1)", "formula.branches")]
    [InlineData("'abc'", "formula.result")]
    [InlineData("1 > 2", "formula.result")]
    [InlineData("#{Z}", "formula.unknown-item")]
    [InlineData("avg(max(#{A}))", "formula.nested")]
    [InlineData("sum(1 + count(#{A}.periodOffset(-1)))", "formula.nested")]
    public void What_makes_no_sense_is_refused(string formula, string code) => Assert.Equal(code, Computing.Refusal(formula).Refusal.Code);

    [Theory]
    [InlineData("null")]
    [InlineData("if(true, null, 1)")]
    [InlineData("if(#{T} == 'nord', 1, null)")]
    [InlineData("if(#{V}, 1, 0)")]
    [InlineData("if(true < false, 1, 0)")]
    [InlineData("#{U}")]
    [InlineData("#{A} / [days]")]
    [InlineData("count(#{T} == 'nord')")]
    [InlineData("sum(if(#{A} > 1, 1, 0)) + max(#{B})")]
    public void What_makes_sense_is_accepted(string formula) => Assert.True(Formula.Read(Computing.Terms(formula), Computing.Place).IsDone);

    [Fact]
    public void A_place_without_periods_has_no_aggregate() =>
        Assert.Equal("formula.no-periods", Computing.Refusal("1 + stddev(#{A})", Computing.Place with { HasPeriods = false }).Refusal.Code);

    [Fact]
    public void A_place_says_what_must_come_out()
    {
        Assert.True(Formula.Read(Computing.Terms("1 > 2"), Computing.Place with { Result = FormulaType.Boolean }).IsDone);
        Assert.Equal("formula.result", Computing.Refusal("1", Computing.Place with { Result = FormulaType.Boolean }).Refusal.Code);
    }
}
