// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Context;

/// <summary>How much each covariate counts in the distance between units: its mean share of what the context explains.</summary>
internal static class DistanceWeights
{
    /// <summary>Shares of one indicator in one year: the loss of leave-one-out R² without each covariate, over the total loss.</summary>
    /// <returns>False when the context explains nothing, or there are too few units.</returns>
    public static bool Shares(ContextRun run, ContextWorkspace room, IndicatorResult result, Span<double> shares)
    {
        var reader = new IndicatorReader(run, room, result);
        room.Values.Load(run.Input, result.Indicator, result.Year);
        shares.Clear();
        if (room.Values.VarianceUnknown || !reader.FitMain(room.Values, missingAtMost: 0))
        {
            return false;
        }

        var fit = room.Fit;
        var full = DiagnosticsBuilder.Explained(fit);
        var covariates = run.Input.Indicators[result.Indicator].Covariates;
        var inverse = new double[fit.Terms * fit.Terms];
        Cholesky.Invert(fit.Regression.Factor, fit.Terms, inverse);
        var (total, column) = (0.0, 0);
        for (var term = 0; full > 0 && term < covariates.Length; term++)
        {
            if (reader.Rows.Varies(room.Values, term))
            {
                column++;
                var loss = Math.Max(0, full - DiagnosticsBuilder.Explained(fit, fit.GapsWithout(column, inverse, room.Second)));
                shares[covariates[term]] += loss;
                total += loss;
            }
        }

        for (var c = 0; c < shares.Length; c++)
        {
            shares[c] /= total;
        }

        return total > 0;
    }

    /// <summary>Mean of the shares of several indicators and years; equal weights when there is none.</summary>
    public static double[] Mean(IReadOnlyList<double[]> shares, int covariates)
    {
        var weights = new double[covariates];
        if (shares.Count == 0)
        {
            Array.Fill(weights, 1.0 / covariates);
            return weights;
        }

        foreach (var share in shares)
        {
            for (var c = 0; c < covariates; c++)
            {
                weights[c] += share[c] / shares.Count;
            }
        }

        return weights;
    }
}
