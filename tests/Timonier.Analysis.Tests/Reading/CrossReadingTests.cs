// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Context;
using Timonier.Analysis.Reading;

namespace Timonier.Analysis.Tests.Reading;

public class CrossReadingTests
{
    private static readonly SimulatedWorld World = SimulatedWorld.Of(new WorldShape { Units = 200, Indicators = 4, Covariates = 5, Seed = 13 });
    private static readonly ContextResult Result = ContextAnalysis.Run(new ContextMethod(), World.Input, ContextDepth.Lenses);

    [Fact]
    public void Nine_cells_sum_to_one_and_a_named_one_is_likely()
    {
        var pair = (Result.Years[0].Indicators[0], Result.Years[0].Indicators[1]);
        var network = CrossReading.Correlate(pair.Item1, pair.Item2);
        var named = 0;
        for (var i = 0; i < 200; i++)
        {
            var reading = CrossReading.Read(new PairMethod(), pair, network, new PairUnit(i, 0.5))!;
            Assert.Equal(9, reading.Cells.Length);
            Assert.Equal(1, reading.Cells.Sum(cell => cell.Probability), 1e-9);
            Assert.True(reading.Shown is null || reading.Shown.Probability >= 0.6);
            Assert.Equal(Math.Abs(reading.ConditionalScore) > 1.64, reading.IsSurprising);
            named += reading.Shown is null ? 0 : 1;
        }

        Assert.InRange(named, 1, 199);
    }

    [Fact]
    public void Margins_of_the_cells_are_the_probabilities_of_each_indicator()
    {
        var pair = (Result.Years[0].Indicators[2], Result.Years[0].Indicators[3]);
        var network = CrossReading.Correlate(pair.Item1, pair.Item2);
        var reading = CrossReading.Read(new PairMethod(), pair, network, new PairUnit(9, 0.5, 0.01))!;
        Assert.Equal(Result.Cell(0, 2, 9).ProbabilityAbove, reading.Cells.Where(cell => cell.First == 1).Sum(cell => cell.Probability), 1e-9);
        Assert.Equal(Result.Cell(0, 3, 9).ProbabilityBelow, reading.Cells.Where(cell => cell.Second == -1).Sum(cell => cell.Probability), 1e-9);
        Assert.True(reading.Correlation > 0);
    }

    [Fact]
    public void Ellipse_without_correlation_lies_along_the_axes()
    {
        var reading = new PairReading(0, 0, 0.4, 0.2, 0, [], null, 0, 0, false);
        var (longest, shortest, angle) = reading.Ellipse(0.9);

        // 90 % point of χ² with two degrees of freedom: −2·ln(0.1) = 4.605170.
        Assert.Equal(0.4 * Math.Sqrt(4.605170185988092), longest, 1e-12);
        Assert.Equal(0.2 * Math.Sqrt(4.605170185988092), shortest, 1e-12);
        Assert.Equal(0, angle, 1e-12);
    }

    [Fact]
    public void Correlation_of_the_network_is_partial_on_volume()
    {
        // Both gaps follow the volume and nothing else: without it they are as good as independent.
        var volumes = Enumerable.Range(0, 100).Select(i => Math.Exp(3 + (i / 25.0))).ToArray();
        var first = volumes.Select((n, i) => Math.Log(n) + (0.1 * Math.Sin(7 * i))).ToArray();
        var second = volumes.Select((n, i) => Math.Log(n) + (0.1 * Math.Cos(11 * i))).ToArray();
        var found = NetworkCorrelation.Of(first, second, volumes);
        Assert.True(Math.Abs(found.Value) < 0.2);
        Assert.True(found.Lower < found.Value && found.Value < found.Upper);
        Assert.True(found.Spearman > 0.9);
        Assert.Equal(100, found.Units);
    }

    [Fact]
    public void Family_that_does_not_hold_together_is_flagged_for_its_entry()
    {
        var series = World.Input.Years[0].Series;
        var spoiled = Array.ConvertAll(series, s => s with { X = (double[])s.X.Clone() });
        (spoiled[0].X[4], spoiled[1].X[4]) = (spoiled[0].N[4], 0);
        var result = ContextAnalysis.Run(new ContextMethod(), World.Input with { Years = [World.Input.Years[0] with { Series = spoiled }] }, ContextDepth.Lenses);
        var (distances, incoherent) = CrossReading.Coherence(new PairMethod(), result.Years[0].Indicators);
        Assert.True(incoherent[4]);
        Assert.True(distances[4] > distances[5]);
        Assert.InRange(incoherent.Count(flag => flag), 1, 6);
    }
}
