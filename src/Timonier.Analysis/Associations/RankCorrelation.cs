// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Associations;

/// <summary>A correlation of ranks: Spearman's ρ or Kendall's τ_b.</summary>
/// <param name="Value">From −1 to 1; NaN without an answer.</param>
/// <param name="P">Two-sided probability without correlation.</param>
/// <param name="Reason">Why there is no answer.</param>
/// <remarks>Sources: C. Spearman (1904); M. G. Kendall (1938, 1970); D. J. Best and D. E. Roberts, algorithm AS 89, Applied Statistics 24
/// (1975). Which probability is exact and which approximate follows R. Method sheet: <c>correlations</c>.</remarks>
public readonly record struct RankCorrelation(double Value, double P, NoAnswer Reason)
{
    private const int ExactKendall = 50;
    private const int ExactSpearman = 1290;

    /// <summary>Spearman's ρ. Without ties and up to 1,290 pairs the probability is that of permutations, otherwise Student's.</summary>
    public static RankCorrelation Spearman(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (Check(x, y) is not NoAnswer.None and var reason)
        {
            return new(double.NaN, double.NaN, reason);
        }

        var (rx, ry) = (new MidRanks(x), new MidRanks(y));
        var rho = LinearCorrelation.Coefficient(rx.Ranks, ry.Ranks);
        if (double.IsNaN(rho))
        {
            return new(double.NaN, double.NaN, NoAnswer.NoSpread);
        }

        var count = x.Length;
        return rx.HasTies || ry.HasTies || count > ExactSpearman
            ? new(rho, LinearCorrelation.PValue(rho, count), NoAnswer.None)
            : new(rho, SpearmanDistribution.BothSides(rho, count), NoAnswer.None);
    }

    /// <summary>Kendall's τ_b. Without ties and under fifty pairs the probability is exact, otherwise normal with the variance of ties.</summary>
    public static RankCorrelation Kendall(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (Check(x, y) is not NoAnswer.None and var reason)
        {
            return new(double.NaN, double.NaN, reason);
        }

        var (rx, ry) = (new MidRanks(x), new MidRanks(y));
        double n = x.Length;
        var all = n * (n - 1);
        var score = KendallScore.Of(x, y);
        var scale = Math.Sqrt(all - rx.Pairs) * Math.Sqrt(all - ry.Pairs) / 2;
        if (scale == 0)
        {
            return new(double.NaN, double.NaN, NoAnswer.NoSpread);
        }

        var tau = score / scale;
        if (!rx.HasTies && !ry.HasTies && x.Length < ExactKendall)
        {
            return new(tau, KendallScore.BothSides(score, x.Length), NoAnswer.None);
        }

        var variance = (((all * ((2 * n) + 5)) - rx.Weighted - ry.Weighted) / 18)
            + (rx.Pairs * ry.Pairs / (2 * all))
            + (n > 2 ? rx.Triples * ry.Triples / (9 * all * (n - 2)) : 0);
        return new(tau, 2 * NormalDistribution.Upper(Math.Abs(score / Math.Sqrt(variance))), NoAnswer.None);
    }

    private static NoAnswer Check(ReadOnlySpan<double> x, ReadOnlySpan<double> y) =>
        x.Contains(double.NaN) || y.Contains(double.NaN) ? NoAnswer.Missing
        : x.Length < 3 ? NoAnswer.TooFewValues
        : NoAnswer.None;
}
