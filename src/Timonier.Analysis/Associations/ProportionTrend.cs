// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Intervals;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Associations;

/// <summary>Whether proportions change steadily from one ordered group to the next.</summary>
/// <param name="ChiSquared">Statistic, one degree of freedom; NaN without an answer.</param>
/// <param name="P">Probability of such a statistic without a trend.</param>
/// <param name="Reason">Why there is no answer.</param>
/// <remarks>Sources: W. G. Cochran, Biometrics 10 (1954), 417-451; P. Armitage, Biometrics 11 (1955), 375-386. Method sheet: <c>prop-trend</c>.</remarks>
public readonly record struct ProportionTrend(double ChiSquared, double P, NoAnswer Reason)
{
    /// <summary>Tests proportions x/n over ordered groups.</summary>
    /// <param name="x">Events by group.</param>
    /// <param name="n">Denominators by group.</param>
    /// <param name="scores">Places of the groups; 1, 2, 3... when empty.</param>
    public static ProportionTrend Of(ReadOnlySpan<double> x, ReadOnlySpan<double> n, ReadOnlySpan<double> scores)
    {
        var (events, total, weighted) = (0.0, 0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            if (Wilson.Check(x[i], n[i]) is not NoAnswer.None and var reason)
            {
                return None(reason);
            }

            if (double.IsNaN(Score(scores, i)))
            {
                return None(NoAnswer.Missing);
            }

            (events, total, weighted) = (events + x[i], total + n[i], weighted + (n[i] * Score(scores, i)));
        }

        if (x.Length < 2 || events == 0 || events == total)
        {
            return None(x.Length < 2 ? NoAnswer.TooFewValues : NoAnswer.NoSpread);
        }

        // Scores are centred first: nothing cancels.
        var (covariance, variance, mean) = (0.0, 0.0, weighted / total);
        for (var i = 0; i < x.Length; i++)
        {
            var score = Score(scores, i) - mean;
            covariance += score * (x[i] - (n[i] * (events / total)));
            variance += n[i] * score * score;
        }

        if (variance == 0)
        {
            return None(NoAnswer.NoSpread);
        }

        var chiSquared = covariance * covariance / (variance * (events / total) * (1 - (events / total)));
        return new(chiSquared, ChiSquaredDistribution.Upper(chiSquared, 1), NoAnswer.None);
    }

    private static double Score(ReadOnlySpan<double> scores, int group) => scores.IsEmpty ? group + 1 : scores[group];

    private static ProportionTrend None(NoAnswer reason) => new(double.NaN, double.NaN, reason);
}
