// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>What a formula does when a measure has no value for a unit and a period.</summary>
/// <remarks>
/// A measure inside <c>isNull</c>, <c>isNotNull</c>, <c>firstNonNull</c>, <c>greatest</c> or <c>least</c> is asked whether it is known: it is never counted as missing there.
/// Only what is evaluated counts: the branch of an <c>if</c> that is not taken does not. An aggregate counts as one measure, known when at least one of its periods is.
/// </remarks>
public enum MissingValues
{
    /// <summary>One missing measure, no result. The default.</summary>
    SkipIfAny,

    /// <summary>No result when all measures are missing; else a missing one counts as zero (an empty text, false).</summary>
    SkipIfAll,

    /// <summary>A missing measure counts as zero (an empty text, false).</summary>
    NeverSkip,
}
