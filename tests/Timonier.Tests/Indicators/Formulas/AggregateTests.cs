// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Formulas;

namespace Timonier.Tests.Indicators.Formulas;

/// <summary>Aggregates over periods.</summary>
public sealed class AggregateTests
{
    [Theory]
    [InlineData("sum(#{A})", 45)]
    [InlineData("avg(#{A})", 9)]
    [InlineData("min(#{A})", 4)]
    [InlineData("max(#{A})", 15)]
    [InlineData("count(#{A})", 5)]
    [InlineData("median(#{A})", 8)]
    [InlineData("percentileCont(#{A}, 0)", 4)]
    [InlineData("percentileCont(#{A}, 1)", 15)]
    [InlineData("percentileCont(#{A}, 0.25)", 5)]
    [InlineData("percentileCont(#{A}, 0.9)", 14.2)]
    [InlineData("percentileCont(#{A}, 1 / 10)", 4.4)]
    public void Aggregates_run_over_the_periods_of_the_window(string formula, double expected)
    {
        // R: quantile(c(8, 5, 15, 4, 13), type = 7).
        var value = Computing.Of(Computing.Terms(formula), Series("A", 8, 5, 15, 4, 13));
        Assert.Equal((decimal)expected, value.Number);
    }

    [Fact]
    public void Spreads_are_those_of_textbooks()
    {
        // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.6: deviations of a sample divide by n - 1.
        var eight = Series("A", 2, 4, 4, 4, 5, 5, 7, 9);
        Assert.Equal(2, Computing.Of(Computing.Terms("stddevPop(#{A})"), eight).Number);
        Assert.Equal(32m / 7, Computing.Of(Computing.Terms("variance(#{A})"), eight).Number);
        Assert.Equal(2.1380899352993950774764278471m, Computing.Of(Computing.Terms("stddev(#{A})"), eight).Number, 26);
        Assert.Equal(Computing.Of(Computing.Terms("stddev(#{A})"), eight), Computing.Of(Computing.Terms("stddevSamp(#{A})"), eight));
    }

    [Fact]
    public void One_value_has_no_spread_of_a_sample_and_none_of_a_population()
    {
        Assert.True(Computing.Of(Computing.Terms("stddev(#{A})"), Series("A", 7)).IsNull);
        Assert.True(Computing.Of(Computing.Terms("variance(#{A})"), Series("A", 7)).IsNull);
        Assert.Equal(0, Computing.Of(Computing.Terms("stddevPop(#{A})"), Series("A", 7)).Number);
    }

    [Theory]
    [InlineData("sum(#{A})", 9)]
    [InlineData("count(#{A})", 3)]
    [InlineData("avg(#{A})", 3)]
    [InlineData("median(#{A} + 0)", 2)]
    public void A_period_without_a_value_is_left_out(string formula, int expected) =>
        Assert.Equal(expected, Computing.Of(Computing.Terms(formula), Series("A", 1, null, 2, null, 6)).Number);

    [Theory]
    [InlineData(MissingValues.SkipIfAny, 4)]
    [InlineData(MissingValues.SkipIfAll, 6)]
    [InlineData(MissingValues.NeverSkip, 6)]
    public void The_strategy_holds_for_each_period_of_an_aggregate(MissingValues missing, int expected)
    {
        var series = new Dictionary<string, decimal?[]> { ["A"] = [null, 1], ["B"] = [2, 3] };
        Assert.Equal(expected, Computing.Of(Computing.Terms("sum(#{A} + #{B})", missing) with { Window = new(2, 0) }, series).Number);
    }

    [Fact]
    public void An_aggregate_of_nothing_is_one_missing_measure()
    {
        var series = Series("B", 1, 2);
        Assert.True(Computing.Of(Computing.Terms("sum(#{A}) + sum(#{B})"), series).IsNull);
        Assert.Equal(3, Computing.Of(Computing.Terms("sum(#{A}) + sum(#{B})", MissingValues.SkipIfAll), series).Number);
        Assert.Equal(0, Computing.Of(Computing.Terms("sum(#{A})", MissingValues.NeverSkip), series).Number);
    }

