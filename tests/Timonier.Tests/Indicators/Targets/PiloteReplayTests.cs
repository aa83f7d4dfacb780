// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Formulas;
using Timonier.Tests.Indicators.Calculated;

namespace Timonier.Tests.Indicators.Targets;

/// <summary>The numbers of PILOTE and kPilote (PEERS.md, part A, 3.4), by the rule of theirs where they are right; and, under their own name, those that ours must not give.</summary>
public sealed class PiloteReplayTests
{
    private static readonly Definition Pilote = new() { Label = "PILOTE", Attainment = AttainmentRule.BoundedShare, Direction = Direction.Up };
    private static readonly Definition KPilote = new() { Label = "kPilote", Attainment = AttainmentRule.RatioToTarget, Direction = Direction.Up };
    private static readonly Definition Ours = new() { Label = "Nôtre", Direction = Direction.Up, CountsPersons = false };

    [Theory]
    [InlineData("G1 D75, annual, February", 35, 10, 110, 25)]
    [InlineData("G1 D75, annual, March", 60, 10, 110, 50)]
    [InlineData("G1 D75, global, February", 35, 10, 210, 12.5)]
    [InlineData("G1 D75, global, March", 60, 10, 210, 25)]
    [InlineData("G1 D77, annual: 160 bounded", 80, 0, 50, 100)]
    [InlineData("G1 D77, global", 80, 0, 100, 80)]
    [InlineData("G1 R11, annual, March", 140, 10, 160, 86.67)]
    [InlineData("G1 R11, global, March", 140, 10, 310, 43.33)]
    [InlineData("G3", 95, 100, 90, 100)]
    [InlineData("G3", 85, 100, 90, 0)]
    public void A_rise_in_PILOTE(string row, double value, double initial, double target, double rate) => Assert.True(Rate(Pilote, value, initial, target) == (decimal)rate, row);

    [Theory]
    [InlineData("G2 D75, annual", 12.5, 20, 10, 75)]
    [InlineData("G2 D75, global", 12.5, 20, 5, 50)]
    [InlineData("G2 D78: bounded from -50", 25, 20, 10, 0)]
    [InlineData("G2 R11, annual", 18.75, 20, 10, 12.5)]
    [InlineData("G2 R11, global", 18.75, 20, 7.5, 10)]
    public void A_fall_in_PILOTE(string row, double value, double initial, double target, double rate) =>
        Assert.True(Rate(Pilote with { Direction = Direction.Down }, value, initial, target) == (decimal)rate, row);

    [Theory]
    [InlineData("G4", 50, 50, 50, 100)]
    [InlineData("G4", 49, 50, 50, 0)]
    [InlineData("G4, sum", 99, 100, 100, 0)]
    public void A_stable_indicator_in_PILOTE(string row, double value, double initial, double target, double rate) =>
        Assert.True(Rate(Pilote with { Direction = Direction.None }, value, initial, target) == (decimal)rate, row);

    [Theory]
    [InlineData(75, 100, 75)]
    [InlineData(150, 100, 100)]
    [InlineData(2, 3, 66.66)]
    public void Progression_in_kPilote(double value, double target, double rate) => Assert.Equal((decimal)rate, Rate(KPilote, value, null, target));

    [Theory]
    [InlineData("applicable target", "2024-06-01", "2024-12-31 2025-12-31", 0)]
    [InlineData("same bucket", "2024-12", "2024-12-31", 0)]
    [InlineData("same bucket, deadline inside it", "2024-12", "2024-12-15 2025-12-31", 0)]
    [InlineData("day bucket, past target", "2024-12-31", "2024-12-15 2025-12-31", 1)]
    [InlineData("all targets past", "2026-01-01", "2024-12-31 2025-12-31", 1)]
    [InlineData("target table, before 2024", "2023-06-01", Table, 0)]
    [InlineData("target table, 2024", "2024-06-01", Table, 1)]
    [InlineData("target table, early 2025", "2025-03-01", Table, 2)]
    [InlineData("target table, from June 2025", "2025-06-02", Table, 3)]
    [InlineData("target table, after", "2027-01-01", Table, 3)]
    [InlineData("target table, the very day: the later tests, not the first specification", "2025-01-01", Table, 1)]
    public void The_target_that_applies(string row, string at, string deadlines, int chosen) =>
        Assert.True(TargetChoice.Of([.. deadlines.Split(' ').Select(Read)], Read(at)) == chosen, row);

