// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Models;

/// <summary>A fitted panel regression.</summary>
/// <param name="Problem">What it was fitted to.</param>
/// <param name="Fit">The regression on transformed columns.</param>
/// <param name="DegreesOfFreedom">Observations less terms and less fixed effects.</param>
public sealed record PanelFit(PanelProblem Problem, LinearFit Fit, int DegreesOfFreedom)
{
    /// <summary>Coefficients, the intercept first in a random-effects model.</summary>
    public double[] Coefficients => Fit.Coefficients;

    /// <summary>Variance inside units (random effects only).</summary>
    public double IdiosyncraticVariance { get; init; } = double.NaN;

    /// <summary>Variance between units (random effects only).</summary>
    public double UnitVariance { get; init; } = double.NaN;

    /// <summary>Covariance of the coefficients under the model.</summary>
    public Matrix Covariance()
    {
        var covariance = Fit.Covariance();
        var factor = (double)Fit.DegreesOfFreedom / DegreesOfFreedom;
        for (var i = 0; i < covariance.Values.Length; i++)
        {
            covariance.Values[i] *= factor;
        }

        return covariance;
    }

    /// <summary>Covariance robust to any dependence inside a unit, without small-sample factor (Arellano 1987, HC0).</summary>
    public Matrix ClusteredCovariance() => RobustCovariance.Clustered(Fit, Problem.Units, ClusterCorrection.None);
}
