// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Dispersion;

/// <summary>Units that differ truly (variance τ²) and by sampling (known variances), around a mean or a regression.</summary>
/// <remarks>Sources: R. DerSimonian, N. Laird (1986); R. C. Paule, J. Mandel (1982); S. W. Raudenbush (2009) for regressions;
/// W. Viechtbauer, J. Educ. Behav. Stat. 30 (2005) for likelihood scoring.</remarks>
public sealed class RandomEffects
{
    private const int MaximumSteps = 500;
    private readonly double[] y;
    private readonly double[] v;
    private readonly Matrix x;

    private RandomEffects(double[] y, double[] v, Matrix x)
    {
        this.y = y;
        this.v = v;
        this.x = x;
    }

    /// <summary>Variance between units.</summary>
    public double TauSquared { get; private set; }

    /// <summary>Coefficients of the regression; a single mean when there is no covariate.</summary>
    public double[] Coefficients { get; private set; } = [];

    /// <summary>Covariance of the coefficients, τ² taken as known.</summary>
    public Matrix Covariance { get; private set; } = new(0, 0);

    /// <summary>Weighted squares around the fixed-effect fit (Cochran's Q): χ² with n − p degrees of freedom if τ² = 0.</summary>
    public double Q { get; private set; }

    /// <summary>Share of the variability that is between units, in percent (Higgins and Thompson 2002).</summary>
    public double ISquared { get; private set; }

    /// <summary>Total over sampling variability.</summary>
    public double HSquared { get; private set; }

    /// <summary>Degrees of freedom: units less terms.</summary>
    public int DegreesOfFreedom => y.Length - x.Columns;

    /// <summary>Fits a common mean.</summary>
    public static RandomEffects Fit(ReadOnlySpan<double> y, ReadOnlySpan<double> v, HeterogeneityEstimator estimator) =>
        Fit(y, v, new Matrix(y.Length, 0).WithIntercept(), estimator);

    /// <summary>Fits a regression.</summary>
    /// <param name="y">One estimate a unit.</param>
    /// <param name="v">Its sampling variance, above zero.</param>
    /// <param name="x">Terms, the intercept included, independent of each other.</param>
    /// <param name="estimator">How τ² is estimated.</param>
    /// <exception cref="ArgumentException">Lengths that differ, a variance not above zero, or no more units than terms.</exception>
    public static RandomEffects Fit(ReadOnlySpan<double> y, ReadOnlySpan<double> v, Matrix x, HeterogeneityEstimator estimator)
    {
        if (y.Length != v.Length || y.Length != x.Rows || y.Length <= x.Columns)
        {
            throw new ArgumentException("y, v and x must have the same number of rows, and more rows than terms.", nameof(y));
        }

        foreach (var variance in v)
        {
            if (!(variance > 0))
            {
                throw new ArgumentException("Sampling variances must be above zero.", nameof(v));
            }
        }

        var model = new RandomEffects(y.ToArray(), v.ToArray(), x);
        model.TauSquared = model.Estimate(estimator);
        model.Summarise();
        return model;
    }

    /// <summary>Fitted value of a unit without its own effect.</summary>
    public double Predicted(int unit)
    {
        var sum = 0.0;
        for (var j = 0; j < x.Columns; j++)
        {
            sum += x[unit, j] * Coefficients[j];
        }

        return sum;
    }

    /// <summary>The unit's own estimate drawn toward its fitted value, and its standard error, that of the coefficients included.</summary>
    public (double Value, double StandardError) Shrunken(int unit)
    {
        var share = TauSquared / (TauSquared + v[unit]);
        var fixedPart = 0.0;
        for (var i = 0; i < x.Columns; i++)
        {
            for (var j = 0; j < x.Columns; j++)
            {
                fixedPart += x[unit, i] * x[unit, j] * Covariance[i, j];
            }
        }

        var value = (share * y[unit]) + ((1 - share) * Predicted(unit));
        return (value, Math.Sqrt((share * v[unit]) + ((1 - share) * (1 - share) * fixedPart)));
    }

    private double Estimate(HeterogeneityEstimator estimator) => estimator switch
    {
        HeterogeneityEstimator.DL => Math.Max(0, ByMoments(Array.ConvertAll(v, variance => 1 / variance))),
        HeterogeneityEstimator.HE => Math.Max(0, ByMoments(Array.ConvertAll(v, _ => 1.0))),
        HeterogeneityEstimator.SJ => SidikJonkman(),
        HeterogeneityEstimator.PM or HeterogeneityEstimator.EB => PauleMandel(),
        HeterogeneityEstimator.ML => Likelihood(estimator),
        HeterogeneityEstimator.REML => Likelihood(estimator),
    };

    // τ² from E[Σ a·e²] = Σ aᵢ·(1 − hᵢ)·vᵢ-part + τ²·part: the general method of moments with weights a.
    private double ByMoments(double[] weights)
    {
        var fit = new WeightedProjection(x, y, weights);
        return (fit.ResidualSquares - fit.TraceOfP(v)) / fit.TraceOfP();
    }

    private double SidikJonkman()
    {
        var start = Moments.SumOfSquares(y) / y.Length;
        var fit = new WeightedProjection(x, y, Array.ConvertAll(v, variance => 1 / (variance + start)));
        return start * fit.ResidualSquares / DegreesOfFreedom;
    }

    // Newton from 0 on a decreasing convex function: it climbs to the root and never passes it.
    private double PauleMandel()
    {
        var tau = 0.0;
        for (var step = 0; step < MaximumSteps; step++)
        {
            var fit = new WeightedProjection(x, y, Array.ConvertAll(v, variance => 1 / (variance + tau)));
            var excess = fit.ResidualSquares - DegreesOfFreedom;
            if (step == 0 && excess <= 0)
            {
                return 0;
            }

            var change = excess / fit.SquaredWeightedResiduals;
            tau = Math.Max(0, tau + change);
            if (Math.Abs(change) <= 1e-14 * tau)
            {
                break;
            }
        }

        return tau;
    }

    private double Likelihood(HeterogeneityEstimator estimator)
    {
        var tau = Math.Max(0, ByMoments(Array.ConvertAll(v, _ => 1.0)));
        for (var step = 0; step < MaximumSteps; step++)
        {
            var fit = new WeightedProjection(x, y, Array.ConvertAll(v, variance => 1 / (variance + tau)));
            var (expected, information) = estimator == HeterogeneityEstimator.ML
                ? (fit.TotalWeight, fit.TotalSquaredWeight)
                : (fit.TraceOfP(), fit.TraceOfPP());
            var next = Math.Max(0, tau + ((fit.SquaredWeightedResiduals - expected) / information));
            var done = Math.Abs(next - tau) <= 1e-13 * next;
            tau = next;
            if (done)
            {
                break;
            }
        }

        return tau;
    }

    private void Summarise()
    {
        var fixedFit = new WeightedProjection(x, y, Array.ConvertAll(v, variance => 1 / variance));
        var typical = DegreesOfFreedom / fixedFit.TraceOfP();
        Q = fixedFit.ResidualSquares;
        ISquared = 100 * TauSquared / (TauSquared + typical);
        HSquared = (TauSquared / typical) + 1;
        var fit = new WeightedProjection(x, y, Array.ConvertAll(v, variance => 1 / (variance + TauSquared)));
        Coefficients = fit.Coefficients;
        Covariance = fit.InverseCrossProduct;
    }
}
