// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>The largest value of a sum under linear constraints whose right-hand sides are not negative.</summary>
/// <remarks>Source: G. B. Dantzig (1947), primal simplex on a dense tableau; R. G. Bland (1977) for the choice of pivots, which never cycles and makes the
/// answer the same on every run. For a few rows and any number of columns.</remarks>
public static class LinearProgram
{
    // Relative to the largest entry of the tableau at the start: smaller entries are rounding.
    private const double Rounding = 1e-11;

    /// <summary>The maximum of c·z over z ≥ 0 with A·z ≤ b.</summary>
    /// <param name="a">Constraints, one a row.</param>
    /// <param name="b">Right-hand sides, none negative.</param>
    /// <param name="c">What each variable is worth.</param>
    /// <returns>Infinity when there is no maximum.</returns>
    /// <exception cref="ArgumentException">Lengths that differ, or a right-hand side below zero.</exception>
    public static double Maximum(Matrix a, ReadOnlySpan<double> b, ReadOnlySpan<double> c)
    {
        if (a.Rows != b.Length || a.Columns != c.Length)
        {
            throw new ArgumentException("Constraints, right-hand sides and worths must agree.", nameof(a));
        }

        var (rows, columns) = (a.Rows, a.Columns + a.Rows);
        var tableau = new double[rows + 1, columns + 1];
        var basis = new int[rows];
        var size = 1.0;
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < a.Columns; j++)
            {
                tableau[i, j] = a[i, j];
                size = Math.Max(size, Math.Abs(a[i, j]));
            }

            (tableau[i, a.Columns + i], tableau[i, columns], basis[i]) = (1, b[i], a.Columns + i);
            if (!(b[i] >= 0))
            {
                throw new ArgumentException("A right-hand side is below zero.", nameof(b));
            }
        }

        for (var j = 0; j < a.Columns; j++)
        {
            tableau[rows, j] = -c[j];
        }

        while (Entering(tableau, rows, columns, Rounding * size) is >= 0 and var entering)
        {
            var leaving = Leaving(tableau, basis, entering, Rounding * size);
            if (leaving < 0)
            {
                return double.PositiveInfinity;
            }

            Pivot(tableau, leaving, entering);
            basis[leaving] = entering;
        }

        return tableau[rows, columns];
    }

    // The first column that improves the sum.
    private static int Entering(double[,] tableau, int rows, int columns, double rounding)
    {
        for (var j = 0; j < columns; j++)
        {
            if (tableau[rows, j] < -rounding)
            {
                return j;
            }
        }

        return -1;
    }

    // The row that stops first; among equals, the one whose variable comes first.
    private static int Leaving(double[,] tableau, int[] basis, int entering, double rounding)
    {
        var (leaving, least) = (-1, double.PositiveInfinity);
        for (var i = 0; i < basis.Length; i++)
        {
            if (tableau[i, entering] <= rounding)
            {
                continue;
            }

            var ratio = tableau[i, tableau.GetLength(1) - 1] / tableau[i, entering];
            if (ratio < least || (ratio == least && basis[i] < basis[leaving]))
            {
                (leaving, least) = (i, ratio);
            }
        }

        return leaving;
    }

    private static void Pivot(double[,] tableau, int row, int column)
    {
        var (pivot, width) = (tableau[row, column], tableau.GetLength(1));
        for (var j = 0; j < width; j++)
        {
            tableau[row, j] /= pivot;
        }

        for (var i = 0; i < tableau.GetLength(0); i++)
        {
            var factor = tableau[i, column];
            for (var j = 0; i != row && factor != 0 && j < width; j++)
            {
                tableau[i, j] -= factor * tableau[row, j];
            }
        }
    }
}