    [Fact]
    public void Progress_towards_the_target_that_applies()
    {
        Assert.Equal(80m, Rate(KPilote, 40, null, 50));
        Assert.Equal(80m, Rate(KPilote, 80, null, 100));
        Assert.Equal([25m, 50m, 75m], new[] { 25.0, 50, 75 }.Select(v => Rate(KPilote, v, null, 100)!.Value));
    }

    [Fact]
    public void A_sum_derived_from_children_and_the_sum_of_their_targets()
    {
        var made = new Made("P > X, Y", "#{A}").Told("A@2024: X = 25, Y = 50").Told("B@2024: X = 50, Y = 50");
        var target = Figured.Targets("P > X, Y", "X = 50, Y = 50", Ours);
        Assert.Equal((75m, 100m), (made.Of("P").Value, target("P").Value));
        Assert.Equal(75m, Rate(KPilote, 75, null, 100));
    }

    [Fact]
    public void Carry_forward_when_the_formula_asks_for_it()
    {
        var made = new Made("P > X, Y", "firstNonNull(#{A}, #{A}.periodOffset(-1))") { Territories = TerritoryCalculation.SumOfResults, Definition = Made.Count }
            .Told("A@2024-01: X = 10").Told("A@2024-02: Y = 40");
        Assert.Equal((10m, 50m), (made.Of("P", "2024-01").Value, made.Of("P", "2024-02").Value));
        Assert.Equal((10m, 50m), (Rate(KPilote, 10, null, 100), Rate(KPilote, 50, null, 100)));
        var filtered = new Made("P > X, Y", "firstNonNull(#{A}, #{A}.periodOffset(-1))") { Territories = TerritoryCalculation.SumOfResults, Definition = Made.Count }
            .Told("A@2024-01: X = 30").Told("A@2024-02: Y = 40");
        Assert.Equal(70m, filtered.Of("P", "2024-02").Value);
    }

    [Theory]
    [InlineData("75 25", 50)]
    [InlineData("25 50", -25)]
    [InlineData("50", 50)]
    [InlineData("10 5 999", 5)]
    public void Variation_is_the_latest_less_the_one_before_and_counts_from_zero_alone(string latestFirst, int expected)
    {
        var made = new Made("X", "#{A} - firstNonNull(#{A}.periodOffset(-1), 0)");
        foreach (var (back, value) in latestFirst.Split(' ').Index())
            made.Told($"A@2024-{12 - back:00}: X = {value}");
        Assert.Equal(expected, made.Of("X", "2024-12").Value);
    }

    [Fact]
    public void Variation_of_decimals_is_exact_and_of_nothing_is_nothing()
    {
        var formula = Formula.Read(new("#{A} - firstNonNull(#{A}.periodOffset(-1), 0)"), new() { Resolve = _ => FormulaType.Number }).Value!;
        var grid = new FormulaGrid(1, 1, 2);
        grid.Set(0, 0, FormulaValue.Of(0.15m), FormulaValue.Of(0.3m));
        Assert.Equal(0.15m, formula.Over(grid).Evaluate(0, 1).Number);
        Assert.True(formula.Over(new(1, 1, 2)).Evaluate(0, 1).IsNull);
    }

