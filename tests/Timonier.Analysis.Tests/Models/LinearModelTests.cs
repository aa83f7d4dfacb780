// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Models;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Tests.Models;

public class LinearModelTests
{
    private readonly Matrix x;
    private readonly double[] y = new double[30];
    private readonly double[] weights = new double[30];

    public LinearModelTests()
    {
        var sequence = new SeededSequence(21);
        var columns = new Matrix(30, 3);
        foreach (ref var value in columns.Values)
        {
            value = sequence.NextNormal();
        }

        x = columns.WithIntercept();
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = 2 + x[i, 1] - (0.5 * x[i, 2]) + sequence.NextNormal();
            weights[i] = 0.2 + sequence.NextUniform();
        }
    }

    [Fact]
    public void Leave_one_out_is_what_a_refit_without_the_unit_predicts()
    {
        var fit = LinearModel.Fit(x, y, weights);
        var influence = Influence.Of(fit);
        for (var left = 0; left < y.Length; left++)
        {
            var others = Enumerable.Range(0, y.Length).Where(i => i != left).ToArray();
            var refit = LinearModel.Fit(
                x.SelectRows(others), Array.ConvertAll(others, i => y[i]), Array.ConvertAll(others, i => weights[i]));
            var prediction = Enumerable.Range(0, x.Columns).Sum(j => x[left, j] * refit.Coefficients[j]);
            Assert.Equal(prediction, influence.LeaveOneOutPredictions[left], 1e-12);

            // Externally studentised: the residual of the unit over its standard deviation in the model fitted without it.
            var variance = refit.Sigma * refit.Sigma / weights[left];
            var expected = (y[left] - prediction) / Math.Sqrt(variance + Prediction(refit, left));
            Assert.Equal(expected, influence.ExternallyStudentised[left], 1e-11);
        }
    }

    [Fact]
    public void Unit_without_weight_changes_nothing_and_is_predicted()
    {
        var fit = LinearModel.Fit(x, y);
        var some = Enumerable.Repeat(1.0, y.Length).ToArray();
        some[4] = 0;
        var changed = (double[])y.Clone();
        changed[4] = 1e6;
        var without = LinearModel.Fit(x, changed, some);
        var others = Enumerable.Range(0, y.Length).Where(i => i != 4).ToArray();
        var refit = LinearModel.Fit(x.SelectRows(others), Array.ConvertAll(others, i => y[i]));
        Assert.Equal(refit.Coefficients[1], without.Coefficients[1], 1e-12);
        Assert.Equal(Influence.Of(fit).LeaveOneOutPredictions[4], without.Fitted[4], 1e-12);
        Assert.Equal(0, without.Hat[4]);
        Assert.Equal(29, without.Count);
    }

    [Fact]
    public void Weights_that_are_copies_give_the_same_coefficients_as_copied_rows()
    {
        var twice = Enumerable.Range(0, y.Length).Select(i => i < 10 ? 2.0 : 1.0).ToArray();
        var rows = Enumerable.Range(0, y.Length).SelectMany(i => Enumerable.Repeat(i, (int)twice[i])).ToArray();
        var weighted = LinearModel.Fit(x, y, twice);
        var copied = LinearModel.Fit(x.SelectRows(rows), Array.ConvertAll(rows, i => y[i]));
        for (var j = 0; j < x.Columns; j++)
        {
            Assert.Equal(copied.Coefficients[j], weighted.Coefficients[j], 1e-12);
        }
    }

    [Fact]
    public void Dependent_column_has_no_coefficient_and_changes_no_fitted_value()
    {
        var extended = Matrix.OfColumns(
            [.. x.Column(1)], [.. x.Column(2)], [.. x.Column(1).ToArray().Zip(x.Column(2).ToArray(), (a, b) => a + b)], [.. x.Column(3)]).WithIntercept();
        var (with, plain) = (LinearModel.Fit(extended, y), LinearModel.Fit(x, y));
        Assert.True(double.IsNaN(with.Coefficients[3]));
        Assert.Equal(plain.DegreesOfFreedom, with.DegreesOfFreedom);
        Assert.Equal(plain.Fitted[7], with.Fitted[7], 1e-12);
    }

    [Fact]
    public void Unit_that_alone_decides_its_fit_has_no_leave_one_out()
    {
        var alone = new double[y.Length];
        alone[3] = 1;
        var influence = Influence.Of(LinearModel.Fit(Matrix.OfColumns([.. x.Column(1)], alone).WithIntercept(), y));
        Assert.True(double.IsNaN(influence.LeaveOneOutPredictions[3]));
        Assert.True(double.IsFinite(influence.LeaveOneOutPredictions[4]));
    }

    [Fact]
    public void Clusters_of_one_give_the_heteroscedastic_covariance()
    {
        var fit = LinearModel.Fit(x, y);
        var clusters = Enumerable.Range(0, y.Length).ToArray();
        var (robust, clustered) = (RobustCovariance.Of(fit, HeteroscedasticityCorrection.HC0), RobustCovariance.Clustered(fit, clusters, ClusterCorrection.None));
        for (var j = 0; j < x.Columns; j++)
        {
            Assert.Equal(1, clustered[j, j] / robust[j, j], 1e-12);
        }
    }

    [Fact]
    public void Negative_weights_are_refused() =>
        Assert.Throws<ArgumentException>(() => LinearModel.Fit(x, y, [.. Enumerable.Repeat(1.0, 29), -1]));

    private double Prediction(LinearFit fit, int row)
    {
        var (sum, covariance) = (0.0, fit.Covariance());
        for (var i = 0; i < x.Columns; i++)
        {
            for (var j = 0; j < x.Columns; j++)
            {
                sum += x[row, i] * covariance[i, j] * x[row, j];
            }
        }

        return sum;
    }
}
