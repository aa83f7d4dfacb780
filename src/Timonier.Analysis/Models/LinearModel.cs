// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Models;

/// <summary>Ordinary and weighted least squares with everything one unit's influence needs.</summary>
/// <remarks>Source: D. A. Belsley, E. Kuh, R. E. Welsch, Regression Diagnostics (1980), for leave-one-out quantities;
/// W. Gentleman, Basic procedures for large, sparse or weighted linear least squares problems, for weights.</remarks>
public static class LinearModel
{
    /// <summary>Fits y on the columns of x by ordinary least squares. An intercept is a column of ones that the caller puts first.</summary>
    /// <exception cref="ArgumentException">Lengths that differ, or no row.</exception>
    public static LinearFit Fit(Matrix x, ReadOnlySpan<double> y)
    {
        var weights = new double[y.Length];
        Array.Fill(weights, 1);
        return Fit(x, y, weights);
    }

    /// <summary>Fits y on the columns of x, each row weighted: the variance of a row is taken proportional to 1/weight.</summary>
    /// <param name="x">One row a unit, one column a term.</param>
    /// <param name="y">One value a unit.</param>
    /// <param name="weights">Not negative; a row of weight zero does not count in the fit but receives a fitted value.</param>
    /// <exception cref="ArgumentException">Lengths that differ, no row, a weight negative or not finite.</exception>
    public static LinearFit Fit(Matrix x, ReadOnlySpan<double> y, ReadOnlySpan<double> weights)
    {
        if (x.Rows != y.Length || y.Length != weights.Length)
        {
            throw new ArgumentException("x, y and weights must have the same number of rows.", nameof(x));
        }

        var used = new List<int>(y.Length);
        for (var i = 0; i < weights.Length; i++)
        {
            if (!(weights[i] >= 0) || !double.IsFinite(weights[i]))
            {
                throw new ArgumentException("Weights must be finite and not negative.", nameof(weights));
            }

            if (weights[i] > 0)
            {
                used.Add(i);
            }
        }

        if (used.Count == 0)
        {
            throw new ArgumentException("No row with a weight.", nameof(weights));
        }

        return Fit(x, y.ToArray(), weights.ToArray(), [.. used]);
    }

    private static LinearFit Fit(Matrix x, double[] y, double[] weights, int[] used)
    {
        var scaled = x.SelectRows(used);
        var scaledY = new double[used.Length];
        var root = new double[used.Length];
        for (var i = 0; i < used.Length; i++)
        {
            root[i] = Math.Sqrt(weights[used[i]]);
            scaledY[i] = y[used[i]] * root[i];
        }

        for (var j = 0; j < x.Columns; j++)
        {
            Vectors.Multiply(scaled.Column(j), root, scaled.Column(j));
        }

        var qr = QrFactorization.Of(scaled);
        var (beta, residuals) = LeastSquares.Solve(scaled, qr, scaledY);
        return new LinearFit(new LinearProblem(x, y, weights, used), qr, beta, residuals);
    }
}
