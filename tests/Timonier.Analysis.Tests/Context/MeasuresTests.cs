// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Context;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Tests.Context;

public class MeasuresTests
{
    private const int Units = 120;

    [Theory]
    [InlineData(ContextMeasure.Proportion, 30, 100, double.NaN, -0.8378860, 0.0469713)]
    [InlineData(ContextMeasure.Rate, 30, 100, double.NaN, -1.1874435, 0.0327869)]
    [InlineData(ContextMeasure.Mean, 250, 100, 9, 2.5, 0.09)]
    [InlineData(ContextMeasure.AmountRatio, 30, 100, 0.0009, -1.2039728, 0.01)]
    public void Scales_are_those_of_the_sheet(ContextMeasure measure, double x, double n, double variance, double y, double v)
    {
        var (scaled, sampling) = ContextScale.Transform(measure, x, n, variance);
        Assert.Equal(y, scaled, 1e-6);
        Assert.Equal(v, sampling, 1e-6);
        Assert.Equal(0.3, ContextScale.Natural(measure, ContextScale.Model(measure, 0.3)), 1e-12);
    }

    [Theory]
    [InlineData(ContextMeasure.Rate)]
    [InlineData(ContextMeasure.Mean)]
    [InlineData(ContextMeasure.AmountRatio)]
    public void Every_measure_is_read_and_finds_the_planted_unit(ContextMeasure measure)
    {
        var result = ContextAnalysis.Run(new ContextMethod(), Input(measure, known: true, years: 1), ContextDepth.WithSensitivity);
        Assert.Equal(ContextGate.Open, result.Years[0].Indicators[0].Gate);
        Assert.Equal(ContextClass.StrengthConfirmedOneYear, result.Cell(0, 0, 7).Class);
        Assert.True(result.Cell(0, 0, 7).NaturalGap > 0);
    }

    [Fact]
    public void Unknown_sampling_variance_is_split_by_what_the_previous_year_repeats()
    {
        var result = ContextAnalysis.Run(new ContextMethod(), Input(ContextMeasure.Mean, known: false, years: 2), ContextDepth.WithSensitivity);
        Assert.Equal(ContextReason.VarianceUnknown, result.Cell(0, 0, 0).Reason);
        Assert.Equal(ContextGate.Open, result.Years[1].Indicators[0].Gate);

        // Planted: spread of 1 that lasts, noise of standard deviation 0.5 a year.
        Assert.Equal(1, result.Years[1].Indicators[0].Diagnostics.Tau, 0.25);
        Assert.Equal(0.25, result.Cell(1, 0, 0).SamplingVariance, 0.1);
    }

    [Fact]
    public void Volume_as_a_covariate_takes_its_effect_away()
    {
        var world = SimulatedWorld.Of(new WorldShape { Units = 200, Indicators = 3, Covariates = 5, Nature = WorldNature.Misspecified, ContextEffect = 0.6 });
        var (plain, with) = (Slope(world.Input), Slope(world.Input with
        {
            Indicators = Array.ConvertAll(world.Input.Indicators, indicator => indicator with { AdjustsForVolume = true }),
        }));
        Assert.True(Math.Abs(with) < Math.Abs(plain) / 2);

        static double Slope(ContextInput input) =>
            ContextAnalysis.Run(new ContextMethod(), input, ContextDepth.Lenses).Years[0].Indicators.Average(indicator => indicator.Diagnostics.VolumeSlopeT);
    }

    [Theory]
    [InlineData(ContextMeasure.Mean)]
    [InlineData(ContextMeasure.AmountRatio)]
    public void Unit_without_a_variance_of_its_own_takes_that_of_the_others_at_its_volume(ContextMeasure measure)
    {
        var network = new SmallNetwork(measure, 2024);
        var known = network.Read().Cell(0, 0, 7).SamplingVariance;
        network.Series[0].Variances[7] = double.NaN;
        Assert.Equal(known, network.Read().Cell(0, 0, 7).SamplingVariance, known * 0.35);

        // Twice the volume, half the variance.
        var small = network.Read().Cell(0, 0, 7);
        (network.Series[0].X[7], network.Series[0].N[7]) = (2 * network.Series[0].X[7], 2 * network.Series[0].N[7]);
        Assert.Equal(2, small.SamplingVariance / network.Read().Cell(0, 0, 7).SamplingVariance, 1e-9);
    }

    [Theory]
    [InlineData(ContextMeasure.Mean, 1)]
    [InlineData(ContextMeasure.AmountRatio, 1)]
    [InlineData(ContextMeasure.Proportion, 3)]
    public void Pooled_years_are_those_of_the_calendar_and_their_noise_falls_with_the_volume(ContextMeasure measure, int step)
    {
        var network = new SmallNetwork(measure, 2024 - (2 * step), 2024 - step, 2024);
        var (alone, pooled) = (new IndicatorValues(SmallNetwork.Units), new IndicatorValues(SmallNetwork.Units));
        alone.Load(network.Input, 0, 2);
        pooled.Load(network.Input, 0, 2, pooledYears: 3);
        for (var i = 0; i < SmallNetwork.Units; i++)
        {
            var volume = step == 1 ? network.Series.Sum(series => series.N[i]) : network.Series[2].N[i];
            Assert.Equal(volume, pooled.N[i]);
            Assert.InRange(pooled.V[i] * pooled.N[i] / (alone.V[i] * alone.N[i]), 0.5, 2);
        }
    }

    // Unit 7 is far above what its context lets expect.
    private static ContextInput Input(ContextMeasure measure, bool known, int years)
    {
        var sequence = new SeededSequence(77);
        var context = new Matrix(Units, 2);
        foreach (ref var value in context.Values)
        {
            value = sequence.NextNormal();
        }

        var own = Enumerable.Range(0, Units).Select(i => i == 7 ? 6 : sequence.NextNormal()).ToArray();
        var units = Enumerable.Range(0, Units).Select(i => new ContextUnit(i.ToString("D3", System.Globalization.CultureInfo.InvariantCulture), "R" + (i % 6))).ToArray();
        var series = Enumerable.Range(0, years).Select(_ =>
        {
            var (x, n) = (new double[Units], new double[Units]);
            for (var i = 0; i < Units; i++)
            {
                n[i] = 100 + sequence.NextIndex(400);
                var level = (0.8 * context[i, 0]) - (0.5 * context[i, 1]) + own[i] + (0.5 * sequence.NextNormal());
                x[i] = measure == ContextMeasure.Mean ? n[i] * (20 + level) : n[i] * Math.Exp(0.2 * level);
            }

            return new ContextSeries(x, n, new CellState[Units])
            {
                Variances = !known ? [] : [.. n.Zip(x, (size, total) => measure == ContextMeasure.Mean ? size * 0.25 : 0.01 * total / size * (total / size))],
            };
        }).ToArray();
        return new ContextInput(
            units,
            [new ContextCovariate("a"), new ContextCovariate("b")],
            [new ContextIndicator("i", measure, Direction.Higher, [0, 1])],
            [.. series.Select((values, t) => new ContextYear(2020 + t, context, [values]))]);
    }
}
