// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Context;
using Timonier.Analysis.Recommending;

namespace Timonier.Analysis.Tests.Context;

/// <summary>Lens 3, and what calendar years mean to the other two.</summary>
public class HistoryTests
{
    [Theory]
    [InlineData(ContextMeasure.Proportion)]
    [InlineData(ContextMeasure.Rate)]
    [InlineData(ContextMeasure.Mean)]
    [InlineData(ContextMeasure.AmountRatio)]
    public void Own_history_of_five_years_says_where_a_unit_goes(ContextMeasure measure)
    {
        var network = new SmallNetwork(measure, 2020, 2021, 2022, 2023, 2024);
        Bend(network, unit: 7, yearly: -0.2);
        Bend(network, unit: 8, yearly: 0.2);
        Bend(network, unit: 9, yearly: 0);
        var result = network.Read();
        Assert.Equal(ContextTrend.Falling, result.Cell(4, 0, 7).Trend);
        Assert.Equal(ContextTrend.Rising, result.Cell(4, 0, 8).Trend);
        Assert.Equal(ContextTrend.Steady, result.Cell(4, 0, 9).Trend);
        Assert.All(result.Years[3].Indicators[0].Cells, cell => Assert.Equal(ContextTrend.Unknown, cell.Trend));
    }

    [Fact]
    public void History_with_a_hole_or_a_locked_year_says_nothing()
    {
        var holed = new SmallNetwork(ContextMeasure.Proportion, 2019, 2021, 2022, 2023, 2024);
        Assert.All(holed.Read().Years[4].Indicators[0].Cells, cell => Assert.Equal(ContextTrend.Unknown, cell.Trend));
        var locked = new SmallNetwork(ContextMeasure.Proportion, 2020, 2021, 2022, 2023, 2024);
        locked.Series[2].States[7] = CellState.Locked;
        Assert.Equal(ContextTrend.Unknown, locked.Read().Cell(4, 0, 7).Trend);
        Assert.NotEqual(ContextTrend.Unknown, locked.Read().Cell(4, 0, 8).Trend);
    }

    [Fact]
    public void Confirmed_improvement_area_that_gets_worse_is_marked_and_nothing_else_is()
    {
        var network = new SmallNetwork(ContextMeasure.Proportion, 2020, 2021, 2022, 2023, 2024);
        Bend(network, unit: 7, yearly: -0.3);
        Bend(network, unit: 8, yearly: 0.3);
        var result = network.Read(ContextDepth.WithSensitivity);
        Assert.Equal(ContextClass.ImprovementConfirmed, result.Cell(4, 0, 7).Class);
        Assert.True(result.Cell(4, 0, 7).IsWorsening);
        Assert.All(
            result.Years.SelectMany(year => year.Indicators[0].Cells).Where(cell => cell.IsWorsening),
            cell => Assert.True(cell.Class == ContextClass.ImprovementConfirmed && cell.Trend == ContextTrend.Falling));

        // Where a low value is favourable, the same fall is no worsening.
        var turned = ContextAnalysis.Run(
            new ContextMethod(), network.InputOf(network.Indicator with { Direction = Direction.Lower }), ContextDepth.WithSensitivity);
        Assert.Equal(ContextClass.StrengthConfirmed, turned.Cell(4, 0, 7).Class);
        Assert.False(turned.Cell(4, 0, 7).IsWorsening);
    }

    [Fact]
    public void Year_before_is_the_calendar_year_before()
    {
        var apart = Confirmed(2022, 2024);
        var together = Confirmed(2023, 2024);
        Assert.NotEmpty(apart.Classes);
        Assert.All(apart.Classes, reading => Assert.True(reading is ContextClass.StrengthConfirmedOneYear or ContextClass.ImprovementConfirmedOneYear));
        Assert.All(together.Classes, reading => Assert.True(reading is ContextClass.StrengthConfirmed or ContextClass.ImprovementConfirmed));
        Assert.True(double.IsNaN(apart.Persistence));
        Assert.True(together.Persistence > 0.5);

        static (ContextClass[] Classes, double Persistence) Confirmed(params int[] years)
        {
            var result = new SmallNetwork(ContextMeasure.Proportion, years).Read(ContextDepth.WithSensitivity);
            var classes = result.Years[1].Indicators[0].Cells.Select(cell => cell.Class).Where(reading =>
                reading is ContextClass.StrengthConfirmed or ContextClass.StrengthConfirmedOneYear
                    or ContextClass.ImprovementConfirmed or ContextClass.ImprovementConfirmedOneYear);
            return ([.. classes], result.Years[1].Indicators[0].Diagnostics.Persistence);
        }
    }

    [Fact]
    public void Region_has_the_trend_of_its_units_together()
    {
        var network = new SmallNetwork(ContextMeasure.Proportion, 2020, 2021, 2022, 2023, 2024);
        for (var unit = 2; unit < SmallNetwork.Units; unit += 6)
        {
            Bend(network, unit, yearly: -0.1);
        }

        network.Series[4].States[8] = CellState.Locked;
        network.Series[4].States[14] = CellState.NotApplicable;
        var stake = Assert.Single(RegionStakes.Of(new RegionMethod(), network.Read(), 4, "R2"));
        Assert.Equal(ContextTrend.Falling, stake.Trend);
        Assert.Equal(18 / 19.0, stake.Known, 1e-12);
        Assert.Equal([stake.People, stake.ExpectedAreas, 1, 3, stake.Known], PriorityCandidate.Of(stake, Direction.Higher, 3).Criteria);
        Assert.Equal(-1, PriorityCandidate.Of(stake, Direction.Lower, 3).Criteria[2]);
    }

    // The unit's first value, moved each year by so much on the model scale (ten times as much for a mean).
    private static void Bend(SmallNetwork network, int unit, double yearly)
    {
        var measure = network.Measure;
        var first = ContextScale.Model(measure, network.Series[0].X[unit] / network.Series[0].N[unit]);
        for (var t = 0; t < network.Years.Length; t++)
        {
            var level = first + (t * yearly * (measure == ContextMeasure.Mean ? 10 : 1));
            network.Series[t].X[unit] = Math.Round(network.Series[t].N[unit] * ContextScale.Natural(measure, level));
        }
    }
}
