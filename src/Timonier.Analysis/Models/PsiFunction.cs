// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Models;

/// <summary>How fast a unit loses weight as its residual grows.</summary>
public enum PsiFunction
{
    /// <summary>Huber: full weight up to a limit, then inversely proportional to the residual.</summary>
    Huber,

    /// <summary>Tukey's bisquare: smoothly down to no weight at all beyond a limit.</summary>
    Bisquare,
}
