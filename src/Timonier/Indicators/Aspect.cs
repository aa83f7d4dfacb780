// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators;

/// <summary>Which of its figures a unit has for one indicator and one period. Stored by number: never renumber.</summary>
public enum Aspect
{
    /// <summary>What was observed.</summary>
    Observed = 0,

    /// <summary>What is aimed at, at the end of the period.</summary>
    Target = 1,

    /// <summary>Where a target starts from.</summary>
    Initial = 2,

    /// <summary>What a published model expects in that context.</summary>
    Expected = 3,
}
