// SPDX-License-Identifier: Apache-2.0
using System.Runtime.CompilerServices;

namespace Timonier.Analysis.Numbers;

/// <summary>Weighted least squares by normal equations, many times on the same columns, without allocating.</summary>
/// <remarks>For columns brought to a common scale, whose condition number is known to be moderate (or mended by a ridge):
/// the square of the condition number is lost in digits. Anything else goes through <see cref="QrFactorization"/>.
/// One instance serves one thread at a time.</remarks>
public sealed class NormalRegression
{
    private readonly double[] columns;
    private readonly double[] weighted;
    private readonly double[] whitened;
    private readonly double[] factor;
    private readonly double[] beta;

    /// <summary>Room for up to <paramref name="rows"/> rows and <paramref name="terms"/> terms.</summary>
    public NormalRegression(int rows, int terms)
    {
        columns = new double[rows * terms];
        whitened = new double[rows * terms];
        weighted = new double[rows];
        factor = new double[terms * terms];
        beta = new double[terms];
    }

    /// <summary>Rows of the columns in place.</summary>
    public int Rows { get; private set; }

    /// <summary>Terms in place.</summary>
    public int Terms { get; private set; }

    /// <summary>Coefficients of the last fit.</summary>
    public ReadOnlySpan<double> Coefficients => beta.AsSpan(0, Terms);

    /// <summary>Cholesky factor of XᵀWX + ridge, row after row, of the last fit.</summary>
    public ReadOnlySpan<double> Factor => factor.AsSpan(0, Terms * Terms);

    /// <summary>Sets the size of the problem; columns are then written through <see cref="Column"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Larger than the room.</exception>
    public void Size(int rows, int terms)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows, weighted.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(terms, beta.Length);
        (Rows, Terms) = (rows, terms);
    }

    /// <summary>One column, live.</summary>
    public Span<double> Column(int term) => columns.AsSpan(term * Rows, Rows);

    /// <summary>One column of X·L⁻ᵀ, L being <see cref="Factor"/>: each row is what <see cref="Cholesky.SolveLower"/> makes of the row's
    /// terms. Written by <see cref="Leverages"/>.</summary>
    public ReadOnlySpan<double> Whitened(int term) => whitened.AsSpan(term * Rows, Rows);

    /// <summary>Minimises Σ w·(y − x·β)² + Σ ridge·β².</summary>
    /// <param name="weights">One weight a row.</param>
    /// <param name="y">One value a row.</param>
    /// <param name="ridge">One penalty a term, or nothing.</param>
    /// <returns>False when the terms depend on each other to working precision.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Fit(ReadOnlySpan<double> weights, ReadOnlySpan<double> y, ReadOnlySpan<double> ridge = default)
    {
        var wide = weighted.AsSpan(0, Rows);
        for (var j = 0; j < Terms; j++)
        {
            Vectors.Multiply(Column(j), weights, wide);
            for (var k = 0; k <= j; k++)
            {
                factor[(j * Terms) + k] = Vectors.Dot(wide, Column(k));
            }

            beta[j] = Vectors.Dot(wide, y);
            factor[(j * Terms) + j] += ridge.IsEmpty ? 0 : ridge[j];
        }

        var square = factor.AsSpan(0, Terms * Terms);
        if (!Cholesky.Factor(square, Terms))
        {
            return false;
        }

        Cholesky.Solve(square, Terms, beta.AsSpan(0, Terms));
        return true;
    }

    /// <summary>Writes the fitted values of the last fit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Predict(Span<double> fitted)
    {
        fitted = fitted[..Rows];
        fitted.Clear();
        for (var j = 0; j < Terms; j++)
        {
            Vectors.AddScaled(Column(j), beta[j], fitted);
        }
    }

    /// <summary>Writes x·(XᵀWX + ridge)⁻¹·xᵀ of every row: times the row's weight, it is the hat value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Leverages(Span<double> leverages)
    {
        leverages = leverages[..Rows];
        leverages.Clear();
        for (var j = 0; j < Terms; j++)
        {
            var target = whitened.AsSpan(j * Rows, Rows);
            Column(j).CopyTo(target);
            for (var k = 0; k < j; k++)
            {
                Vectors.AddScaled(whitened.AsSpan(k * Rows, Rows), -factor[(j * Terms) + k], target);
            }

            var scale = 1 / factor[(j * Terms) + j];
            for (var i = 0; i < target.Length; i++)
            {
                target[i] *= scale;
            }

            AddSquares(target, leverages);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddSquares(ReadOnlySpan<double> source, Span<double> target)
    {
        for (var i = 0; i < source.Length; i++)
        {
            target[i] = Math.FusedMultiplyAdd(source[i], source[i], target[i]);
        }
    }
}
