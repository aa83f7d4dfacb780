// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Context;
using Timonier.Analysis.Models;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Tests.Context;

/// <summary>What the engine accepts, and what its figures do not depend on.</summary>
public class ContractTests
{
    [Fact]
    public void What_units_control_is_never_adjusted_for()
    {
        var input = new SmallNetwork(ContextMeasure.Proportion, 2024).Input;
        var budget = input with { Covariates = [input.Covariates[0], input.Covariates[1] with { Nature = CovariateNature.Means }] };
        Assert.Throws<ArgumentException>(() => ContextAnalysis.Run(new ContextMethod(), budget, ContextDepth.Lenses));

        // It may be there to be read beside the results.
        var beside = budget with { Indicators = [input.Indicators[0] with { Covariates = [0] }] };
        Assert.Equal(2, ContextAnalysis.Run(new ContextMethod(), beside, ContextDepth.Lenses).Years[0].Indicators[0].Coefficients.Length);
    }

    [Fact]
    public void Volume_that_does_not_vary_is_no_term_and_one_that_hardly_varies_has_a_scale()
    {
        var network = new SmallNetwork(ContextMeasure.Proportion, 2024);
        var series = network.Series[0];
        for (var i = 0; i < SmallNetwork.Units; i++)
        {
            (series.X[i], series.N[i]) = (Math.Round(400 * series.X[i] / series.N[i]), 400);
        }

        var adjusting = network.Indicator with { AdjustsForVolume = true };
        var flat = ContextAnalysis.Run(new ContextMethod(), network.InputOf(adjusting), ContextDepth.WithSensitivity).Years[0].Indicators[0];
        Assert.Equal(3, flat.Coefficients.Length);
        Assert.Equal(network.Read().Cell(0, 0, 5).Theta, flat.Cells[5].Theta);

        // Most units share one volume: its median absolute deviation is 0, its standard deviation is not.
        for (var i = 0; i < 20; i++)
        {
            (series.X[i], series.N[i]) = (series.X[i] * 2, 800);
        }

        var varied = ContextAnalysis.Run(new ContextMethod(), network.InputOf(adjusting), ContextDepth.WithSensitivity).Years[0].Indicators[0];
        Assert.Equal(4, varied.Coefficients.Length);
        Assert.All(varied.Cells, cell => Assert.True(double.IsFinite(cell.Theta)));
    }

    [Fact]
    public void Units_without_a_region_form_no_region()
    {
        var input = new SmallNetwork(ContextMeasure.Proportion, 2024).Input;
        var homeless = input with { Units = [.. input.Units.Select((unit, i) => i < 60 ? unit with { Region = "" } : unit)] };
        var half = input with { Units = [.. input.Units.Select((unit, i) => i < 60 ? unit with { Region = "alone" + i } : unit)] };
        var (without, apart) = (Correlation(homeless), Correlation(half));
        Assert.True(double.IsFinite(without));
        Assert.NotEqual(without, apart);

        // Shifting all units without a region is not a correlation inside regions.
        var series = homeless.Years[0].Series[0];
        var x = series.X.Select((value, i) => i < 60 ? value * 0.7 : value).ToArray();
        var shifted = homeless with { Years = [homeless.Years[0] with { Series = [series with { X = x }] }] };
        Assert.True(Correlation(shifted) < 0.15);

        static double Correlation(ContextInput input) =>
            ContextAnalysis.Run(new ContextMethod(), input, ContextDepth.Lenses).Years[0].Indicators[0].Diagnostics.RegionCorrelation;
    }

    [Fact]
    public void Drawn_context_of_a_unit_does_not_depend_on_what_else_is_read()
    {
        var world = SimulatedWorld.Of(new WorldShape { Units = 150, Indicators = 3, Covariates = 6, Seed = 29 }).Input;
        var context = world.Years[0].Context.Copy();
        (context[20, 0], context[20, 1]) = (double.NaN, double.NaN);
        var weights = Enumerable.Repeat(1 / 6.0, 6).ToArray();
        var whole = world with { Years = [world.Years[0] with { Context = context }] };
        var last = whole with { Indicators = [world.Indicators[2]], Years = [whole.Years[0] with { Series = [world.Years[0].Series[2]] }] };
        var (one, other) = (Run(whole).Cell(0, 2, 20), Run(last).Cell(0, 0, 20));
        Assert.Equal(2, one.Imputed);
        Assert.Equal(one.Theta, other.Theta);

        ContextResult Run(ContextInput input) =>
            ContextAnalysis.Run(new ContextMethod { DistanceWeights = weights }, input, ContextDepth.Lenses);
    }

