// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Models;

/// <summary>Regressions on repeated observations, units (and periods) having effects of their own.</summary>
/// <remarks>Sources: B. H. Baltagi, Econometric Analysis of Panel Data (2005), chapters 2, 3 and 9;
/// P. A. V. B. Swamy, S. S. Arora, Econometrica 40 (1972); M. Arellano (1987) for clustered errors. Unbalanced panels are accepted.</remarks>
public static class PanelModel
{
    private const int MaximumSweeps = 10_000;

    /// <summary>Units have fixed effects: only movements inside a unit count.</summary>
    public static PanelFit Within(PanelProblem problem)
    {
        var x = problem.X.Copy();
        var y = (double[])problem.Y.Clone();
        for (var j = 0; j < x.Columns; j++)
        {
            Demean(x.Column(j), problem.Units, problem.UnitCount);
        }

        Demean(y, problem.Units, problem.UnitCount);
        var fit = LinearModel.Fit(x, y);
        return new(problem, fit, y.Length - problem.UnitCount - fit.Rank);
    }

    /// <summary>Units and periods both have fixed effects.</summary>
    public static PanelFit TwoWays(PanelProblem problem)
    {
        var x = problem.X.Copy();
        var y = (double[])problem.Y.Clone();
        for (var j = 0; j < x.Columns; j++)
        {
            DemeanTwice(x.Column(j), problem);
        }

        DemeanTwice(y, problem);
        var fit = LinearModel.Fit(x, y);
        return new(problem, fit, y.Length - problem.UnitCount - (problem.PeriodCount - 1) - fit.Rank);
    }

    /// <summary>Units have random effects, their variance estimated by Swamy and Arora. The first term is the intercept.</summary>
    public static PanelFit Random(PanelProblem problem)
    {
        var within = Within(problem);
        var idiosyncratic = within.Fit.ResidualSumOfSquares / within.DegreesOfFreedom;
        var sizes = new double[problem.UnitCount];
        foreach (var unit in problem.Units)
        {
            sizes[unit]++;
        }

        var between = BetweenVariance(problem, sizes, idiosyncratic);
        var x = problem.X.WithIntercept();
        var y = (double[])problem.Y.Clone();
        var kept = Array.ConvertAll(sizes, size => 1 - Math.Sqrt(idiosyncratic / ((size * between) + idiosyncratic)));
        for (var j = 0; j < x.Columns; j++)
        {
            Demean(x.Column(j), problem.Units, problem.UnitCount, kept);
        }

        Demean(y, problem.Units, problem.UnitCount, kept);
        var fit = LinearModel.Fit(x, y);
        return new(problem, fit, fit.DegreesOfFreedom)
        {
            IdiosyncraticVariance = idiosyncratic,
            UnitVariance = between,
        };
    }

    // E[Σ T·(ȳ − x̄'b)²] = (N − p)·σe² + σu²·(n − tr(...)): solved for σu².
    private static double BetweenVariance(PanelProblem problem, double[] sizes, double idiosyncratic)
    {
        var means = new Matrix(sizes.Length, problem.X.Columns + 1);
        for (var unit = 0; unit < sizes.Length; unit++)
        {
            means[unit, 0] = 1;
        }

        for (var j = 0; j < problem.X.Columns; j++)
        {
            Means(problem.X.Column(j), problem.Units, sizes).CopyTo(means.Column(j + 1));
        }

        var fit = LinearModel.Fit(means, Means(problem.Y, problem.Units, sizes), sizes);
        var spread = 0.0;
        for (var unit = 0; unit < sizes.Length; unit++)
        {
            spread += sizes[unit] * (1 - fit.Hat[unit]);
        }

        return Math.Max(0, (fit.ResidualSumOfSquares - (fit.DegreesOfFreedom * idiosyncratic)) / spread);
    }

    private static double[] Means(ReadOnlySpan<double> values, int[] groups, double[] sizes)
    {
        var sums = new TwofoldSum[sizes.Length];
        for (var i = 0; i < values.Length; i++)
        {
            sums[groups[i]] = sums[groups[i]].Plus(values[i]);
        }

        var means = new double[sizes.Length];
        for (var g = 0; g < means.Length; g++)
        {
            means[g] = sums[g].Value / sizes[g];
        }

        return means;
    }

    // Takes the group's mean away, or a share of it.
    private static double Demean(Span<double> values, int[] groups, int count, double[]? share = null)
    {
        var sizes = new double[count];
        foreach (var group in groups)
        {
            sizes[group]++;
        }

        var means = Means(values, groups, sizes);
        var moved = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            var taken = means[groups[i]] * (share?[groups[i]] ?? 1);
            values[i] -= taken;
            moved = Math.Max(moved, Math.Abs(taken));
        }

        return moved;
    }

    // Alternate projections: one sweep is enough on a balanced panel, an unbalanced one converges.
    private static void DemeanTwice(Span<double> values, PanelProblem problem)
    {
        var size = Vectors.Norm(values);
        for (var sweep = 0; sweep < MaximumSweeps; sweep++)
        {
            var moved = Demean(values, problem.Units, problem.UnitCount);
            moved = Math.Max(moved, Demean(values, problem.Periods, problem.PeriodCount));
            if (moved <= 1e-15 * size)
            {
                return;
            }
        }
    }
}
