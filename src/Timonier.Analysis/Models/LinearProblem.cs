// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Models;

/// <summary>What a linear model was fitted to.</summary>
/// <param name="X">One row a unit, one column a term.</param>
/// <param name="Y">One value a unit.</param>
/// <param name="Weights">One weight a unit.</param>
/// <param name="Used">Rows of positive weight, in order.</param>
public sealed record LinearProblem(Matrix X, double[] Y, double[] Weights, int[] Used)
{
    /// <summary>Whether the first column is an intercept: all ones.</summary>
    public bool HasIntercept => X.Columns > 0 && X.Column(0).IndexOfAnyExcept(1.0) < 0;
}
