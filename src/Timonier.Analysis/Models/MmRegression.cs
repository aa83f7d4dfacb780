// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Models;

/// <summary>Regression that keeps its head when up to half of the units are aberrant, and 95 % efficient when none is.</summary>
/// <remarks>An S-estimate (bisquare, breakdown 1/2) found from elemental subsets, then an M-estimate (bisquare) with its scale held.
/// All subsets are tried when they are few, else a seeded sample of them: same data, same answer.
/// Sources: V. J. Yohai, Annals of Statistics 15 (1987); M. Salibian-Barrera, V. J. Yohai, JCGS 15 (2006).</remarks>
public static class MmRegression
{
    private const double BreakdownLimit = 1.54764;
    private const double EfficiencyLimit = 4.685061;
    private const int AllSubsetsUpTo = 6000;
    private const int SampledSubsets = 1000;
    private const int MaximumSteps = 500;
    private const ulong Seed = 20060101;

    /// <summary>Fits an MM regression.</summary>
    /// <exception cref="ArgumentException">Fewer than twice as many units as terms, or dependent terms.</exception>
    public static RobustFit Fit(Matrix x, ReadOnlySpan<double> y)
    {
        if (x.Rows != y.Length || x.Rows < 2 * x.Columns)
        {
            throw new ArgumentException("At least twice as many rows as terms are needed.", nameof(x));
        }

        var values = y.ToArray();
        var (beta, scale) = new ScaleSearch(x, values, BreakdownLimit).Best(Subsets(x));
        var residuals = Residuals(x, values, beta);
        var method = new RobustMethod(PsiFunction.Bisquare) { Limit = EfficiencyLimit };
        var weights = new double[y.Length];
        var fit = LinearModel.Fit(x, y);
        for (var step = 0; step < MaximumSteps; step++)
        {
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] = method.Weight(residuals[i] / scale);
            }

            fit = LinearModel.Fit(x, y, weights);
            var (moved, size) = (0.0, 0.0);
            for (var j = 0; j < beta.Length; j++)
            {
                moved = Math.Max(moved, Math.Abs(fit.Coefficients[j] - beta[j]));
                size = Math.Max(size, Math.Abs(beta[j]));
            }

            (beta, residuals) = (fit.Coefficients, fit.Residuals);
            if (moved <= 1e-12 * size)
            {
                return new(fit, FinalWeights(method, residuals, scale), scale, true);
            }
        }

        return new(fit, FinalWeights(method, residuals, scale), scale, false);
    }

    private static double[] Residuals(Matrix x, double[] y, double[] beta)
    {
        var residuals = x.Times(beta);
        for (var i = 0; i < residuals.Length; i++)
        {
            residuals[i] = y[i] - residuals[i];
        }

        return residuals;
    }

    private static double[] FinalWeights(RobustMethod method, double[] residuals, double scale) =>
        Array.ConvertAll(residuals, residual => method.Weight(residual / scale));

    private static IEnumerable<int[]> Subsets(Matrix x)
    {
        var total = 1.0;
        for (var j = 0; j < x.Columns; j++)
        {
            total = total * (x.Rows - j) / (j + 1);
        }

        return total <= AllSubsetsUpTo ? AllSubsets(x.Rows, x.Columns) : Sampled(x.Rows, x.Columns);
    }

    private static IEnumerable<int[]> AllSubsets(int count, int size)
    {
        var subset = new int[size];
        for (var j = 0; j < size; j++)
        {
            subset[j] = j;
        }

        while (true)
        {
            yield return subset;
            var place = size - 1;
            while (place >= 0 && subset[place] == count - size + place)
            {
                place--;
            }

            if (place < 0)
            {
                yield break;
            }

            subset[place]++;
            for (var j = place + 1; j < size; j++)
            {
                subset[j] = subset[j - 1] + 1;
            }
        }
    }

    private static IEnumerable<int[]> Sampled(int count, int size)
    {
        var sequence = new SeededSequence(Seed);
        var rows = new int[count];
        for (var draw = 0; draw < SampledSubsets; draw++)
        {
            for (var i = 0; i < count; i++)
            {
                rows[i] = i;
            }

            for (var j = 0; j < size; j++)
            {
                var other = j + sequence.NextIndex(count - j);
                (rows[j], rows[other]) = (rows[other], rows[j]);
            }

            yield return rows[..size];
        }
    }
}