    [Fact]
    public void The_window_says_how_many_periods_and_where_they_end()
    {
        var series = Series("A", 1, 10, 100, 1000);
        Assert.Equal(1100, Computing.Of(Computing.Terms("sum(#{A})") with { Window = new(2, 0) }, series).Number);
        Assert.Equal(110, Computing.Of(Computing.Terms("sum(#{A})") with { Window = new(2, -1) }, series).Number);
        Assert.Equal(1111, Computing.Of(Computing.Terms("sum(#{A})") with { Window = new(600, 0) }, series).Number);
        Assert.True(Computing.Of(Computing.Terms("sum(#{A})") with { Window = new(0, 0) }, series).IsNull);
        Assert.Equal(0, Computing.Of(Computing.Terms("count(#{A})") with { Window = new(0, -1) }, series).Number);
        Assert.Equal(1010, Computing.Of(Computing.Terms("#{A} + sum(#{A})") with { Window = new(1, -2) }, series).Number);
    }

    [Theory]
    [InlineData("#{A}.periodOffset(-1)", 100)]
    [InlineData("#{A}.periodOffset(-1).periodOffset(-2)", 1)]
    [InlineData("#{A}.periodOffset(-3).periodOffset(+2)", 100)]
    [InlineData("(#{A} - #{A}.periodOffset(-1)).periodOffset(-1)", 90)]
    [InlineData("sum(#{A}).periodOffset(-1)", 110)]
    [InlineData("sum(#{A}.periodOffset(-1)) - #{A}", -890)]
    [InlineData("percentileCont(#{A}, 0.5) + #{A}", 1550)]
    public void Offsets_read_another_period_and_add_up(string formula, int expected) =>
        Assert.Equal(expected, Computing.Of(Computing.Terms(formula) with { Window = new(2, 0) }, Series("A", 1, 10, 100, 1000)).Number);

    [Theory]
    [InlineData("sum(#{A})", "sum(#{A} + 0)")]
    [InlineData("count(#{A})", "count(+#{A})")]
    [InlineData("isNull(sum(#{A}))", "isNull(sum(#{A} + 0))")]
    [InlineData("firstNonNull(sum(#{B}), 7)", "firstNonNull(sum(#{B} * 1), 7)")]
    [InlineData("avg(#{A}.periodOffset(-1))", "avg(#{A}.periodOffset(-1) / 1)")]
    [InlineData("sum(#{B})", "sum(+#{B})")]
    public void An_aggregate_of_a_measure_is_that_of_the_measure_computed(string plain, string computed)
    {
        var series = new Dictionary<string, decimal?[]> { ["A"] = [4, null, 2, null], ["B"] = [null] };
        foreach (var missing in Enum.GetValues<MissingValues>())
        {
            var window = new FormulaWindow(3, 0);
            Assert.Equal(Computing.Of(Computing.Terms(computed, missing) with { Window = window }, series), Computing.Of(Computing.Terms(plain, missing) with { Window = window }, series));
        }
    }

    [Fact]
    public void A_period_outside_the_table_is_missing()
    {
        Assert.True(Computing.Of(Computing.Terms("#{A}.periodOffset(-4)"), Series("A", 1, 10, 100, 1000)).IsNull);
        Assert.True(Computing.Of(Computing.Terms("#{A}.periodOffset(1)"), Series("A", 1, 10, 100, 1000)).IsNull);
        Assert.True(Computing.Of(Computing.Terms("#{A}.periodOffset(-1200)"), Series("A", 1)).IsNull);
    }

    [Theory]
    [InlineData("avg(#{A} / #{B})", FormulaError.DivisionByZero, 9)]
    [InlineData("sum(#{A} * 10 ^ 28)", FormulaError.Overflow, 0)]
    [InlineData("percentileCont(#{A}, 2)", FormulaError.ShareDomain, 0)]
    [InlineData("percentileCont(#{A}, 1 / 0)", FormulaError.DivisionByZero, 23)]
    [InlineData("variance(#{A} * 10 ^ 20)", FormulaError.Overflow, 0)]
    public void An_error_at_one_period_is_the_error_of_the_aggregate(string formula, FormulaError error, int position)
    {
        var series = new Dictionary<string, decimal?[]> { ["A"] = [1, -1, 1, 1], ["B"] = [1, 0, 1, 1] };
        var value = Computing.Of(Computing.Terms(formula) with { Window = new(4, 0) }, series);
        Assert.Equal((error, position), (value.Error, value.Position));
    }

    private static Dictionary<string, decimal?[]> Series(string code, params decimal?[] values) => new() { [code] = values };
}