    [Theory]
    [InlineData("avg", ". 1 2 . 3 4", "2.5")]
    [InlineData("avg", ". .", "null")]
    [InlineData("count", ". 1 2 . 3 4", "4")]
    [InlineData("median", "7 . 2 . 3 2 8 1 8", "3")]
    [InlineData("median", ". . .", "null")]
    [InlineData("min", "42 40 60 55 .", "40")]
    [InlineData("median", "42 40 60 55 .", "48.5")]
    [InlineData("max", "42 40 60 55 .", "60")]
    public void Filter_mean_and_median_leave_out_what_is_not_known(string function, string values, string expected)
    {
        var given = values.Split(' ').Select(v => v == "." ? FormulaValue.Null : FormulaValue.Of(decimal.Parse(v, null))).ToArray();
        var formula = Formula.Read(new($"{function}(#{{A}})") { Window = new(given.Length, 0) }, new() { Resolve = _ => FormulaType.Number }).Value!;
        var grid = new FormulaGrid(1, 1, given.Length);
        grid.Set(0, 0, given);
        Assert.Equal(expected, formula.Over(grid).Evaluate(0, given.Length - 1).ToString());
    }

    [Theory]
    [InlineData("42 40 60 55 59", 40, 55, 60)]
    [InlineData("42 40 60 55", 40, 48.5, 60)]
    public void Least_median_and_greatest_of_territories(string values, double least, double median, double greatest)
    {
        var spread = Distribution.Of([.. values.Split(' ').Select(v => double.Parse(v, null))]);
        Assert.Equal((least, median, greatest), (spread.Least, spread.Median, spread.Greatest));
    }

    /// <summary>The gap of a territory to the median of those of its kind; where it has no rate it has no gap.</summary>
    [Fact]
    public void The_gap_to_the_median_leaves_out_what_is_not_known()
    {
        double?[] rates = [80, null, 10, 50];
        var median = Distribution.Of([.. rates.OfType<double>()]).Median;
        Assert.Equal([30, null, -40, 0], rates.Select(r => r - median));
    }

    /// <summary>G5: a measure accumulated since January, brought back to its months, then summed over three.</summary>
    [Fact]
    public void An_accumulated_measure_is_undone_then_summed_over_three_months()
    {
        var alone = new Made("X", "if(count(1) == 1, #{A}, #{A} - #{A}.periodOffset(-1))") { Window = FormulaWindow.Twelve with { IsSinceJanuary = true } };
        foreach (var (month, value) in new[] { 10, 25, 45, 70 }.Index())
            alone.Told($"A@2026-0{month + 1}: X = {value}");
        string[] months = ["2026-01", "2026-02", "2026-03", "2026-04"];
        decimal[] undone = [.. months.Select(m => alone.Of("X", m).Value!.Value)];
        Assert.Equal([10m, 15m, 20m, 25m], undone);
        var summed = new Made("X", "sum(#{A})") { Window = new(3, 0) };
        foreach (var (month, value) in undone.Index())
            summed.Told($"A@{months[month]}: X = {value:0}");
        var comparable = months.Select(m => summed.Of("X", m).Value!.Value).ToList();
        Assert.Equal([10m, 25m, 45m, 60m], comparable);
        Assert.Equal([8.33m, 20.83m, 37.5m, 50m], comparable.Select(v => Attainment.Of(Pilote, v, 0, 120).Share!.Value));
    }

    /// <summary>G6: the mean of three calendar months; one that is missing is absent, not zero.</summary>
    [Fact]
    public void A_mean_of_three_months_leaves_a_missing_month_out()
    {
        var made = new Made("X", "avg(#{A})") { Window = new(3, 0) };
        foreach (var (month, value) in new[] { (1, 10), (2, 30), (3, 50), (5, 70) })
            made.Told($"A@2026-0{month}: X = {value}");
        Assert.Equal([10m, 20m, 30m, 60m], new[] { "2026-01", "2026-02", "2026-03", "2026-05" }.Select(m => made.Of("X", m).Value!.Value));
    }

