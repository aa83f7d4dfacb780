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
}
