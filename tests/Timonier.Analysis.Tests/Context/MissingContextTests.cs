// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Context;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Tests.Context;

public class MissingContextTests
{
    private static readonly SimulatedWorld World = SimulatedWorld.Of(new WorldShape { Units = 150, Indicators = 4, Covariates = 6, Seed = 29 });

    [Fact]
    public void One_missing_covariate_takes_the_median_of_the_type()
    {
        var result = Without(1, 20);
        var type = result.Types.OfUnits[20];
        var others = Enumerable.Range(0, 150).Where(i => i != 20 && result.Types.OfUnits[i] == type).Select(i => result.Years[0].Space.Standard[i, 0]).Order().ToArray();
        Assert.Equal((others[(others.Length - 1) / 2] + others[others.Length / 2]) / 2, result.Years[0].Space.Filled[20, 0], 1e-12);
        Assert.Equal(1, result.Cell(0, 0, 20).Imputed);
        Assert.True(result.Cell(0, 0, 20).IsInFit);
        Assert.Equal(ContextReason.None, result.Cell(0, 0, 20).Reason);
    }

    [Fact]
    public void Two_missing_covariates_widen_the_interval_and_leave_the_fit()
    {
        var (whole, result) = (Without(0, 20), Without(2, 20));
        for (var j = 0; j < 4; j++)
        {
            var (known, drawn) = (whole.Cell(0, j, 20), result.Cell(0, j, 20));
            Assert.False(drawn.IsInFit);
            Assert.True(double.IsFinite(drawn.Theta));
            Assert.True(drawn.EtaVariance > known.EtaVariance);
            Assert.True(drawn.ThetaDeviation > known.ThetaDeviation);
            Assert.Equal(149, result.Years[0].Indicators[j].Diagnostics.Units);
        }

        Assert.Equal(result.Cell(0, 1, 20).Theta, Without(2, 20).Cell(0, 1, 20).Theta);
    }

    [Fact]
    public void Three_missing_covariates_give_no_expected_value()
    {
        var result = Without(3, 20);
        Assert.Equal(ContextReason.ContextMissing, result.Cell(0, 0, 20).Reason);
        Assert.True(double.IsNaN(result.Cell(0, 0, 20).Expected));
        Assert.True(double.IsFinite(result.Cell(0, 0, 20).Value));
        Assert.Equal(0, result.Years[0].Neighbours.Of(20).Length);
        Assert.DoesNotContain(Enumerable.Range(0, 150), i => result.Years[0].Neighbours.Of(i).Contains(20));
    }

    [Fact]
    public void Contributions_of_drawn_values_are_named()
    {
        var explanation = ContextExplanation.Of(Without(2, 20), 0, 0, 20);
        Assert.Equal("imputation", explanation.Contributions[^1].Term);
        Assert.Equal(explanation.Cell.Expected, explanation.Base + explanation.Contributions.Sum(c => c.InUnits), 1e-12);
        Assert.True(double.IsNaN(explanation.Contributions[0].Score));
    }

    [Fact]
    public void Covariate_that_nobody_has_changes_nothing()
    {
        var more = new Matrix(150, 7);
        World.Input.Years[0].Context.Values.CopyTo(more.Values);
        more.Column(6).Fill(4);
        var input = World.Input with
        {
            Covariates = [.. World.Input.Covariates, new ContextCovariate("constant")],
            Indicators = Array.ConvertAll(World.Input.Indicators, indicator => indicator with { Covariates = [.. indicator.Covariates, 6] }),
            Years = [World.Input.Years[0] with { Context = more }],
        };
        var (plain, with) = (Without(0, 0), ContextAnalysis.Run(new ContextMethod(), input, ContextDepth.Lenses));
        Assert.Equal(plain.Cell(0, 2, 33).Theta, with.Cell(0, 2, 33).Theta, 1e-13);
        Assert.Equal(0, with.DistanceWeights[6]);
    }

    [Fact]
    public void Nearly_dependent_covariates_are_held_by_a_ridge()
    {
        var twin = new Matrix(150, 7);
        World.Input.Years[0].Context.Values.CopyTo(twin.Values);
        var sequence = new SeededSequence(1);
        for (var i = 0; i < 150; i++)
        {
            twin[i, 6] = twin[i, 0] + (1e-4 * sequence.NextNormal());
        }

        var input = World.Input with
        {
            Covariates = [.. World.Input.Covariates, new ContextCovariate("twin")],
            Indicators = Array.ConvertAll(World.Input.Indicators, indicator => indicator with { Covariates = [.. indicator.Covariates, 6] }),
            Years = [World.Input.Years[0] with { Context = twin }],
        };
        var result = ContextAnalysis.Run(new ContextMethod(), input, ContextDepth.WithSensitivity);
        var indicator = result.Years[0].Indicators[0];
        Assert.True(indicator.Diagnostics.ConditionNumber > 30);
        Assert.Equal(0.01, indicator.Diagnostics.RidgeShare);
        Assert.Equal(indicator.Coefficients[1], indicator.Coefficients[7], 0.05);
        Assert.All(indicator.Cells, cell => Assert.True(double.IsFinite(cell.Theta)));
    }

    [Fact]
    public void Unit_alone_in_its_context_has_no_expectation()
    {
        var lone = new Matrix(150, 7);
        World.Input.Years[0].Context.Values.CopyTo(lone.Values);
        lone[12, 6] = 1;
        var input = World.Input with
        {
            Covariates = [.. World.Input.Covariates, new ContextCovariate("lone")],
            Indicators = Array.ConvertAll(World.Input.Indicators, indicator => indicator with { Covariates = [.. indicator.Covariates, 6] }),
            Years = [World.Input.Years[0] with { Context = lone }],
        };
        var result = ContextAnalysis.Run(new ContextMethod(), input, ContextDepth.WithSensitivity);
        Assert.Equal(ContextReason.WithoutEquivalent, result.Cell(0, 0, 12).Reason);
        Assert.Equal(ContextClass.NotComputed, result.Cell(0, 0, 12).Class);
        Assert.Equal(ContextReason.None, result.Cell(0, 0, 13).Reason);
    }

    private static ContextResult Without(int missing, int unit)
    {
        var context = World.Input.Years[0].Context.Copy();
        for (var c = 0; c < missing; c++)
        {
            context[unit, c] = double.NaN;
        }

        return ContextAnalysis.Run(new ContextMethod(), World.Input with { Years = [World.Input.Years[0] with { Context = context }] }, ContextDepth.Lenses);
    }
}
