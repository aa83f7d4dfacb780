// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>Whether a simulated network obeys the model.</summary>
public enum WorldNature
{
    /// <summary>Normal own effects, context linear in log-odds.</summary>
    AsModelled,

    /// <summary>Student own effects with 4 degrees of freedom, quadratic and crossed context, an effect of volume that no term carries.</summary>
    Misspecified,
}
