// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Models;

/// <summary>Searches the coefficients whose residuals have the smallest M-scale: bisquare, mean of ρ over n − p equal to 1/2.</summary>
internal sealed class ScaleSearch
{
    private const int Finalists = 10;
    private const int MaximumSteps = 500;
    private readonly Matrix x;
    private readonly double[] y;
    private readonly RobustMethod method;
    private readonly double[] norms;
    private readonly double[] weights;
    private readonly double[] residuals;
    private readonly NormalRegression quick;

    public ScaleSearch(Matrix x, double[] y, double limit)
    {
        this.y = y;
        this.x = x.Copy();
        method = new RobustMethod(PsiFunction.Bisquare) { Limit = limit };
        norms = new double[x.Columns];
        weights = new double[y.Length];
        residuals = new double[y.Length];
        quick = new NormalRegression(x.Rows, x.Columns);
        quick.Size(x.Rows, x.Columns);
        for (var j = 0; j < x.Columns; j++)
        {
            norms[j] = Vectors.Norm(x.Column(j));
            foreach (ref var value in this.x.Column(j))
            {
                value /= norms[j] > 0 ? norms[j] : 1;
            }

            this.x.Column(j).CopyTo(quick.Column(j));
        }
    }

    /// <summary>The best coefficients found from elemental subsets of rows, and their scale.</summary>
    public (double[] Beta, double Scale) Best(IEnumerable<int[]> subsets)
    {
        var best = (Scale: double.PositiveInfinity, Beta: Array.Empty<double>());
        foreach (var candidate in Candidates(subsets))
        {
            var (beta, scale) = Converge(candidate.Beta, candidate.Scale);
            if (scale < best.Scale)
            {
                best = (scale, beta);
            }
        }

        if (best.Beta.Length == 0)
        {
            throw new ArgumentException("The terms depend on each other.", nameof(subsets));
        }

        for (var j = 0; j < norms.Length; j++)
        {
            best.Beta[j] /= norms[j];
        }

        return (best.Beta, best.Scale);
    }

    private List<(double Scale, double[] Beta)> Candidates(IEnumerable<int[]> subsets)
    {
        var finalists = new List<(double Scale, double[] Beta)>();
        foreach (var subset in subsets)
        {
            if (FromSubset(subset) is not { } beta)
            {
                continue;
            }

            Measure(beta);
            var scale = Medians.AbsoluteDeviation(residuals, 0, Medians.MadToStandardDeviation, weights);
            for (var step = 0; step < 2 && scale > 0; step++)
            {
                scale = NextScale(scale);
                Weigh(scale);
                if (quick.Fit(weights, y))
                {
                    beta = quick.Coefficients.ToArray();
                    Measure(beta);
                }
            }

            finalists.Add((Scale(scale, 1e-6), beta));
            if (finalists.Count > 4 * Finalists)
            {
                Shorten(finalists);
            }
        }

        Shorten(finalists);
        return finalists;
    }

    private (double[] Beta, double Scale) Converge(double[] beta, double scale)
    {
        for (var step = 0; step < MaximumSteps; step++)
        {
            Measure(beta);
            scale = Scale(scale);
            if (scale == 0)
            {
                return (beta, 0);
            }

            Weigh(scale);
            var fit = LinearModel.Fit(x, y, weights);
            if (fit.Rank < x.Columns || Close(beta, fit.Coefficients))
            {
                break;
            }

            beta = fit.Coefficients;
        }

        Measure(beta);
        return (beta, Scale(scale));
    }

    private static void Shorten(List<(double Scale, double[] Beta)> finalists)
    {
        var ordered = finalists.OrderBy(candidate => candidate.Scale).Take(Finalists).ToList();
        finalists.Clear();
        finalists.AddRange(ordered);
    }

    private static bool Close(double[] before, double[] after)
    {
        for (var j = 0; j < before.Length; j++)
        {
            if (Math.Abs(after[j] - before[j]) > 1e-13 * Math.Abs(after[j]))
            {
                return false;
            }
        }

        return true;
    }

    private double[]? FromSubset(int[] subset)
    {
        var qr = QrFactorization.Of(x.SelectRows(subset));
        if (qr.Rank < x.Columns)
        {
            return null;
        }

        var values = Array.ConvertAll(subset, row => y[row]);
        qr.ApplyTransposed(values);
        qr.SolveUpper(values);
        return values;
    }

    private void Measure(double[] beta)
    {
        y.CopyTo(residuals, 0);
        for (var j = 0; j < beta.Length; j++)
        {
            Vectors.AddScaled(x.Column(j), -beta[j], residuals);
        }
    }

    private void Weigh(double scale)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = method.Weight(residuals[i] / scale);
        }
    }

    private double Scale(double start, double accuracy = 1e-14)
    {
        var scale = start;
        for (var step = 0; step < MaximumSteps && scale > 0; step++)
        {
            var next = NextScale(scale);
            var settled = Math.Abs(next - scale) <= accuracy * scale;
            scale = next;
            if (settled)
            {
                break;
            }
        }

        return scale;
    }

    private double NextScale(double scale)
    {
        var sum = 0.0;
        foreach (var residual in residuals)
        {
            var share = Math.Min(1, Math.Abs(residual / (scale * method.Limit)));
            var kept = 1 - (share * share);
            sum += 1 - (kept * kept * kept);
        }

        return scale * Math.Sqrt(sum / (0.5 * (residuals.Length - x.Columns)));
    }
}
