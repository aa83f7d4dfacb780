// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Dispersion;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Tests.Dispersion;

public class DispersionTests
{
    private static readonly double[] Y = [0.1, -0.4, 0.9, 0.3, -1.2, 0.5, 0.05, 1.4];
    private static readonly double[] V = [0.02, 0.1, 0.05, 0.3, 0.08, 0.04, 0.01, 0.2];

    [Theory]
    [InlineData(HeterogeneityEstimator.PM)]
    [InlineData(HeterogeneityEstimator.EB)]
    public void Paule_and_Mandel_solve_their_equation_exactly(HeterogeneityEstimator estimator)
    {
        var fit = RandomEffects.Fit(Y, V, estimator);
        var squares = Enumerable.Range(0, Y.Length).Sum(i => Math.Pow(Y[i] - fit.Coefficients[0], 2) / (V[i] + fit.TauSquared));
        Assert.Equal(Y.Length - 1, squares, 1e-10);
    }

    [Fact]
    public void Restricted_likelihood_is_highest_at_its_estimate()
    {
        double Likelihood(double tauSquared)
        {
            var weights = Array.ConvertAll(V, v => 1 / (v + tauSquared));
            var mean = weights.Zip(Y, (w, y) => w * y).Sum() / weights.Sum();
            return weights.Sum(w => Math.Log(w)) - Math.Log(weights.Sum()) - weights.Zip(Y, (w, y) => w * Math.Pow(y - mean, 2)).Sum();
        }

        var best = RandomEffects.Fit(Y, V, HeterogeneityEstimator.REML).TauSquared;
        Assert.True(best > 0);
        Assert.True(Likelihood(best) > Likelihood(best * 1.001));
        Assert.True(Likelihood(best) > Likelihood(best * 0.999));
    }

    [Theory]
    [InlineData(HeterogeneityEstimator.DL)]
    [InlineData(HeterogeneityEstimator.PM)]
    [InlineData(HeterogeneityEstimator.REML)]
    [InlineData(HeterogeneityEstimator.ML)]
    public void Units_closer_than_chance_have_no_spread_and_are_drawn_together(HeterogeneityEstimator estimator)
    {
        var fit = RandomEffects.Fit([1, 1.01, 0.99, 1.005], [0.1, 0.2, 0.1, 0.3], estimator);
        Assert.Equal(0, fit.TauSquared);
        Assert.Equal(fit.Shrunken(0).Value, fit.Shrunken(1).Value, 1e-12);
    }

    [Fact]
    public void Shrunken_value_lies_between_the_unit_and_its_prediction()
    {
        var fit = RandomEffects.Fit(Y, V, Matrix.OfColumns([0, 1, 0, 1, 0, 1, 0, 1]).WithIntercept(), HeterogeneityEstimator.REML);
        for (var i = 0; i < Y.Length; i++)
        {
            var (value, error) = fit.Shrunken(i);
            Assert.InRange(value, Math.Min(Y[i], fit.Predicted(i)), Math.Max(Y[i], fit.Predicted(i)));
            Assert.True(error > 0 && error * error < V[i] + fit.TauSquared);
        }
    }

    [Fact]
    public void Sampling_variance_of_zero_is_refused() =>
        Assert.Throws<ArgumentException>(() => RandomEffects.Fit([1, 2, 3], [0.1, 0, 0.1], HeterogeneityEstimator.DL));

    [Fact]
    public void Marshall_keeps_the_total_rate_and_shrinks_small_populations_more()
    {
        double[] x = [2, 40, 0, 15];
        double[] n = [20, 400, 30, 200];
        var rates = MarshallRates.Of(x, n);
        Assert.Equal(57 / 650.0, rates.B, 1e-15);

        // Hand computation of R. J. Marshall (1991): s² = Σn(p−m)²/Σn, A = s² − m/n̄.
        var spread = Enumerable.Range(0, 4).Sum(i => n[i] * Math.Pow((x[i] / n[i]) - rates.B, 2)) / 650;
        Assert.Equal(Math.Max(0, spread - (rates.B / 162.5)), rates.A, 1e-15);
    }

    [Fact]
    public void Population_of_zero_has_no_rate()
    {
        var rates = MarshallRates.Of([1, 2, 3], [10, 0, 30]);
        Assert.True(double.IsNaN(rates.Rates[1]));
        Assert.True(double.IsFinite(rates.Rates[0]));
    }

    [Fact]
    public void James_and_Stein_reproduce_the_published_factor()
    {
        // B. Efron, C. Morris, Scientific American (1977): eighteen averages after 45 at bats, factor 0.212.
        double[] averages = [.400, .378, .356, .333, .311, .311, .289, .267, .244, .244, .222, .222, .222, .222, .222, .200, .178, .156];
        var mean = averages.Average();
        Assert.Equal(0.212, JamesStein.Of(averages, mean * (1 - mean) / 45).Factor, 0.0005);
    }

    [Fact]
    public void Spread_that_sampling_explains_gives_no_overdispersion()
    {
        double[] numerators = [50, 51, 49, 50, 50, 51, 49, 50, 50, 50];
        var result = Overdispersion.Estimate(
            new OverdispersionMethod(OverdispersionKind.Proportion), numerators, [100, 100, 100, 100, 100, 100, 100, 100, 100, 100]);
        Assert.True(result.Phi < 1);
        Assert.Equal(0, result.TauSquared);
        Assert.Equal(result.Scores, result.AdjustedScores);
    }

    [Theory]
    [InlineData(OverdispersionKind.Shmi, 1.3)]
    [InlineData(OverdispersionKind.Cqc, 0.7)]
    [InlineData(OverdispersionKind.Proportion, 0.25)]
    [InlineData(OverdispersionKind.RatioOfCounts, 0.6)]
    public void Scales_come_back(OverdispersionKind kind, double ratio)
    {
        var method = new OverdispersionMethod(kind);
        Assert.Equal(ratio, method.Back(method.Transform(1e9 * ratio, 1e9).Y), 1e-8);
        Assert.Equal(ratio, kind is OverdispersionKind.Shmi or OverdispersionKind.Cqc ? ratio : method.Back(method.Target(300 * ratio, 300)), 1e-12);
    }

    [Fact]
    public void Unit_without_denominator_is_left_out_of_everything()
    {
        var method = new OverdispersionMethod(OverdispersionKind.Cqc);
        var with = Overdispersion.Estimate(method, [10, 20, 30, 5, 12], [12, 15, 28, 0, 14]);
        var without = Overdispersion.Estimate(method, [10, 20, 30, 12], [12, 15, 28, 14]);
        Assert.True(double.IsNaN(with.Scores[3]));
        Assert.Equal(without.TauSquared, with.TauSquared);
        Assert.Equal(without.AdjustedScores[3], with.AdjustedScores[4]);
    }
}