    /// <summary>G9: the sum since 1 January starts again with the year.</summary>
    [Fact]
    public void A_sum_since_January_starts_again_with_the_year()
    {
        var made = new Made("X", "sum(#{A})") { Window = FormulaWindow.Twelve with { IsSinceJanuary = true } }.Told("A@2025-11: X = 50").Told("A@2026-01: X = 10").Told("A@2026-02: X = 15");
        Assert.Equal([50m, 10m, 25m], new[] { "2025-11", "2026-01", "2026-02" }.Select(m => made.Of("X", m).Value!.Value));
    }

    /// <summary>G2 R11 and G7: a mean over departments, when the definition says that it is one; 40 and 80 make 60.</summary>
    [Fact]
    public void An_unweighted_mean_of_units_is_what_its_formula_says_it_is()
    {
        var sum = new Made("R > X, Y, Z", "#{A}") { Territories = TerritoryCalculation.SumOfResults, Definition = Made.Count }.Told("A@2026: X = 40, Y = 80");
        var known = new Made("R > X, Y, Z", "if(isNotNull(#{A}), 1, 0)") { Territories = TerritoryCalculation.SumOfResults, Definition = Made.Count }.Told("A@2026: X = 40, Y = 80");
        Assert.Equal(60m, sum.Of("R", "2026").Value / known.Of("R", "2026").Value);
    }

    [Fact]
    public void Must_differ_G1_a_part_of_the_value_is_not_measured_against_the_whole_target()
    {
        var value = new Made("R > X, Y", "#{A}").Told("A@2026-02: X = 35, Y = nd").Of("R", "2026-02");
        var attainment = Attainment.Of(Ours, value, Read(10), Read(160));
        Assert.Null(attainment.Share);
        Assert.Contains("1\u00a0structure sur 2", attainment.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Must_differ_G3_and_G4_a_target_on_the_wrong_side_gives_no_hundred()
    {
        Assert.Null(Attainment.Of(Ours, 180, 200, 180).Share);
        Assert.Contains("inférieure à la valeur initiale", Attainment.Of(Ours, 180, 200, 180).Reason, StringComparison.Ordinal);
        Assert.Contains("ne se juge pas", Attainment.Of(Ours with { Direction = Direction.None }, 50, 50, 50).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Must_differ_G7_rates_have_no_mean_and_a_sum_says_its_coverage()
    {
        var rates = Figured.Panel(Network.Sketch.Map("R > X, Y, Z"), "X = 40, Y = 80", Ours with { Kind = IndicatorKind.Proportion, Multiplier = 100 });
        Assert.Null(rates.Of(Network.Sketch.Map("R > X, Y, Z"), "R").Value);
        var counts = Figured.Panel(Network.Sketch.Map("R > X, Y, Z"), "X = 40, Y = 80", Ours).Of(Network.Sketch.Map("R > X, Y, Z"), "R");
        Assert.Equal((120m, 2, 3), (counts.Value, counts.Coverage!.Value.Known, counts.Coverage.Value.Expected));
    }

    /// <summary>G8: PILOTE writes −1.212121 where it does not know how to add up, then a rate of 100 %.</summary>
    [Fact]
    public void Must_differ_G8_what_does_not_add_up_has_no_value_and_no_rate()
    {
        var map = Network.Sketch.Map("R > X, Y");
        var region = Figured.Panel(map, "X = 40", Ours with { AddsOverUnits = false }).Of(map, "R");
        Assert.Equal((ValueState.Missing, null), (region.State, region.Value));
        Assert.Equal("valeur manquante", Attainment.Of(Ours, region, Read(0), Read(10)).Reason);
    }

    private const string Table = "2024-01-01 2025-01-01 2025-06-01 2026-02-01";

    private static Period Read(string text) => PeriodText.TryRead(text, out var period) ? period : throw new ArgumentException(text, nameof(text));

    private static Figure Read(decimal value) => new(ValueState.Present, value, null, null, null, 1);

    private static decimal? Rate(Definition definition, double value, double? initial, double target) =>
        Attainment.Of(definition, (decimal)value, (decimal?)initial, (decimal)target).Share;
}
