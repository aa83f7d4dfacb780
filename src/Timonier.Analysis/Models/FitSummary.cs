// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Models;

/// <summary>The figures that describe a linear fit as a whole.</summary>
/// <param name="RSquared">Share of the weighted sum of squares explained, around the weighted mean when there is an intercept.</param>
/// <param name="AdjustedRSquared">The same, per degree of freedom.</param>
/// <param name="F">F statistic of all terms but the intercept.</param>
/// <param name="LogLikelihood">Normal log-likelihood, the variance of a row being σ²/weight.</param>
/// <param name="Aic">Akaike's criterion, the variance counted as a parameter.</param>
/// <param name="Bic">Schwarz's criterion.</param>
public sealed record FitSummary(double RSquared, double AdjustedRSquared, double F, double LogLikelihood, double Aic, double Bic)
{
    /// <summary>Summarises a fit.</summary>
    public static FitSummary Of(LinearFit fit)
    {
        var problem = fit.Problem;
        var intercept = problem.HasIntercept ? 1 : 0;
        var centre = intercept == 1 ? WeightedMean(problem, fit.Fitted) : 0;
        var explained = new TwofoldSum(0);
        var logWeights = 0.0;
        foreach (var i in problem.Used)
        {
            var gap = fit.Fitted[i] - centre;
            explained = explained.PlusProduct(problem.Weights[i] * gap, gap);
            logWeights += Math.Log(problem.Weights[i]);
        }

        var rss = fit.ResidualSumOfSquares;
        var (n, rank) = ((double)fit.Count, fit.Rank);
        var rSquared = explained.Value / (explained.Value + rss);
        var adjusted = 1 - ((1 - rSquared) * (n - intercept) / fit.DegreesOfFreedom);
        var f = explained.Value / (rank - intercept) / (rss / fit.DegreesOfFreedom);
        var logLikelihood = 0.5 * (logWeights - (n * (Math.Log(2 * Math.PI) + 1 - Math.Log(n) + Math.Log(rss))));
        return new(
            rSquared,
            adjusted,
            f,
            logLikelihood,
            (2 * (rank + 1)) - (2 * logLikelihood),
            (Math.Log(n) * (rank + 1)) - (2 * logLikelihood));
    }

    private static double WeightedMean(LinearProblem problem, double[] values)
    {
        var (sum, total) = (new TwofoldSum(0), new TwofoldSum(0));
        foreach (var i in problem.Used)
        {
            sum = sum.PlusProduct(problem.Weights[i], values[i]);
            total = total.Plus(problem.Weights[i]);
        }

        return sum.Value / total.Value;
    }
}
