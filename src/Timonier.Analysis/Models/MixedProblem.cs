// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Models;

/// <summary>What a mixed model is fitted to.</summary>
/// <param name="X">Fixed terms, independent of each other.</param>
/// <param name="Y">Response: a value, or for a generalised model a proportion or a count.</param>
/// <param name="Random">Random terms: one, or several that may cross.</param>
public sealed record MixedProblem(Matrix X, double[] Y, RandomTerm[] Random)
{
    /// <summary>Whether variances are estimated by restricted or by full maximum likelihood (generalised models: always full).</summary>
    public LikelihoodKind Likelihood { get; init; } = LikelihoodKind.Restricted;

    /// <summary>Numbers of trials of a proportion; ones when empty.</summary>
    public double[] Weights { get; init; } = [];
}
