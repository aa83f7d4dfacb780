// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>Whether a simulated network obeys the model.</summary>
public enum WorldNature
{
    /// <summary>Normal own effects, context linear in log-odds.</summary>
    AsModelled,

    /// <summary>Student own effects with 4 degrees of freedom, and 15 % of the effect of context that no term carries: quadratic, crossed, and of volume.</summary>
    Misspecified,
}
