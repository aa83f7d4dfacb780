// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators;
using Timonier.Indicators.Formulas;
using Timonier.Indicators.Views;

namespace Timonier.Tests.Indicators.Calculated;

public sealed class CalculatedPanelTests
{
    private static readonly Definition Percentage = new() { Label = "Part", Kind = IndicatorKind.Proportion, Multiplier = 100, Unit = "%", CountsPersons = false };

    [Fact]
    public void A_value_is_calculated_for_each_unit_from_its_own_measures()
    {
        var made = new Made("R > X, Y", "100 * #{A} / #{B}").Told("A@2024: X = 3, Y = 10").Told("B@2024: X = 12, Y = 40");
        Assert.Equal((25m, 25m), (made.Of("X").Value, made.Of("Y").Value));
    }

    /// <summary>5 of 10 and 9 of 90 are 14 % together, and not 30 %: a territory is never the mean of ratios.</summary>
    [Fact]
    public void A_territory_is_calculated_from_its_own_measures_added_up()
    {
        var made = new Made("R > X, Y", "100 * #{A} / #{B}").Told("A@2024: X = 5, Y = 9").Told("B@2024: X = 10, Y = 90");
        Assert.Equal(14m, made.Of("R").Value);
        Assert.Equal((2, 2), (made.Of("R").Coverage!.Value.Known, made.Of("R").Coverage!.Value.Expected));
    }

    /// <summary>Y gives A only: adding A over X and Y and B over X would be the ratio of two different sets.</summary>
    [Fact]
    public void A_territory_adds_up_only_the_units_where_every_measure_is_known_and_says_how_many()
    {
        var made = new Made("FR > R; R > X, Y, Z", "100 * #{A} / #{B}").Told("A@2024: X = 5, Y = 500, Z = 4").Told("B@2024: X = 10, Z = 90, Y = nd");
        foreach (var territory in new[] { "R", "FR" })
        {
            var figure = made.Of(territory);
            Assert.Equal((9m, 2, 3), (figure.Value, figure.Coverage!.Value.Known, figure.Coverage.Value.Expected));
        }

        var trace = CalculationTrace.Read(made.Read(), made.Unit("R"), made.Read().Catalogue.ByCode("C")!, Period.Year(2024))!;
        Assert.Equal([9m, 100m], trace.Inputs.Select(i => i.Figure.Value!.Value));
    }

    [Fact]
    public void A_measure_told_for_a_territory_only_leaves_no_unit_out()
    {
        var made = new Made("R > X, Y", "1000 * #{A} / #{B}").Told("A@2024: X = 5, Y = 7").Told("B@2024: R = 6000");
        Assert.Equal(2m, made.Of("R").Value);
        Assert.Equal((ValueState.Missing, "B manque"), (made.Of("X").State, made.Of("X").Reason));
    }

    [Fact]
    public void Growth_over_time_compares_the_units_known_at_both_times()
    {
        var made = new Made("R > X, Y", "100 * (#{A} - #{A}.periodOffset(-1)) / #{A}.periodOffset(-1)").Told("A@2023: X = 100").Told("A@2024: X = 110, Y = 900");
        Assert.Equal((10m, 1, 2), (made.Of("R").Value, made.Of("R").Coverage!.Value.Known, made.Of("R").Coverage!.Value.Expected));
        Assert.Equal("A (1\u00a0période plus tôt) manque", made.Of("Y").Reason);
    }

    [Fact]
    public void The_sum_of_results_is_taken_when_the_definition_says_so()
    {
        var made = new Made("FR > R; R > X, Y, Z", "if(#{A} > 10, 1, 0)") { Territories = TerritoryCalculation.SumOfResults, Definition = Made.Count }.Told("A@2024: X = 11, Y = 10, Z = 50");
        Assert.Equal((2m, 3, 3), (made.Of("R").Value, made.Of("R").Coverage!.Value.Known, made.Of("R").Coverage!.Value.Expected));
        Assert.Equal(2m, made.Of("FR").Value);
    }

    [Fact]
    public void An_indicator_that_does_not_add_up_has_no_figure_of_a_territory()
    {
        var made = new Made("R > X, Y", "#{A} / #{B}") { Definition = Made.Count with { AddsOverUnits = false } }.Told("A@2024: X = 5, Y = 9").Told("B@2024: X = 10, Y = 90");
        Assert.Equal((0.5m, ValueState.Missing), (made.Of("X").Value, made.Of("R").State));
    }

