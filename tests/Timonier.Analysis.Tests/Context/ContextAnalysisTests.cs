// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Context;
using Timonier.Analysis.Models;

namespace Timonier.Analysis.Tests.Context;

public class ContextAnalysisTests
{
    private static readonly SimulatedWorld World = SimulatedWorld.Of(new WorldShape { Units = 200, Indicators = 5, Covariates = 6, Years = 3, Seed = 3 });
    private static readonly ContextResult Result = ContextAnalysis.Run(new ContextMethod(), World.Input, ContextDepth.WithSensitivity);

    [Fact]
    public void Gap_is_that_to_the_model_fitted_without_the_unit()
    {
        var indicator = Result.Years[2].Indicators[1];
        for (var left = 0; left < 200; left += 17)
        {
            var others = Enumerable.Range(0, 200).Where(i => i != left).ToArray();
            var refit = LinearModel.Fit(
                Result.Years[2].Space.Standard.SelectRows(others).WithIntercept(),
                Array.ConvertAll(others, i => indicator.Cells[i].Y),
                Array.ConvertAll(others, i => 1 / (indicator.Cells[i].SamplingVariance + indicator.TauSquared)));
            var expected = refit.Coefficients[0] + Enumerable.Range(0, 6).Sum(c => refit.Coefficients[c + 1] * Result.Years[2].Space.Standard[left, c]);
            Assert.Equal(expected, indicator.Cells[left].Eta, 1e-11);
            Assert.Equal(indicator.Cells[left].Y - expected, indicator.Cells[left].Gap, 1e-11);
        }
    }

    [Fact]
    public void Spread_between_units_solves_the_equation_of_Paule_and_Mandel()
    {
        foreach (var indicator in Result.Years[0].Indicators)
        {
            var weights = Array.ConvertAll(indicator.Cells, cell => 1 / (cell.SamplingVariance + indicator.TauSquared));
            var fit = LinearModel.Fit(Result.Years[0].Space.Standard.WithIntercept(), Array.ConvertAll(indicator.Cells, cell => cell.Y), weights);
            Assert.Equal(200 - 7, fit.ResidualSumOfSquares, 1e-9);
        }
    }

    [Fact]
    public void Shrunken_gap_keeps_the_sign_and_never_grows()
    {
        foreach (var cell in Result.Years.SelectMany(year => year.Indicators).SelectMany(indicator => indicator.Cells))
        {
            Assert.True(Math.Abs(cell.Theta) <= Math.Abs(cell.Gap));
            Assert.True(cell.Theta * cell.Gap >= 0);
            Assert.True(cell.NaturalGap * cell.Theta >= 0);
        }
    }

    [Fact]
    public void Result_has_the_same_bits_whatever_the_run_and_the_threads()
    {
        var expected = Fingerprint(Result);
        foreach (var threads in new[] { 1, 2, 4 })
        {
            Assert.Equal(expected, Fingerprint(ContextAnalysis.Run(new ContextMethod(), World.Input, ContextDepth.WithSensitivity, threads)));
        }
    }

    [Fact]
    public void Units_of_the_context_change_nothing()
    {
        // Percentages for shares, thousands for ones, temperatures: another origin and another step for each covariate.
        var years = Array.ConvertAll(World.Input.Years, year =>
        {
            var context = year.Context.Copy();
            for (var c = 0; c < context.Columns; c++)
            {
                foreach (ref var value in context.Column(c))
                {
                    value = (value * Math.Pow(10, c - 2)) - (3 * c);
                }
            }

            return year with { Context = context };
        });
        var other = ContextAnalysis.Run(new ContextMethod(), World.Input with { Years = years }, ContextDepth.WithSensitivity);
        Assert.Equal(Result.Types.OfUnits, other.Types.OfUnits);
        for (var t = 0; t < Result.Years.Length; t++)
        {
            for (var j = 0; j < Result.Years[t].Indicators.Length; j++)
            {
                for (var i = 0; i < 200; i++)
                {
                    var (own, same) = (Result.Cell(t, j, i), other.Cell(t, j, i));
                    Assert.Equal(own.Eta, same.Eta, 1e-10);
                    Assert.Equal(own.Theta, same.Theta, 1e-10);
                    Assert.Equal(own.ProbabilityAbove, same.ProbabilityAbove, 1e-9);
                    Assert.Equal(own.PeersValue, same.PeersValue, 1e-12);
                    Assert.Equal((own.Class, own.StableIn), (same.Class, same.StableIn));
                }
            }
        }
    }

