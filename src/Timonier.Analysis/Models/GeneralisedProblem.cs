// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Models;

/// <summary>What a generalised linear model is fitted to.</summary>
/// <param name="Family">Family of the response.</param>
/// <param name="X">Terms, one column each, the intercept a column of ones put first.</param>
/// <param name="Y">Proportion (binomial) or count (Poisson) of each unit.</param>
public sealed record GeneralisedProblem(ResponseFamily Family, Matrix X, double[] Y)
{
    /// <summary>Weight of each unit: number of trials, for a proportion; ones when empty.</summary>
    public double[] Weights { get; init; } = [];

    /// <summary>Known part of the linear predictor, for instance the logarithm of an exposure; zeros when empty.</summary>
    public double[] Offset { get; init; } = [];

    /// <summary>Weight of one unit.</summary>
    internal double Weight(int unit) => Weights.Length == 0 ? 1 : Weights[unit];

    /// <summary>Offset of one unit.</summary>
    internal double OffsetOf(int unit) => Offset.Length == 0 ? 0 : Offset[unit];

    /// <summary>Mean for a linear predictor.</summary>
    internal double Mean(double eta) => Family switch
    {
        ResponseFamily.Binomial => eta >= 0 ? 1 / (1 + Math.Exp(-eta)) : Math.Exp(eta) / (1 + Math.Exp(eta)),
        ResponseFamily.Poisson => Math.Exp(eta),
    };

    /// <summary>Variance for a mean, which is also the derivative of the mean: links are canonical.</summary>
    internal double Variance(double mean) => Family switch
    {
        ResponseFamily.Binomial => mean * (1 - mean),
        ResponseFamily.Poisson => mean,
    };

    /// <summary>Linear predictor where the iterations start.</summary>
    internal double Start(int unit)
    {
        switch (Family)
        {
            case ResponseFamily.Binomial:
                var mean = ((Weight(unit) * Y[unit]) + 0.5) / (Weight(unit) + 1);
                return Math.Log(mean / (1 - mean));
            case ResponseFamily.Poisson:
                return Math.Log(Y[unit] + 0.1);
            default:
                throw new InvalidOperationException("Unknown family.");
        }
    }

    /// <summary>Deviance of one unit.</summary>
    internal double Deviance(int unit, double mean)
    {
        var y = Y[unit];
        return 2 * Weight(unit) * (Family switch
        {
            ResponseFamily.Binomial => YLogRatio(y, mean) + YLogRatio(1 - y, 1 - mean),
            ResponseFamily.Poisson => YLogRatio(y, mean) - (y - mean),
        });
    }

    private static double YLogRatio(double y, double mean) => y == 0 ? 0 : y * Math.Log(y / mean);
}
