// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Models;

/// <summary>A fitted robust regression.</summary>
/// <param name="Fit">The weighted regression of the last iteration.</param>
/// <param name="Weights">Robustness weight of each unit, between 0 and 1.</param>
/// <param name="Scale">Robust standard deviation of the residuals.</param>
/// <param name="Converged">False when iterations ran out.</param>
public sealed record RobustFit(LinearFit Fit, double[] Weights, double Scale, bool Converged)
{
    /// <summary>Coefficients.</summary>
    public double[] Coefficients => Fit.Coefficients;

    /// <summary>Response less fitted value.</summary>
    public double[] Residuals => Fit.Residuals;
}
