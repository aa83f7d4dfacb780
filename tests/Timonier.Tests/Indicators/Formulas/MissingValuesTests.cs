// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Formulas;

namespace Timonier.Tests.Indicators.Formulas;

/// <summary>Missing is never zero, unless its author said so. Here A is 3, B is 13, C and E are missing.</summary>
public sealed class MissingValuesTests
{
    private static readonly Dictionary<string, decimal?[]> Known = new() { ["A"] = [3], ["B"] = [13] };

    [Theory]
    [InlineData("#{A} + #{B}", 16, 16, 16)]
    [InlineData("#{A} + #{B} + #{C}", null, 16, 16)]
    [InlineData("#{C} + #{E}", null, null, 0)]
    [InlineData("#{C}", null, null, 0)]
    [InlineData("5 + #{C}", null, null, 5)]
    [InlineData("5", 5, 5, 5)]
    public void One_missing_all_missing_never_missing(string formula, int? any, int? all, int? never)
    {
        Assert.Equal(any, NumberOf(formula, MissingValues.SkipIfAny));
        Assert.Equal(all, NumberOf(formula, MissingValues.SkipIfAll));
        Assert.Equal(never, NumberOf(formula, MissingValues.NeverSkip));
    }

    [Theory]
    [InlineData("firstNonNull(#{C}, #{E}, #{A})", 3)]
    [InlineData("if(isNull(#{C}), #{A}, #{C})", 3)]
    [InlineData("if(isNotNull(#{A}), #{A}, #{C})", 3)]
    [InlineData("greatest(#{C}, #{A})", 3)]
    [InlineData("least(#{C}, #{A} + #{C}, #{B})", 13)]
    [InlineData("if(false, #{C}, #{A})", 3)]
    [InlineData("if(isNull(sum(#{C})), 1, 2)", 1)]
    [InlineData("count(#{C})", 0)]
    public void A_measure_that_is_asked_whether_it_is_known_or_that_is_not_computed_is_not_missing(string formula, int expected)
    {
        foreach (var strategy in new[] { MissingValues.SkipIfAny, MissingValues.SkipIfAll })
            Assert.Equal(expected, NumberOf(formula, strategy));
    }

    [Fact]
    public void Missing_comes_before_an_error_whatever_the_order_of_the_parts()
    {
        Assert.Null(NumberOf("#{C} + 1 / 0", MissingValues.SkipIfAny));
        Assert.Null(NumberOf("1 / 0 + #{C}", MissingValues.SkipIfAny));
        Assert.Null(NumberOf("#{C} / #{E}", MissingValues.SkipIfAll));
        Assert.Equal(FormulaError.DivisionByZero, Computing.Of(Computing.Terms("#{A} / #{C}", MissingValues.NeverSkip), Known).Error);
    }

    [Theory]
    [InlineData("#{T} == ''")]
    [InlineData("#{V} == false")]
    [InlineData("isNull(#{D} == '2026-01-01')")]
    public void A_text_counts_for_an_empty_one_and_a_boolean_for_false_where_missing_counts(string formula) =>
        Assert.Equal(FormulaValue.Of(true), Computing.Of(Computing.Terms(formula, MissingValues.NeverSkip), Known));

    [Fact]
    public void A_measure_that_is_an_error_is_an_error_at_its_place_in_the_formula()
    {
        var broken = new Dictionary<string, FormulaValue[]> { ["A"] = [FormulaValue.Of(FormulaError.Overflow, 77)] };
        var value = Computing.Of(Computing.Terms("1 + #{A}"), broken);
        Assert.Equal((FormulaError.Overflow, 4), (value.Error, value.Position));
    }

    private static decimal? NumberOf(string formula, MissingValues missing)
    {
        var value = Computing.Of(Computing.Terms(formula, missing), Known);
        Assert.False(value.IsError);
        return value.IsNull ? null : value.Number;
    }
}
