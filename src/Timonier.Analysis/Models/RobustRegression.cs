// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Models;

/// <summary>Regression that a few aberrant responses do not move: M-estimation with a rescaled median of absolute residuals.</summary>
/// <remarks>Source: P. J. Huber, Robust Statistics (1981), section 7.8; start: least squares.
/// Not protected against units whose covariates are aberrant: see <see cref="MmRegression"/>.</remarks>
public static class RobustRegression
{
    // Φ⁻¹(3/4) as the reference implementation rounds it.
    private const double NormalQuartile = 0.6745;

    /// <summary>Fits a robust regression.</summary>
    /// <exception cref="ArgumentException">Lengths that differ.</exception>
    public static RobustFit Fit(Matrix x, ReadOnlySpan<double> y, RobustMethod method)
    {
        var fit = LinearModel.Fit(x, y);
        var weights = new double[y.Length];
        Array.Fill(weights, 1);
        var work = new double[y.Length];
        var scale = 0.0;
        for (var step = 0; step < method.MaximumSteps; step++)
        {
            scale = Medians.AbsoluteDeviation(fit.Residuals, 0, 1, work) / NormalQuartile;
            if (scale == 0)
            {
                return new(fit, weights, scale, true);
            }

            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] = method.Weight(fit.Residuals[i] / scale);
            }

            var next = LinearModel.Fit(x, y, weights);
            var settled = Movement(fit.Residuals, next.Residuals) <= method.Accuracy;
            fit = next;
            if (settled)
            {
                return new(fit, weights, scale, true);
            }
        }

        return new(fit, weights, scale, false);
    }

    private static double Movement(double[] before, double[] after)
    {
        var (moved, size) = (0.0, 0.0);
        for (var i = 0; i < before.Length; i++)
        {
            moved += (after[i] - before[i]) * (after[i] - before[i]);
            size += before[i] * before[i];
        }

        return Math.Sqrt(moved / Math.Max(1e-20, size));
    }
}
