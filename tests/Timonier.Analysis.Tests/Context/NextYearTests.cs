// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Context;

namespace Timonier.Analysis.Tests.Context;

public class NextYearTests
{
    private static readonly SimulatedWorld World = SimulatedWorld.Of(new WorldShape { Indicators = 4, Covariates = 6, Years = 6, Seed = 5 });
    private static readonly ContextResult Result = ContextAnalysis.Run(new ContextMethod(), World.Input, ContextDepth.Lenses, 2);

    [Fact]
    public void Intervals_hold_what_they_promise_on_years_that_came()
    {
        var tests = Enumerable.Range(0, 4).Select(indicator => NextYearBackTest.Of(Result, indicator)).ToArray();
        Assert.All(tests, test => Assert.Equal(3 * 440, test.Forecasts));
        Assert.InRange(tests.Average(test => test.Covered80), 0.76, 0.84);
        Assert.InRange(tests.Average(test => test.Covered95), 0.925, 0.97);
        Assert.All(tests, test => Assert.True(test.Error < test.SameAsLastError && test.Closer > 0.5));
    }

    [Fact]
    public void Best_year_is_expected_to_come_back_toward_the_ordinary()
    {
        // Units whose last gap is the largest: the expected gap is smaller, in the same direction.
        var forecast = NextYearForecast.Of(Result, 0, 6)!;
        var last = Result.Years[5].Indicators[0].Cells;
        var best = Enumerable.Range(0, 440).OrderByDescending(i => last[i].Gap).Take(30).ToArray();
        Assert.True(best.Average(forecast.Expected) < best.Average(i => last[i].Value));
        Assert.True(best.Average(forecast.Expected) > best.Average(i => last[i].Expected));
        Assert.InRange(forecast.Lasting, 0.7, 1);
    }

    [Fact]
    public void Interval_narrows_with_volume_and_widens_with_confidence()
    {
        var forecast = NextYearForecast.Of(Result, 1, 6)!;
        var (small, large, wide) = (forecast.Interval(3, 50, 0.8), forecast.Interval(3, 5000, 0.8), forecast.Interval(3, 5000, 0.95));
        Assert.True(small.Upper - small.Lower > large.Upper - large.Lower);
        Assert.True(wide.Upper > large.Upper && wide.Lower < large.Lower);
        Assert.InRange(forecast.Expected(3), large.Lower, large.Upper);
    }

    [Fact]
    public void Ambition_goes_from_the_expected_value_to_that_of_the_best_peers()
    {
        var forecast = NextYearForecast.Of(Result, 1, 6)!;
        Assert.Equal(forecast.Expected(3), forecast.Ambition(3, 0.6, 0));
        Assert.Equal(0.6, forecast.Ambition(3, 0.6, 1), 1e-15);
    }

    [Fact]
    public void Years_to_come_are_not_used()
    {
        var shortened = ContextAnalysis.Run(new ContextMethod { DistanceWeights = Result.DistanceWeights }, World.Input with { Years = World.Input.Years[..5] }, ContextDepth.Lenses);
        var (before, after) = (NextYearForecast.Of(shortened, 2, 4)!, NextYearForecast.Of(Result, 2, 4)!);
        Assert.Equal(before.Expected(17), after.Expected(17), 1e-12);
        Assert.Throws<ArgumentOutOfRangeException>(() => NextYearForecast.Of(Result, 0, 1));
    }

    [Theory]
    [InlineData(ContextMeasure.Mean)]
    [InlineData(ContextMeasure.AmountRatio)]
    public void Interval_of_a_mean_holds_the_noise_of_next_year_too(ContextMeasure measure)
    {
        var network = new SmallNetwork(measure, 2019, 2020, 2021, 2022, 2023, 2024);
        var test = NextYearBackTest.Of(network.Read(), 0);
        Assert.Equal(3 * SmallNetwork.Units, test.Forecasts);
        Assert.InRange(test.Covered80, 0.74, 0.87);
        Assert.InRange(test.Covered95, 0.91, 0.99);
    }

    [Fact]
    public void Back_test_sees_neither_the_results_nor_the_context_of_the_year_replayed()
    {
        var (blind, changed) = (new SmallNetwork(ContextMeasure.Proportion, 2021, 2022, 2023, 2024), new SmallNetwork(ContextMeasure.Proportion, 2021, 2022, 2023, 2024));
        foreach (ref var value in changed.Context[3].Values)
        {
            value *= value;
        }

        Assert.Equal(NextYearBackTest.Of(blind.Read(), 0), NextYearBackTest.Of(changed.Read(), 0));
        Assert.NotEqual(Forecast(blind, ForecastContext.NextYearIfKnown), Forecast(changed, ForecastContext.NextYearIfKnown));

        static double Forecast(SmallNetwork network, ForecastContext context) => NextYearForecast.Of(network.Read(), 0, 3, context)!.Expected(5);
    }

    [Fact]
    public void Years_that_do_not_follow_one_another_are_so_many_years_apart()
    {
        // What fades has had three years to fade: the same figures dated further apart forecast less from the unit's own past.
        var (near, far) = (new SmallNetwork(ContextMeasure.Mean, 2022, 2023, 2024), new SmallNetwork(ContextMeasure.Mean, 2018, 2021, 2024));
        Assert.Equal(near.Series[2].X, far.Series[2].X);
        var (soon, late) = (NextYearForecast.Of(near.Read(), 0, 2)!, NextYearForecast.Of(far.Read(), 0, 2)!);
        Assert.Equal((2024, 2024), (soon.Year, late.Year));
        Assert.Equal(2025, NextYearForecast.Of(far.Read(), 0, 3)!.Year);
        Assert.Equal(soon.DriftVariance / 3, late.DriftVariance, 0.05 * soon.DriftVariance);
    }

    [Fact]
    public void Year_whose_results_are_not_there_yet_lends_its_context_alone()
    {
        var network = new SmallNetwork(ContextMeasure.Proportion, 2021, 2022, 2023, 2024);
        Array.Fill(network.Series[3].States, CellState.Missing);
        var forecast = NextYearForecast.Of(network.Read(), 0, 3)!;
        Assert.Equal(2024, forecast.Year);
        Assert.True(double.IsFinite(forecast.Expected(5)));

        // Asked for the year after, it looks two years ahead: the interval is wider.
        var after = NextYearForecast.Of(network.Read(), 0, 4)!;
        Assert.Equal(2025, after.Year);
        Assert.True(Width(after) > Width(forecast));

        static double Width(NextYearForecast forecast) => forecast.Interval(5, 500, 0.8).Upper - forecast.Interval(5, 500, 0.8).Lower;
    }

    [Fact]
    public void Two_missing_covariates_give_no_forecast()
    {
        var network = new SmallNetwork(ContextMeasure.Proportion, 2022, 2023, 2024);
        (network.Context[2][5, 0], network.Context[2][5, 1], network.Context[2][6, 0]) = (double.NaN, double.NaN, double.NaN);
        var forecast = NextYearForecast.Of(network.Read(), 0, 3)!;
        Assert.True(double.IsNaN(forecast.Expected(5)));
        Assert.True(double.IsFinite(forecast.Expected(6)));
    }
}
