// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Models;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Tests.Models;

public class OtherModelsTests
{
    private readonly SeededSequence sequence = new(33);

    [Theory]
    [InlineData(ResponseFamily.Binomial)]
    [InlineData(ResponseFamily.Poisson)]
    public void Score_equations_hold_at_the_fit(ResponseFamily family)
    {
        var x = Normals(80, 3).WithIntercept();
        var y = Enumerable.Range(0, 80).Select(_ => family == ResponseFamily.Binomial ? sequence.NextUniform() : sequence.NextIndex(9)).ToArray();
        var weights = Enumerable.Range(0, 80).Select(_ => 1.0 + sequence.NextIndex(20)).ToArray();
        var fit = GeneralisedLinearModel.Fit(new GeneralisedProblem(family, x, y) { Weights = weights }, 1e-14);
        Assert.True(fit.Converged);
        for (var j = 0; j < x.Columns; j++)
        {
            Assert.Equal(0, Enumerable.Range(0, 80).Sum(i => x[i, j] * weights[i] * (y[i] - fit.Fitted[i])), 1e-6);
        }
    }

    [Fact]
    public void Separated_responses_do_not_converge_and_say_so()
    {
        double[] score = [1, 2, 3, 4, 5, 6];
        var fit = GeneralisedLinearModel.Fit(new GeneralisedProblem(ResponseFamily.Binomial, Matrix.OfColumns(score).WithIntercept(), [0, 0, 0, 1, 1, 1]), 0);
        Assert.False(fit.Converged);
    }

    [Fact]
    public void Exposure_as_offset_makes_rates_free_of_its_unit()
    {
        var x = Normals(60, 2).WithIntercept();
        var exposure = Enumerable.Range(0, 60).Select(_ => 100 + (900 * sequence.NextUniform())).ToArray();
        var y = Enumerable.Range(0, 60).Select(i => (double)sequence.NextIndex((int)(exposure[i] / 10))).ToArray();
        var years = GeneralisedLinearModel.Fit(new GeneralisedProblem(ResponseFamily.Poisson, x, y) { Offset = Array.ConvertAll(exposure, e => Math.Log(e)) });
        var days = GeneralisedLinearModel.Fit(new GeneralisedProblem(ResponseFamily.Poisson, x, y) { Offset = Array.ConvertAll(exposure, e => Math.Log(365 * e)) });
        Assert.Equal(years.Coefficients[1], days.Coefficients[1], 1e-9);
        Assert.Equal(years.Coefficients[0] - Math.Log(365), days.Coefficients[0], 1e-9);
        Assert.Equal(years.Fitted[5], days.Fitted[5], 1e-7);
    }

    [Fact]
    public void Slow_robust_fit_is_followed_to_its_end()
    {
        // Belgian phone calls, 1950 to 1973: W. N. Venables, B. D. Ripley, Modern Applied Statistics with S (2002), section 6.5: -102.622 and 2.0414.
        double[] calls = [4.4, 4.7, 4.7, 5.9, 6.6, 7.3, 8.1, 8.8, 10.6, 12, 13.5, 14.9, 16.1, 21.2, 119, 124, 142, 159, 182, 212, 43, 24, 27, 29];
        var years = Matrix.OfColumns([.. Enumerable.Range(50, 24).Select(year => (double)year)]).WithIntercept();
        var fit = RobustRegression.Fit(years, calls, new RobustMethod(PsiFunction.Huber));
        Assert.True(fit.Converged);
        Assert.Equal(-102.622, fit.Coefficients[0], 5e-4);
        Assert.Equal(2.0414, fit.Coefficients[1], 5e-5);
        Assert.False(RobustRegression.Fit(years, calls, new RobustMethod(PsiFunction.Huber) { MaximumSteps = 20 }).Converged);
    }

