// SPDX-License-Identifier: Apache-2.0
using System.Runtime.CompilerServices;

namespace Timonier.Analysis.Numbers;

/// <summary>Cholesky factor of a symmetric positive definite matrix, in place, on spans: nothing is allocated.</summary>
/// <remarks>Matrices are square of order p, row after row; only the lower triangle is read or written, unless said otherwise.
/// Source: G. H. Golub, C. F. Van Loan, Matrix Computations (4th ed.), section 4.2.</remarks>
public static class Cholesky
{
    /// <summary>Replaces the lower triangle of A by L with A = L·Lᵀ.</summary>
    /// <returns>False when A is not positive definite to working precision; its content is then meaningless.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Factor(Span<double> a, int order)
    {
        for (var j = 0; j < order; j++)
        {
            var rowJ = a.Slice(j * order, j + 1);
            var diagonal = rowJ[j];
            var pivot = diagonal - Vectors.Dot(rowJ[..j], rowJ);
            if (!(pivot > diagonal * 1e-14))
            {
                return false;
            }

            pivot = Math.Sqrt(pivot);
            rowJ[j] = pivot;
            for (var i = j + 1; i < order; i++)
            {
                var rowI = a.Slice(i * order, j + 1);
                rowI[j] = (rowI[j] - Vectors.Dot(rowI[..j], rowJ)) / pivot;
            }
        }

        return true;
    }

    /// <summary>Solves L·x = b in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SolveLower(ReadOnlySpan<double> factor, int order, Span<double> b)
    {
        for (var i = 0; i < order; i++)
        {
            var row = factor.Slice(i * order, i + 1);
            b[i] = (b[i] - Vectors.Dot(row[..i], b)) / row[i];
        }
    }

    /// <summary>Solves Lᵀ·x = b in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SolveUpper(ReadOnlySpan<double> factor, int order, Span<double> b)
    {
        for (var i = order - 1; i >= 0; i--)
        {
            b[i] /= factor[(i * order) + i];
            Vectors.AddScaled(factor.Slice(i * order, i), -b[i], b);
        }
    }

    /// <summary>Solves A·x = b in place, A given by its factor.</summary>
    public static void Solve(ReadOnlySpan<double> factor, int order, Span<double> b)
    {
        SolveLower(factor, order, b);
        SolveUpper(factor, order, b);
    }

    /// <summary>Writes the whole (symmetric) inverse of A, given its factor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Invert(ReadOnlySpan<double> factor, int order, Span<double> inverse)
    {
        for (var j = 0; j < order; j++)
        {
            var row = inverse.Slice(j * order, order);
            row.Clear();
            row[j] = 1;
            Solve(factor, order, row);
        }

        // The two triangles differ by rounding: the lower one is kept.
        for (var i = 0; i < order; i++)
        {
            for (var j = 0; j < i; j++)
            {
                inverse[(j * order) + i] = inverse[(i * order) + j];
            }
        }
    }

    /// <summary>The logarithm of the determinant of A, given its factor.</summary>
    public static double LogDeterminant(ReadOnlySpan<double> factor, int order)
    {
        var sum = 0.0;
        for (var i = 0; i < order; i++)
        {
            sum += Math.Log(factor[(i * order) + i]);
        }

        return 2 * sum;
    }
}
