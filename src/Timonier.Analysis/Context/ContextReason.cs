// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>Why there is no class.</summary>
public enum ContextReason : byte
{
    /// <summary>There is one.</summary>
    None,

    /// <summary>The value is missing.</summary>
    Missing,

    /// <summary>The indicator is without object for the unit.</summary>
    NotApplicable,

    /// <summary>The value is withheld for secrecy.</summary>
    Suppressed,

    /// <summary>The value is locked by the quality of its entry: this beats any class.</summary>
    Locked,

    /// <summary>The denominator is below the minimum.</summary>
    VolumeTooSmall,

    /// <summary>The counts make no sense, for instance more events than trials.</summary>
    NotOnScale,

    /// <summary>Too many context values are missing.</summary>
    ContextMissing,

    /// <summary>No other unit has such a context: its expected value would depend on itself.</summary>
    WithoutEquivalent,

    /// <summary>Too few units for the number of covariates.</summary>
    TooFewUnits,

    /// <summary>Too little of the spread between units is real: the indicator is only described.</summary>
    NotReliable,

    /// <summary>The context explains little of this indicator.</summary>
    ContextExplainsLittle,

    /// <summary>The sampling variance is unknown and cannot be told from the real spread.</summary>
    VarianceUnknown,
}