    [Theory]
    [InlineData("A@2024: X = nd", ValueState.Missing, "A manque")]
    [InlineData("A@2024: X = so", ValueState.NotApplicable, "A est sans objet")]
    [InlineData("A@2024: X = s", ValueState.Suppressed, "A est secret")]
    [InlineData("A@2024: X = v", ValueState.Locked, "A est verrouillé")]
    public void A_state_of_a_measure_is_that_of_the_result_with_its_reason(string told, ValueState state, string reason)
    {
        var figure = new Made("X", "#{A} + #{B}").Told(told).Told("B@2024: X = 1").Of("X");
        Assert.Equal((state, reason, null), (figure.State, figure.Reason, figure.Value));
    }

    [Theory]
    [InlineData("#{A} / (#{B} - 1)", "division par zéro")]
    [InlineData("log(#{B} - 1)", "le logarithme n’existe que pour un nombre et une base supérieurs à zéro, et pas en base 1")]
    [InlineData("#{A} * 1E25", "le résultat dépasse 10^28")]
    public void What_cannot_be_calculated_is_no_number_and_says_why(string formula, string reason)
    {
        var figure = new Made("X", formula).Told("A@2024: X = 5000").Told("B@2024: X = 1").Of("X");
        Assert.Equal((null, reason), (figure.Value, figure.Reason));
        Assert.False(figure.IsReadable);
    }

    [Fact]
    public void What_is_calculated_from_what_has_no_value_has_none()
    {
        var figure = new Made("X", "#{A} + #{T}").Told("A@2024: X = 1").Told("T@2024: X = 0/0").Of("X");
        Assert.Equal((null, "T ne se calcule pas"), (figure.Value, figure.Reason));
    }

    [Fact]
    public void The_branch_that_is_not_taken_counts_for_nothing()
    {
        var made = new Made("X", "if(#{A} == 0, null, #{B} / #{A})").Told("A@2024: X = 0").Told("B@2024: X = s");
        Assert.Equal((ValueState.Missing, "la formule répond «\u00a0inconnu\u00a0»"), (made.Of("X").State, made.Of("X").Reason));
    }

    [Fact]
    public void A_missing_measure_counts_for_zero_when_its_author_says_so()
    {
        var made = new Made("R > X, Y", "#{A} + #{B}") { Missing = MissingValues.SkipIfAll, Definition = Made.Count }.Told("A@2024: X = 5, Y = 7").Told("B@2024: X = 1, Y = nd");
        Assert.Equal((7m, 13m), (made.Of("Y").Value, made.Of("R").Value));
    }

    [Fact]
    public void Parts_of_a_ratio_are_those_of_the_formula()
    {
        var figure = new Made("R > X, Y", "round(100 * #{A} / #{B}, 1)") { Definition = Percentage }.Told("A@2024: X = 1, Y = 1").Told("B@2024: X = 3, Y = 4").Of("R");
        Assert.Equal((28.6m, 2m, 7m), (figure.Value, figure.Numerator, figure.Denominator));
    }

    [Fact]
    public void A_numerator_may_be_named()
    {
        var made = new Made("R > X, Y", "#{T.num} / #{A}").Told("T@2024: X = 5/10, Y = 9/90").Told("A@2024: X = 1, Y = 1");
        Assert.Equal((5m, 7m), (made.Of("X").Value, made.Of("R").Value));
    }

    [Fact]
    public void Aggregates_run_over_the_periods_before()
    {
        var made = new Made("X", "sum(#{A}) / count(#{A})") { Window = new(3, 0) };
        foreach (var (month, value) in new[] { (1, 10), (2, 20), (4, 60) })
            made.Told($"A@2024-0{month}: X = {value}");
        Assert.Equal(40m, made.Of("X", "2024-04").Value);
    }

    [Fact]
    public void Periods_are_those_where_every_measure_that_is_needed_has_figures()
    {
        var made = new Made("X", "#{A} + #{B} - #{B}.periodOffset(-1)").Told("A@2022: X = 1").Told("A@2023: X = 1").Told("A@2024: X = 1").Told("B@2022: X = 1").Told("B@2023: X = 1").Told("B@2025: X = 1");
        var reading = made.Read();
        Assert.Equal(["2023"], reading.PeriodsOf(reading.Catalogue.ByCode("C")!).Select(p => p.ToString()));
    }

    [Fact]
    public void The_number_of_days_is_that_of_the_period() =>
        Assert.Equal(732m, new Made("X", "#{A} * [days]").Told("A@2024: X = 2").Of("X").Value);
}
