// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Context;

/// <summary>Expected values of units with two missing covariates: these are drawn from what the other covariates say, and the spread between draws widens the interval.</summary>
/// <remarks>Conditional normal law estimated on units with all the indicator's covariates; results combined by the rules of
/// D. B. Rubin, Multiple Imputation for Nonresponse in Surveys (1987). Each unit has, by indicator and year, its own sequence of draws,
/// so that another indicator or unit changes nothing to it.</remarks>
internal sealed class MultipleImputation
{
    private readonly ContextMethod method;
    private readonly ContextInput input;
    private readonly ContextSpace space;
    private readonly int[] covariates;
    private readonly double[] means;
    private readonly double[] covariance;
    private int complete;

    public MultipleImputation(ContextMethod method, ContextInput input, ContextSpace space, ContextIndicator indicator)
    {
        this.method = method;
        this.input = input;
        this.space = space;
        covariates = indicator.Covariates;
        means = new double[covariates.Length];
        covariance = new double[covariates.Length * covariates.Length];
        Estimate();
    }

    /// <summary>Fills the expected value of a unit, and its shrunken gap if it has a value; nothing when too few units have all the covariates.</summary>
    /// <returns>Whether it could.</returns>
    public bool Predict((IndicatorResult Result, ExpectedValueFit Fit, IndicatorValues Values) model, int unit, ref ContextCell cell)
    {
        var scores = new double[covariates.Length];
        if (Conditional(unit, scores) is not { } draw)
        {
            return false;
        }

        var sequence = new SeededSequence(SeedOf(unit, model.Result));
        var (etas, thetas, eta2, theta2, within, inside) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        Span<double> terms = stackalloc double[model.Fit.Terms];
        var kept = double.NaN;
        for (var m = 0; m < method.Imputations; m++)
        {
            draw(sequence);
            WriteTerms(model, unit, scores, terms);
            var eta = Vectors.Dot(terms, model.Fit.Regression.Coefficients);
            var variance = model.Fit.VarianceOf(terms);
            var posterior = Posterior.Of(cell.Y - eta, cell.SamplingVariance, model.Result.TauSquared, variance);
            kept = posterior.Kept;
            etas += eta / method.Imputations;
            eta2 += eta * eta;
            within += variance / method.Imputations;
            thetas += posterior.Mean / method.Imputations;
            theta2 += posterior.Mean * posterior.Mean;
            inside += posterior.Deviation * posterior.Deviation / method.Imputations;
        }

        var between = 1 + (1.0 / method.Imputations);
        cell.Eta = etas;
        cell.EtaVariance = within + (between * Spread(eta2, etas));
        if (cell.Reason == ContextReason.None)
        {
            cell.Gap = cell.Y - etas;
            cell.Kept = kept;
            cell.Theta = thetas;
            cell.ThetaDeviation = Math.Sqrt(inside + (between * Spread(theta2, thetas)));
        }

        return true;
    }

    private ulong SeedOf(int unit, IndicatorResult result)
    {
        var ofUnit = SeededSequence.SeedFor(method.Seed, input.Units[unit].Code);
        return SeededSequence.SeedFor(SeededSequence.SeedFor(ofUnit, input.Indicators[result.Indicator].Code), unchecked((ulong)input.Years[result.Year].Year));
    }

    private double Spread(double squares, double mean) =>
        Math.Max(0, (squares - (method.Imputations * mean * mean)) / (method.Imputations - 1));

    private void WriteTerms(
        (IndicatorResult Result, ExpectedValueFit Fit, IndicatorValues Values) model, int unit, double[] scores, Span<double> terms)
    {
        terms[0] = 1;
        for (var column = 0; column < model.Result.Terms.Length; column++)
        {
            var term = model.Result.Terms[column];
            terms[column + 1] = term < 0 ? model.Values.VolumeScores[unit] : scores[Array.IndexOf(covariates, term)];
        }
    }

    private void Estimate()
    {
        var p = covariates.Length;
        for (var pass = 0; pass < 2; pass++)
        {
            complete = 0;
            for (var unit = 0; unit < space.Standard.Rows; unit++)
            {
                if (space.MissingOf(unit, covariates) > 0)
                {
                    continue;
                }

                complete++;
                for (var a = 0; a < p; a++)
                {
                    var gap = space.Standard[unit, covariates[a]] - means[a];
                    for (var b = 0; pass == 1 && b < p; b++)
                    {
                        covariance[(a * p) + b] += gap * (space.Standard[unit, covariates[b]] - means[b]);
                    }

                    if (pass == 0)
                    {
                        means[a] += gap / complete;
                    }
                }
            }
        }

        for (var k = 0; k < covariance.Length; k++)
        {
            covariance[k] /= Math.Max(1, complete - 1);
        }
    }

    // Known scores are copied; the missing ones are redrawn by the returned function at each call. Nothing when there is no law to draw from.
    private Action<SeededSequence>? Conditional(int unit, double[] scores)
    {
        var p = covariates.Length;
        var known = new List<int>();
        var missing = new List<int>();
        for (var a = 0; a < p; a++)
        {
            scores[a] = space.Standard[unit, covariates[a]];
            (double.IsNaN(scores[a]) ? missing : known).Add(a);
        }

        var (k, m) = (known.Count, missing.Count);
        var factor = new double[k * k];
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < k; j++)
            {
                factor[(i * k) + j] = covariance[(known[i] * p) + known[j]] + (i == j ? 1e-9 : 0);
            }
        }

        if (complete <= p || !Cholesky.Factor(factor, k))
        {
            return null;
        }

        var centre = new double[m];
        var loads = new double[m][];
        for (var i = 0; i < m; i++)
        {
            loads[i] = new double[k];
            for (var j = 0; j < k; j++)
            {
                loads[i][j] = covariance[(missing[i] * p) + known[j]];
            }

            var solved = (double[])loads[i].Clone();
            Cholesky.Solve(factor, k, solved);
            centre[i] = means[missing[i]];
            for (var j = 0; j < k; j++)
            {
                centre[i] += solved[j] * (scores[known[j]] - means[known[j]]);
            }

            Cholesky.SolveLower(factor, k, loads[i]);
        }

        var spread = new double[m * m];
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < m; j++)
            {
                spread[(i * m) + j] = covariance[(missing[i] * p) + missing[j]] - Vectors.Dot(loads[i], loads[j]) + (i == j ? 1e-9 : 0);
            }
        }

        if (!Cholesky.Factor(spread, m))
        {
            return null;
        }

        return sequence =>
        {
            var normals = new double[m];
            for (var i = 0; i < m; i++)
            {
                normals[i] = sequence.NextNormal();
                scores[missing[i]] = centre[i] + Vectors.Dot(spread.AsSpan(i * m, i + 1), normals);
            }
        };
    }
}
