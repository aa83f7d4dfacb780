// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Models;

/// <summary>A fitted linear model. NaN means "no answer": an aliased term, a unit that alone decides its own fit.</summary>
public sealed class LinearFit
{
    private readonly LinearProblem problem;
    private readonly QrFactorization qr;
    private readonly Matrix thinQ;

    // √w·(y − fitted), over the used rows.
    private readonly double[] weightedResiduals;

    internal LinearFit(LinearProblem problem, QrFactorization qr, double[] beta, double[] weightedResiduals)
    {
        this.problem = problem;
        this.qr = qr;
        this.weightedResiduals = weightedResiduals;
        thinQ = qr.ThinQ();
        Coefficients = Spread(beta);
        Fitted = FittedValues(beta);
        Residuals = new double[Fitted.Length];
        for (var i = 0; i < Fitted.Length; i++)
        {
            Residuals[i] = problem.Y[i] - Fitted[i];
        }

        Hat = new double[Fitted.Length];
        for (var k = 0; k < problem.Used.Length; k++)
        {
            // The residual of the refined solution is more exact than a difference of two rounded numbers.
            Residuals[problem.Used[k]] = weightedResiduals[k] / Math.Sqrt(problem.Weights[problem.Used[k]]);
            for (var j = 0; j < qr.Rank; j++)
            {
                Hat[problem.Used[k]] += thinQ[k, j] * thinQ[k, j];
            }
        }

        ResidualSumOfSquares = Vectors.AccurateDot(weightedResiduals, weightedResiduals);
    }

    /// <summary>One coefficient a column of x, NaN when the column depends on earlier ones.</summary>
    public double[] Coefficients { get; }

    /// <summary>Fitted values, one a unit.</summary>
    public double[] Fitted { get; }

    /// <summary>y − fitted, one a unit, in the unit of y (not weighted).</summary>
    public double[] Residuals { get; }

    /// <summary>Diagonal of the hat matrix, between 0 and 1; 0 for a unit of weight zero.</summary>
    public double[] Hat { get; }

    /// <summary>Weighted sum of squared residuals.</summary>
    public double ResidualSumOfSquares { get; }

    /// <summary>Number of units used: those of positive weight.</summary>
    public int Count => problem.Used.Length;

    /// <summary>Number of independent terms.</summary>
    public int Rank => qr.Rank;

    /// <summary>Units used less independent terms.</summary>
    public int DegreesOfFreedom => Count - Rank;

    /// <summary>What the model was fitted to.</summary>
    public LinearProblem Problem => problem;

    /// <summary>Residual standard deviation of a row of weight 1.</summary>
    public double Sigma => Math.Sqrt(ResidualSumOfSquares / DegreesOfFreedom);

    /// <summary>Covariance of the coefficients under the model; NaN rows and columns for aliased terms.</summary>
    public Matrix Covariance() => Spread(qr.InverseCrossProduct(), ResidualSumOfSquares / DegreesOfFreedom);

    /// <summary>Covariance of the coefficients with R⁻¹·M·R⁻ᵀ for a meat M expressed in the base of Q.</summary>
    internal Matrix Sandwich(Matrix meat)
    {
        var half = meat.Copy();
        for (var j = 0; j < half.Columns; j++)
        {
            qr.SolveUpper(half.Column(j));
        }

        var transposed = new Matrix(half.Columns, half.Rows);
        for (var i = 0; i < half.Rows; i++)
        {
            for (var j = 0; j < half.Columns; j++)
            {
                transposed[j, i] = half[i, j];
            }
        }

        for (var j = 0; j < transposed.Columns; j++)
        {
            qr.SolveUpper(transposed.Column(j));
        }

        return Spread(transposed, 1);
    }

    /// <summary>√w·(y − fitted) over the used rows, in order.</summary>
    internal ReadOnlySpan<double> WeightedResiduals => weightedResiduals;

    /// <summary>The score of a used row in the base of Q: q times a weighted residual.</summary>
    internal void Score(int usedRow, double weightedResidual, Span<double> score)
    {
        for (var j = 0; j < Rank; j++)
        {
            score[j] = thinQ[usedRow, j] * weightedResidual;
        }
    }

    /// <summary>The covariance of the coefficients per unit of dispersion: (XᵀWX)⁻¹.</summary>
    internal Matrix UnscaledCovariance() => Spread(qr.InverseCrossProduct(), 1);

    private double[] Spread(double[] beta)
    {
        var all = new double[problem.X.Columns];
        Array.Fill(all, double.NaN);
        for (var j = 0; j < beta.Length; j++)
        {
            all[qr.Kept[j]] = beta[j];
        }

        return all;
    }

    private Matrix Spread(Matrix covariance, double factor)
    {
        var all = new Matrix(problem.X.Columns, problem.X.Columns);
        all.Values.Fill(double.NaN);
        for (var j = 0; j < covariance.Columns; j++)
        {
            for (var i = 0; i < covariance.Rows; i++)
            {
                all[qr.Kept[i], qr.Kept[j]] = factor * covariance[i, j];
            }
        }

        return all;
    }

    private double[] FittedValues(double[] beta)
    {
        var fitted = new double[problem.X.Rows];
        for (var i = 0; i < fitted.Length; i++)
        {
            var sum = new TwofoldSum(0);
            for (var j = 0; j < beta.Length; j++)
            {
                sum = sum.PlusProduct(problem.X[i, qr.Kept[j]], beta[j]);
            }

            fitted[i] = sum.Value;
        }

        return fitted;
    }
}
