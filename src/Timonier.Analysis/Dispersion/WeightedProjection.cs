// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Dispersion;

/// <summary>A weighted regression and the traces of P = W − W·X·(XᵀWX)⁻¹·XᵀW that variance estimates need.</summary>
internal sealed class WeightedProjection
{
    private readonly Matrix thinQ;
    private readonly double[] weights;

    public WeightedProjection(Matrix x, double[] y, double[] weights)
    {
        this.weights = weights;
        var scaled = x.Copy();
        var scaledY = new double[y.Length];
        for (var i = 0; i < y.Length; i++)
        {
            var root = Math.Sqrt(weights[i]);
            scaledY[i] = root * y[i];
            for (var j = 0; j < x.Columns; j++)
            {
                scaled[i, j] *= root;
            }
        }

        var qr = QrFactorization.Of(scaled);
        if (qr.Rank < x.Columns)
        {
            throw new ArgumentException("The terms depend on each other.", nameof(x));
        }

        thinQ = qr.ThinQ();
        InverseCrossProduct = qr.InverseCrossProduct();
        (Coefficients, var residuals) = LeastSquares.Solve(scaled, qr, scaledY);
        for (var i = 0; i < y.Length; i++)
        {
            ResidualSquares += residuals[i] * residuals[i];
            SquaredWeightedResiduals += weights[i] * residuals[i] * residuals[i];
            TotalWeight += weights[i];
            TotalSquaredWeight += weights[i] * weights[i];
        }
    }

    public double[] Coefficients { get; }

    public Matrix InverseCrossProduct { get; }

    /// <summary>yᵀPy.</summary>
    public double ResidualSquares { get; }

    /// <summary>yᵀPPy.</summary>
    public double SquaredWeightedResiduals { get; }

    public double TotalWeight { get; }

    public double TotalSquaredWeight { get; }

    /// <summary>tr(P).</summary>
    public double TraceOfP()
    {
        var trace = TotalWeight;
        for (var i = 0; i < weights.Length; i++)
        {
            trace -= weights[i] * Leverage(i);
        }

        return trace;
    }

    /// <summary>tr(P·V) with V diagonal.</summary>
    public double TraceOfP(double[] variances)
    {
        var trace = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            trace += weights[i] * variances[i] * (1 - Leverage(i));
        }

        return trace;
    }

    /// <summary>tr(P·P).</summary>
    public double TraceOfPP()
    {
        // P = √W·(I − QQᵀ)·√W, so tr(PP) = Σ w² − 2·Σ w²·h + ‖Qᵀ·W·Q‖².
        var trace = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            trace += weights[i] * weights[i] * (1 - (2 * Leverage(i)));
        }

        var weighted = new double[weights.Length];
        for (var a = 0; a < thinQ.Columns; a++)
        {
            Vectors.Multiply(thinQ.Column(a), weights, weighted);
            for (var b = 0; b < thinQ.Columns; b++)
            {
                var inner = Vectors.Dot(weighted, thinQ.Column(b));
                trace += inner * inner;
            }
        }

        return trace;
    }

    private double Leverage(int i)
    {
        var sum = 0.0;
        for (var j = 0; j < thinQ.Columns; j++)
        {
            sum += thinQ[i, j] * thinQ[i, j];
        }

        return sum;
    }
}
