// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>Cholesky factor of a symmetric matrix whose rows begin with zeros: what lies before a row's first value is never touched.</summary>
/// <remarks>A block-diagonal matrix costs what its blocks cost. Source: A. George, J. W. Liu, Computer Solution of Large Sparse
/// Positive Definite Systems (1981), chapter 4.</remarks>
public sealed class EnvelopeCholesky
{
    private readonly double[] values;
    private readonly int[] first;
    private readonly int[] starts;

    /// <summary>Room for a matrix whose row i holds columns <paramref name="first"/>[i] to i.</summary>
    public EnvelopeCholesky(int[] first)
    {
        this.first = first;
        starts = new int[first.Length + 1];
        for (var i = 0; i < first.Length; i++)
        {
            starts[i + 1] = starts[i] + i - first[i] + 1;
        }

        values = new double[starts[^1]];
    }

    /// <summary>Order of the matrix.</summary>
    public int Order => first.Length;

    /// <summary>Sets every stored value to zero.</summary>
    public void Clear() => Array.Clear(values);

    /// <summary>A stored value of the lower triangle.</summary>
    public ref double this[int row, int column] => ref values[starts[row] + column - first[row]];

    /// <summary>Replaces the matrix by its factor.</summary>
    /// <returns>False when it is not positive definite.</returns>
    public bool Factor()
    {
        for (var i = 0; i < Order; i++)
        {
            for (var j = first[i]; j < i; j++)
            {
                this[i, j] = (this[i, j] - Inner(i, j)) / this[j, j];
            }

            var pivot = this[i, i] - Inner(i, i);
            if (!(pivot > 0))
            {
                return false;
            }

            this[i, i] = Math.Sqrt(pivot);
        }

        return true;
    }

    /// <summary>Solves L·x = b in place.</summary>
    public void SolveLower(Span<double> b)
    {
        for (var i = 0; i < Order; i++)
        {
            var row = values.AsSpan(starts[i], i - first[i]);
            b[i] = (b[i] - Vectors.Dot(row, b[first[i]..])) / this[i, i];
        }
    }

    /// <summary>Solves Lᵀ·x = b in place.</summary>
    public void SolveUpper(Span<double> b)
    {
        for (var i = Order - 1; i >= 0; i--)
        {
            b[i] /= this[i, i];
            Vectors.AddScaled(values.AsSpan(starts[i], i - first[i]), -b[i], b[first[i]..]);
        }
    }

    /// <summary>Logarithm of the determinant of the matrix, once factored.</summary>
    public double LogDeterminant()
    {
        var sum = 0.0;
        for (var i = 0; i < Order; i++)
        {
            sum += 2 * Math.Log(this[i, i]);
        }

        return sum;
    }

    private double Inner(int i, int j)
    {
        var from = Math.Max(first[i], first[j]);
        return from >= j ? 0 : Vectors.Dot(values.AsSpan(starts[i] + from - first[i], j - from), values.AsSpan(starts[j] + from - first[j], j - from));
    }
}