    [Fact]
    public void Unit_whose_value_is_locked_is_still_told_what_the_others_let_expect()
    {
        var network = new SmallNetwork(ContextMeasure.Proportion, 2024);
        network.Series[0].States[9] = CellState.Locked;
        var result = network.Read();
        var (indicator, scores) = (result.Years[0].Indicators[0], result.Years[0].Space.Standard);
        var others = Enumerable.Range(0, SmallNetwork.Units).Where(i => i != 9).ToArray();
        var fit = LinearModel.Fit(
            scores.SelectRows(others).WithIntercept(),
            Array.ConvertAll(others, i => indicator.Cells[i].Y),
            Array.ConvertAll(others, i => 1 / (indicator.Cells[i].SamplingVariance + indicator.TauSquared)));
        Assert.Equal(fit.Coefficients[0] + (fit.Coefficients[1] * scores[9, 0]) + (fit.Coefficients[2] * scores[9, 1]), indicator.Cells[9].Eta, 1e-11);
    }

    [Fact]
    public void Unit_outside_the_fit_is_read_in_every_variant_too()
    {
        var world = SimulatedWorld.Of(new WorldShape { Units = 150, Indicators = 3, Covariates = 6, Seed = 29 }).Input;
        var context = world.Years[0].Context.Copy();
        (context[20, 0], context[20, 1], context[31, 2]) = (double.NaN, double.NaN, double.NaN);
        var result = ContextAnalysis.Run(
            new ContextMethod(), world with { Years = [world.Years[0] with { Context = context }] }, ContextDepth.WithSensitivity);

        // Six covariates dropped in turn, regions, unweighted, Huber, likelihood of counts, two thresholds, complete contexts.
        Assert.All(result.Years[0].Indicators.SelectMany(indicator => indicator.Cells), cell => Assert.Equal(13, cell.Variants));
        Assert.False(result.Cell(0, 0, 20).IsInFit);
    }

    [Fact]
    public void Fractional_logit_variant_gives_every_unit_the_same_weight()
    {
        // A unit of enormous volume and odd value bends a fit weighted by counts, not one where units are alike.
        var network = new SmallNetwork(ContextMeasure.Proportion, 2024);
        var fit = new ExpectedValueFit(SmallNetwork.Units, 3);
        var alone = Gaps(network, fit);
        network.Series[0].X[3] *= 1e6;
        network.Series[0].N[3] *= 1e6;
        Assert.Equal(alone, Gaps(network, fit), (a, b) => Math.Abs(a - b) < 2e-3);

        static double[] Gaps(SmallNetwork network, ExpectedValueFit fit)
        {
            var values = new IndicatorValues(SmallNetwork.Units);
            values.Load(network.Input, 0, 0);
            new ContextRows(network.Input, ContextSpace.Of(network.Context[0]), network.Indicator).Arrange(fit, values, FitShape.Whole);
            Assert.True(fit.FitCounts(ContextMeasure.Proportion, values.X, values.N));
            return fit.Gaps.ToArray();
        }
    }

    [Fact]
    public void Normal_plot_has_a_point_a_unit_in_order()
    {
        var result = new SmallNetwork(ContextMeasure.Proportion, 2024).Read();
        var plot = NormalPlot.Of(result.Years[0].Indicators[0]);
        Assert.Equal(Enumerable.Range(0, SmallNetwork.Units), plot.Units.Order());
        Assert.Equal(plot.Gaps.Order(), plot.Gaps);
        Assert.Equal(plot.Quantiles.Order(), plot.Quantiles);
        Assert.InRange(Moments.StandardDeviation(plot.Gaps), 0.9, 1.1);
    }
}
