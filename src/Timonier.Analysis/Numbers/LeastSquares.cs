// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>The vector that minimises ‖y − X·β‖, refined until its error is that of its rounding.</summary>
/// <remarks>Householder factorization, then iterative refinement of the augmented system with residuals in twice the precision:
/// Å. Björck, "Iterative refinement of linear least squares solutions", BIT 7 (1967). Ill-conditioned data (Longley's) keep all their digits.</remarks>
public static class LeastSquares
{
    private const int MaximumRefinements = 6;

    /// <summary>Solves with a factorization of <paramref name="x"/>.</summary>
    /// <param name="x">The matrix that was factored.</param>
    /// <param name="qr">Its factorization.</param>
    /// <param name="y">One value a row.</param>
    /// <returns>β over the kept columns, and the residuals y − X·β.</returns>
    public static (double[] Beta, double[] Residuals) Solve(Matrix x, QrFactorization qr, ReadOnlySpan<double> y)
    {
        var beta = new double[qr.Rank];
        var residuals = new double[y.Length];
        Span<double> rowGap = new double[y.Length];
        Span<double> columnGap = new double[qr.Rank];
        var previous = double.PositiveInfinity;
        for (var step = 0; step < MaximumRefinements; step++)
        {
            y.CopyTo(rowGap);
            RowGaps(x, qr.Kept, beta, residuals, rowGap);
            for (var j = 0; j < qr.Rank; j++)
            {
                columnGap[j] = -Vectors.AccurateDot(x.Column(qr.Kept[j]), residuals);
            }

            Correct(qr, rowGap, columnGap);
            var size = Vectors.Norm(columnGap);
            if (step > 0 && !(size < previous / 2))
            {
                break;
            }

            for (var j = 0; j < beta.Length; j++)
            {
                beta[j] += columnGap[j];
            }

            for (var i = 0; i < residuals.Length; i++)
            {
                residuals[i] += rowGap[i];
            }

            previous = step == 0 ? double.PositiveInfinity : size;
        }

        return (beta, residuals);
    }

    // gap enters as y and leaves as y − residuals − X·β.
    private static void RowGaps(Matrix x, int[] kept, double[] beta, double[] residuals, Span<double> gap)
    {
        for (var i = 0; i < gap.Length; i++)
        {
            var sum = new TwofoldSum(gap[i]).Plus(-residuals[i]);
            for (var j = 0; j < kept.Length; j++)
            {
                sum = sum.PlusProduct(-x[i, kept[j]], beta[j]);
            }

            gap[i] = sum.Value;
        }
    }

    // [I X; Xᵀ 0]·[dr; dβ] = [rowGap; columnGap], in place.
    private static void Correct(QrFactorization qr, Span<double> rowGap, Span<double> columnGap)
    {
        qr.SolveUpperTransposed(columnGap);
        qr.ApplyTransposed(rowGap);
        for (var j = 0; j < qr.Rank; j++)
        {
            (rowGap[j], columnGap[j]) = (columnGap[j], rowGap[j] - columnGap[j]);
        }

        qr.SolveUpper(columnGap);
        qr.Apply(rowGap);
    }
}