    [Theory]
    [InlineData(PsiFunction.Huber)]
    [InlineData(PsiFunction.Bisquare)]
    public void Aberrant_response_hardly_moves_a_robust_fit(PsiFunction psi)
    {
        var (x, y) = Line();
        var clean = RobustRegression.Fit(x, y, new RobustMethod(psi));
        y[3] += 1000;
        var spoiled = RobustRegression.Fit(x, y, new RobustMethod(psi) { MaximumSteps = 50 });
        Assert.True(spoiled.Converged);
        Assert.True(spoiled.Weights[3] < 0.1);
        Assert.Equal(clean.Coefficients[1], spoiled.Coefficients[1], 0.15);
        Assert.True(Math.Abs(LinearModel.Fit(x, y).Coefficients[0] - clean.Coefficients[0]) > 10);
    }

    [Fact]
    public void Two_fifths_of_aberrant_units_do_not_carry_an_MM_fit_away()
    {
        var (x, y) = Line();
        for (var i = 0; i < 16; i++)
        {
            (x[i, 1], y[i]) = (20 + (0.1 * i), -100);
        }

        var fit = MmRegression.Fit(x, y);
        Assert.Equal(3, fit.Coefficients[1], 0.5);
        Assert.True(Enumerable.Range(0, 16).All(i => fit.Weights[i] < 1e-9));
        Assert.Equal(fit.Coefficients, MmRegression.Fit(x, y).Coefficients);
    }

    [Fact]
    public void Within_estimator_is_the_regression_with_a_term_for_each_unit()
    {
        var (x, y, units, periods) = Panel();
        var within = PanelModel.Within(new PanelProblem(x, y, units, periods));
        var dummies = new Matrix(y.Length, x.Columns + 8);
        for (var i = 0; i < y.Length; i++)
        {
            dummies[i, 0] = x[i, 0];
            dummies[i, 1] = x[i, 1];
            dummies[i, 2 + units[i]] = 1;
        }

        var full = LinearModel.Fit(dummies, y);
        for (var j = 0; j < 2; j++)
        {
            Assert.Equal(full.Coefficients[j], within.Coefficients[j], 1e-11);
            Assert.Equal(full.Covariance()[j, j], within.Covariance()[j, j], 1e-11);
        }
    }

    [Fact]
    public void Two_way_estimator_holds_on_an_unbalanced_panel()
    {
        var (x, y, units, periods) = Panel();
        var kept = Enumerable.Range(0, y.Length).Where(i => i % 7 != 3).ToArray();
        var (a, b, u, t) = (x.SelectRows(kept), Array.ConvertAll(kept, i => y[i]), Array.ConvertAll(kept, i => units[i]), Array.ConvertAll(kept, i => periods[i]));
        var fit = PanelModel.TwoWays(new PanelProblem(a, b, u, t));
        var dummies = new Matrix(b.Length, 2 + 8 + 9);
        for (var i = 0; i < b.Length; i++)
        {
            dummies[i, 0] = a[i, 0];
            dummies[i, 1] = a[i, 1];
            dummies[i, 2 + u[i]] = 1;
            if (t[i] > 0)
            {
                dummies[i, 10 + t[i] - 1] = 1;
            }
        }

        var full = LinearModel.Fit(dummies, b);
        Assert.Equal(full.Coefficients[0], fit.Coefficients[0], 1e-9);
        Assert.Equal(full.Covariance()[1, 1], fit.Covariance()[1, 1], 1e-9);
    }

