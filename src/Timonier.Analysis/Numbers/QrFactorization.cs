// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>Householder factorization X = Q·R of a tall matrix, columns that depend on earlier ones set aside.</summary>
/// <remarks>A column is set aside (aliased) when what earlier columns do not explain of it is less than 1e-7 of its norm,
/// the rule of LINPACK's dqrdc2. Kept columns stay in their order. Source: G. H. Golub, C. F. Van Loan,
/// Matrix Computations (4th ed.), section 5.2; normal equations are never formed.</remarks>
public sealed class QrFactorization
{
    private const double AliasTolerance = 1e-7;

    // Column k below the diagonal holds the k-th Householder vector (its head in 'heads'), above it the column of R.
    private readonly Matrix packed;
    private readonly double[] heads;
    private readonly double[] diagonal;

    private QrFactorization(Matrix packed, double[] heads, double[] diagonal, int[] kept)
    {
        this.packed = packed;
        this.heads = heads;
        this.diagonal = diagonal;
        Kept = kept;
    }

    /// <summary>Positions, in X, of the columns that were kept, in order.</summary>
    public int[] Kept { get; }

    /// <summary>Number of columns kept.</summary>
    public int Rank => Kept.Length;

    /// <summary>Number of rows of X.</summary>
    public int Rows => packed.Rows;

    /// <summary>Factors a matrix; the matrix itself is left as it is.</summary>
    public static QrFactorization Of(Matrix x)
    {
        var columns = new Matrix(x.Rows, Math.Min(x.Rows, x.Columns));
        var reflections = new double[columns.Columns];
        var pivots = new double[columns.Columns];
        var kept = new List<int>();
        Span<double> column = new double[x.Rows];
        for (var j = 0; j < x.Columns && kept.Count < x.Rows; j++)
        {
            x.Column(j).CopyTo(column);
            var rank = kept.Count;
            for (var k = 0; k < rank; k++)
            {
                Reflect(columns.Column(k), k, (reflections[k], pivots[k]), column);
            }

            var remaining = Vectors.Norm(column[rank..]);
            if (remaining == 0 || remaining < AliasTolerance * Vectors.Norm(x.Column(j)))
            {
                continue;
            }

            // H = I + v·vᵀ / (r·v₀), with v = column − r·e₀ and r of the sign opposite to the pivot's.
            var r = column[rank] > 0 ? -remaining : remaining;
            reflections[rank] = column[rank] - r;
            pivots[rank] = r;
            column.CopyTo(columns.Column(rank));
            kept.Add(j);
        }

        return new(columns, reflections, pivots, [.. kept]);
    }

    /// <summary>Replaces b by Qᵀ·b (the full, square Q).</summary>
    public void ApplyTransposed(Span<double> b)
    {
        for (var k = 0; k < Rank; k++)
        {
            Reflect(packed.Column(k), k, (heads[k], diagonal[k]), b);
        }
    }

    /// <summary>Replaces b by Q·b.</summary>
    public void Apply(Span<double> b)
    {
        for (var k = Rank - 1; k >= 0; k--)
        {
            Reflect(packed.Column(k), k, (heads[k], diagonal[k]), b);
        }
    }

    /// <summary>Solves R·x = b on the first <see cref="Rank"/> places, in place.</summary>
    public void SolveUpper(Span<double> b)
    {
        for (var j = Rank - 1; j >= 0; j--)
        {
            b[j] /= diagonal[j];
            Vectors.AddScaled(packed.Column(j)[..j], -b[j], b);
        }
    }

    /// <summary>Solves Rᵀ·x = b on the first <see cref="Rank"/> places, in place.</summary>
    public void SolveUpperTransposed(Span<double> b)
    {
        for (var j = 0; j < Rank; j++)
        {
            b[j] = (b[j] - Vectors.Dot(packed.Column(j)[..j], b)) / diagonal[j];
        }
    }

    /// <summary>The first <see cref="Rank"/> columns of Q: an orthonormal base of the columns of X.</summary>
    public Matrix ThinQ()
    {
        var q = new Matrix(Rows, Rank);
        for (var j = 0; j < Rank; j++)
        {
            q[j, j] = 1;
            Apply(q.Column(j));
        }

        return q;
    }

    /// <summary>(XᵀX)⁻¹ over the kept columns, from R alone.</summary>
    public Matrix InverseCrossProduct()
    {
        var inverse = new Matrix(Rank, Rank);
        var unit = new double[Rank];
        for (var j = 0; j < Rank; j++)
        {
            Array.Clear(unit);
            unit[j] = 1;
            SolveUpperTransposed(unit);
            SolveUpper(unit);
            unit.CopyTo(inverse.Column(j));
        }

        return inverse;
    }

    private static void Reflect(ReadOnlySpan<double> vector, int k, (double Head, double R) pivot, Span<double> b)
    {
        var tail = vector[(k + 1)..];
        var below = b[(k + 1)..];
        var factor = Math.FusedMultiplyAdd(pivot.Head, b[k], Vectors.Dot(tail, below)) / (pivot.R * pivot.Head);
        b[k] = Math.FusedMultiplyAdd(factor, pivot.Head, b[k]);
        Vectors.AddScaled(tail, factor, below);
    }
}