    [Fact]
    public void Contributions_add_up_to_the_expected_value()
    {
        for (var unit = 0; unit < 200; unit += 9)
        {
            var explanation = ContextExplanation.Of(Result, 1, 2, unit);
            Assert.Equal(explanation.Cell.Expected, explanation.Base + explanation.Contributions.Sum(c => c.InUnits), 1e-12);
            Assert.Equal(6, explanation.Contributions.Length);
            Assert.Equal("ctx-1.0", explanation.Method);
        }
    }

    [Fact]
    public void Weights_of_distances_sum_to_one_and_neighbours_are_sorted()
    {
        Assert.Equal(1, Result.DistanceWeights.Sum(), 1e-12);
        var explanation = ContextExplanation.Of(Result, 0, 0, 11);
        var neighbours = explanation.Neighbours();
        Assert.Equal(15, neighbours.Length);
        Assert.Equal(neighbours.Select(n => n.Distance).Order(), neighbours.Select(n => n.Distance));
        Assert.All(neighbours, neighbour => Assert.Equal(2, neighbour.Differences.Length));
        Assert.Equal(20, Enumerable.Range(0, 200).Count(Result.Years[0].Neighbours.IsAtypical), 1.0);
    }

    [Fact]
    public void Value_of_the_peers_is_weighted_by_their_volume()
    {
        var neighbours = Result.Years[0].Neighbours.Of(5).ToArray();
        var series = World.Input.Years[0].Series[3];
        Assert.Equal(neighbours.Sum(i => series.X[i]) / neighbours.Sum(i => series.N[i]), Result.Cell(0, 3, 5).PeersValue, 1e-14);
        Assert.InRange(Result.Cell(0, 3, 5).PeersMedian, Result.Cell(0, 3, 5).PeersLower, Result.Cell(0, 3, 5).PeersUpper);
    }

    [Fact]
    public void Types_are_large_enough_and_everyone_has_one()
    {
        var sizes = Result.Types.OfUnits.GroupBy(type => type).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(Result.Types.Count, sizes.Count);
        Assert.All(sizes.Values, size => Assert.True(size >= 12));
        Assert.Equal(Result.Types.Stability >= 0.7, Result.Types.IsStable);
    }

    [Fact]
    public void Shift_of_a_whole_region_is_left_to_the_region()
    {
        // The national model has no term for regions: their own priorities would be erased.
        var years = World.Input.Years[..1];
        var series = years[0].Series[0];
        var (x, before) = ((double[])series.X.Clone(), Mean(ContextAnalysis.Run(new ContextMethod(), World.Input with { Years = years }, ContextDepth.Lenses)));
        for (var i = 0; i < x.Length; i++)
        {
            if (World.Input.Units[i].Region == "R03")
            {
                x[i] = ContextScale.Natural(ContextMeasure.Proportion, ContextScale.Model(ContextMeasure.Proportion, (x[i] + 0.5) / (series.N[i] + 1)) + 0.6) * series.N[i];
            }
        }

        var moved = years[0] with { Series = [series with { X = x }, .. years[0].Series[1..]] };
        var after = Mean(ContextAnalysis.Run(new ContextMethod(), World.Input with { Years = [moved] }, ContextDepth.Lenses));
        Assert.InRange(after - before, 0.4, 0.65);

        double Mean(ContextResult result) => Enumerable.Range(0, 200).Where(i => World.Input.Units[i].Region == "R03").Average(i => result.Cell(0, 0, i).Gap);
    }

    private static ulong Fingerprint(ContextResult result)
    {
        var hash = 14695981039346656037UL;
        foreach (var cell in result.Years.SelectMany(year => year.Indicators).SelectMany(indicator => indicator.Cells))
        {
            foreach (var number in new[] { cell.Eta, cell.Theta, cell.ThetaDeviation, cell.ProbabilityAbove, cell.PeersValue, cell.StableIn, (double)cell.Class })
            {
                Add(number);
            }
        }

        foreach (var number in result.Types.OfUnits.Select(type => (double)type).Append(result.Types.Silhouette).Append(result.Types.Stability))
        {
            Add(number);
        }

        return hash;

        void Add(double number)
        {
            unchecked
            {
                hash = (hash ^ (ulong)BitConverter.DoubleToInt64Bits(number)) * 1099511628211UL;
            }
        }
    }
}
