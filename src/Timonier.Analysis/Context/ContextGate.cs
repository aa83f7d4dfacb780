// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>Whether an indicator may be read in context in a given year.</summary>
public enum ContextGate : byte
{
    /// <summary>It may.</summary>
    Open,

    /// <summary>Too few units for the number of terms: described only.</summary>
    TooFewUnits,

    /// <summary>Too little of the spread between units is real: described only.</summary>
    NotReliable,

    /// <summary>The context explains little: peers are shown, with a warning.</summary>
    ContextExplainsLittle,

    /// <summary>The sampling variance is unknown and one year alone cannot tell it from the real spread: described only.</summary>
    VarianceUnknown,
}
