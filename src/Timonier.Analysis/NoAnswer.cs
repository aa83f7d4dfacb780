// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis;

/// <summary>Why there is no answer.</summary>
public enum NoAnswer
{
    /// <summary>There is an answer.</summary>
    None,

    /// <summary>A value needed is missing.</summary>
    Missing,

    /// <summary>A count is below zero.</summary>
    NegativeCount,

    /// <summary>A denominator is not above zero.</summary>
    NoDenominator,

    /// <summary>A part is larger than its whole.</summary>
    CountAboveDenominator,

    /// <summary>There are too few events for the method.</summary>
    TooFewEvents,

    /// <summary>There are too few values for the method.</summary>
    TooFewValues,

    /// <summary>All values are equal, or an interval has no width: nothing can be estimated from it.</summary>
    NoSpread,

    /// <summary>The limit of the approximation is below zero.</summary>
    LimitBelowZero,

    /// <summary>The years do not follow one another.</summary>
    BrokenSeries,

    /// <summary>A share is 0 or 1, which the scale of the method cannot hold.</summary>
    ShareAtItsBound,

    /// <summary>The method does not apply to this type of value.</summary>
    WrongType,

    /// <summary>A value is outside what the method allows.</summary>
    OutOfRange,

    /// <summary>The rows of a group contradict one another.</summary>
    Contradiction,
}
