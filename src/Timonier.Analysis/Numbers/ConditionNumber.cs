// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>How close columns are to depending on each other: largest over smallest singular value once each column has length one.</summary>
/// <remarks>Source: D. A. Belsley, E. Kuh, R. E. Welsch, Regression Diagnostics (1980), section 3.2: above 30, coefficients are harmed.</remarks>
public static class ConditionNumber
{
    /// <summary>The condition number of the columns of a regression, rows multiplied by the roots of weights.</summary>
    public static double Of(NormalRegression regression, ReadOnlySpan<double> weights)
    {
        var order = regression.Terms;
        var product = new Matrix(order, order);
        Span<double> weighted = new double[regression.Rows];
        for (var j = 0; j < order; j++)
        {
            Vectors.Multiply(regression.Column(j), weights, weighted);
            for (var i = 0; i <= j; i++)
            {
                product[j, i] = Vectors.Dot(weighted, regression.Column(i));
            }
        }

        for (var j = 0; j < order; j++)
        {
            for (var i = j + 1; i < order; i++)
            {
                product[i, j] /= Math.Sqrt(product[i, i] * product[j, j]);
            }
        }

        for (var j = 0; j < order; j++)
        {
            product[j, j] = 1;
        }

        var values = SymmetricEigen.Of(product).Values;
        return values[^1] > 0 ? Math.Sqrt(values[0] / values[^1]) : double.PositiveInfinity;
    }
}