    [Fact]
    public void Mixed_model_of_the_dyestuff_has_its_published_deviations()
    {
        // O. L. Davies, P. L. Goldsmith (1972), five preparations of six batches; published REML deviations 42.00 and 49.51.
        double[] yield =
        [
            1545, 1440, 1440, 1520, 1580, 1540, 1555, 1490, 1560, 1495, 1595, 1550, 1605, 1510, 1560,
            1445, 1440, 1595, 1465, 1545, 1595, 1630, 1515, 1635, 1625, 1520, 1455, 1450, 1480, 1445,
        ];
        var batches = Enumerable.Range(0, 30).Select(i => i / 5).ToArray();
        var fit = MixedModel.Fit(new MixedProblem(new Matrix(30, 0).WithIntercept(), yield, [RandomTerm.Intercept(batches)]));
        Assert.Equal(1527.5, fit.Coefficients[0], 1e-9);
        Assert.Equal(42.00, Math.Sqrt(fit.RandomCovariances[0][0, 0]), 0.005);
        Assert.Equal(49.51, fit.ResidualDeviation, 0.005);

        // A predicted effect is the batch's mean gap times its reliability.
        var share = fit.RandomCovariances[0][0, 0] / (fit.RandomCovariances[0][0, 0] + (fit.ResidualDeviation * fit.ResidualDeviation / 5));
        Assert.Equal(share * (1505 - 1527.5), fit.RandomEffects[0][0, 0], 1e-6);
    }

    [Fact]
    public void Crossed_effects_do_not_depend_on_the_order_of_the_terms()
    {
        var rows = Enumerable.Range(0, 48).ToArray();
        var (a, b) = (Array.ConvertAll(rows, i => i % 8), Array.ConvertAll(rows, i => i / 8));
        var y = Array.ConvertAll(rows, i => Math.Sin(a[i]) + (0.5 * Math.Cos(3 * b[i])) + (0.2 * sequence.NextNormal()));
        var x = new Matrix(48, 0).WithIntercept();
        var one = MixedModel.Fit(new MixedProblem(x, y, [RandomTerm.Intercept(a), RandomTerm.Intercept(b)]));
        var other = MixedModel.Fit(new MixedProblem(x, y, [RandomTerm.Intercept(b), RandomTerm.Intercept(a)]));
        Assert.Equal(one.Deviance, other.Deviance, 1e-8);
        Assert.Equal(one.RandomEffects[0][2, 0], other.RandomEffects[1][2, 0], 1e-6);
    }

    [Fact]
    public void Mixed_model_of_proportions_without_real_spread_is_the_plain_one()
    {
        var groups = Enumerable.Range(0, 60).Select(i => i / 6).ToArray();
        var x = Normals(60, 1).WithIntercept();
        var y = Enumerable.Range(0, 60).Select(i => i % 6 < 3 ? 0.4 : 0.6).ToArray();
        var weights = Enumerable.Repeat(50.0, 60).ToArray();
        var plain = GeneralisedLinearModel.Fit(new GeneralisedProblem(ResponseFamily.Binomial, x, y) { Weights = weights });
        var mixed = GeneralisedMixedModel.Fit(ResponseFamily.Binomial, new MixedProblem(x, y, [RandomTerm.Intercept(groups)]) { Weights = weights });
        Assert.Equal(plain.Coefficients[0], mixed.Coefficients[0], 1e-3);
        Assert.Equal(0, mixed.RandomCovariances[0][0, 0], 1e-3);
    }

    private Matrix Normals(int rows, int columns)
    {
        var matrix = new Matrix(rows, columns);
        foreach (ref var value in matrix.Values)
        {
            value = sequence.NextNormal();
        }

        return matrix;
    }

    private (Matrix X, double[] Y) Line()
    {
        var x = Normals(40, 1).WithIntercept();
        return (x, [.. Enumerable.Range(0, 40).Select(i => 1 + (3 * x[i, 1]) + (0.3 * sequence.NextNormal()))]);
    }

    private (Matrix X, double[] Y, int[] Units, int[] Periods) Panel()
    {
        var x = Normals(80, 2);
        var units = Enumerable.Range(0, 80).Select(i => i / 10).ToArray();
        var periods = Enumerable.Range(0, 80).Select(i => i % 10).ToArray();
        return (x, [.. Enumerable.Range(0, 80).Select(i => x[i, 0] - (2 * x[i, 1]) + units[i] + (0.1 * periods[i]) + sequence.NextNormal())], units, periods);
    }
}
