// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Models;

/// <summary>Effects drawn at random for each group of a grouping: an intercept alone, or an intercept and slopes that may be correlated.</summary>
/// <param name="Groups">Group of each observation, numbered from 0.</param>
/// <param name="Columns">What the effects multiply, one row an observation: a column of ones for the intercept, covariates for slopes.</param>
public sealed record RandomTerm(int[] Groups, Matrix Columns)
{
    /// <summary>Number of groups.</summary>
    public int GroupCount { get; } = Groups.Length == 0 ? 0 : Groups.Max() + 1;

    /// <summary>An intercept for each group.</summary>
    public static RandomTerm Intercept(int[] groups) => new(groups, new Matrix(groups.Length, 0).WithIntercept());
}
