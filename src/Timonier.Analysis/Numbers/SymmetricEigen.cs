// SPDX-License-Identifier: Apache-2.0
using System.Runtime.CompilerServices;

namespace Timonier.Analysis.Numbers;

/// <summary>Eigenvalues, largest first, and eigenvectors of a symmetric matrix, by cyclic Jacobi rotations.</summary>
/// <remarks>Exact to a few units of the last place relative to the norm, whatever the spectrum; meant for orders up to a few hundred.
/// Each vector's largest component (the first of them if tied) is positive, so that signs are reproducible.
/// Source: G. H. Golub, C. F. Van Loan, Matrix Computations (4th ed.), section 8.5.</remarks>
public sealed class SymmetricEigen
{
    private const int MaximumSweeps = 60;

    private SymmetricEigen(double[] values, Matrix vectors)
    {
        Values = values;
        Vectors = vectors;
    }

    /// <summary>Eigenvalues, largest first.</summary>
    public double[] Values { get; }

    /// <summary>Eigenvectors, one a column, in the order of the values.</summary>
    public Matrix Vectors { get; }

    /// <summary>Decomposes a symmetric matrix (only its lower triangle is read).</summary>
    public static SymmetricEigen Of(Matrix matrix)
    {
        var order = matrix.Rows;
        var a = new Matrix(order, order);
        var v = new Matrix(order, order);
        for (var j = 0; j < order; j++)
        {
            v[j, j] = 1;
            for (var i = j; i < order; i++)
            {
                a[i, j] = matrix[i, j];
                a[j, i] = matrix[i, j];
            }
        }

        for (var sweep = 0; sweep < MaximumSweeps && Sweep(a, v); sweep++)
        {
        }

        return Sorted(a, v);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Sweep(Matrix a, Matrix v)
    {
        var rotated = false;
        for (var p = 0; p < a.Rows - 1; p++)
        {
            for (var q = p + 1; q < a.Rows; q++)
            {
                var off = a[p, q];
                if (Math.Abs(off) > double.Epsilon && Math.Abs(off) > 1e-17 * Math.Sqrt(Math.Abs(a[p, p] * a[q, q])))
                {
                    Rotate(a, v, p, q);
                    rotated = true;
                }
            }
        }

        return rotated;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rotate(Matrix a, Matrix v, int p, int q)
    {
        var theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        var t = double.IsInfinity(theta) ? 0 : Math.CopySign(1, theta) / (Math.Abs(theta) + Math.Sqrt(Math.FusedMultiplyAdd(theta, theta, 1)));
        var c = 1 / Math.Sqrt(Math.FusedMultiplyAdd(t, t, 1));
        var s = t * c;
        var shift = t * a[p, q];
        a[p, p] -= shift;
        a[q, q] += shift;
        a[p, q] = 0;
        a[q, p] = 0;
        for (var k = 0; k < a.Rows; k++)
        {
            if (k != p && k != q)
            {
                var (kp, kq) = (a[k, p], a[k, q]);
                a[k, p] = (c * kp) - (s * kq);
                a[p, k] = a[k, p];
                a[k, q] = (s * kp) + (c * kq);
                a[q, k] = a[k, q];
            }

            var (vp, vq) = (v[k, p], v[k, q]);
            v[k, p] = (c * vp) - (s * vq);
            v[k, q] = (s * vp) + (c * vq);
        }
    }

    private static SymmetricEigen Sorted(Matrix a, Matrix v)
    {
        var order = a.Rows;
        var positions = new int[order];
        for (var i = 0; i < order; i++)
        {
            positions[i] = i;
        }

        Array.Sort(positions, (i, j) => a[i, i] == a[j, j] ? i.CompareTo(j) : a[j, j].CompareTo(a[i, i]));
        var values = new double[order];
        var vectors = new Matrix(order, order);
        for (var j = 0; j < order; j++)
        {
            values[j] = a[positions[j], positions[j]];
            var column = v.Column(positions[j]);
            var largest = 0;
            for (var i = 1; i < order; i++)
            {
                if (Math.Abs(column[i]) > Math.Abs(column[largest]))
                {
                    largest = i;
                }
            }

            var sign = order > 0 && column[largest] < 0 ? -1 : 1;
            for (var i = 0; i < order; i++)
            {
                vectors[i, j] = sign * column[i];
            }
        }

        return new(values, vectors);
    }
}
