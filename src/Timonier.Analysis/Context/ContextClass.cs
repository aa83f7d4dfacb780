// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>The reading of one result of one unit.</summary>
public enum ContextClass : byte
{
    /// <summary>Not computed; the reason says why.</summary>
    NotComputed,

    /// <summary>The data do not tell.</summary>
    Undetermined,

    /// <summary>As expected in this context.</summary>
    AsExpected,

    /// <summary>Probably a strength.</summary>
    StrengthProbable,

    /// <summary>A strength, on the only year known.</summary>
    StrengthConfirmedOneYear,

    /// <summary>A strength.</summary>
    StrengthConfirmed,

    /// <summary>Probably an area for improvement.</summary>
    ImprovementProbable,

    /// <summary>An area for improvement, on the only year known.</summary>
    ImprovementConfirmedOneYear,

    /// <summary>An area for improvement.</summary>
    ImprovementConfirmed,

    /// <summary>A clear gap on an indicator without favourable direction: to be discussed.</summary>
    ToDiscuss,
}
