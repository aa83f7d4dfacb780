// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>What is known of a value. A zero is an observed value.</summary>
public enum CellState : byte
{
    /// <summary>Observed, zero included.</summary>
    Observed,

    /// <summary>Expected and not there.</summary>
    Missing,

    /// <summary>Without object for this unit.</summary>
    NotApplicable,

    /// <summary>Withheld for secrecy.</summary>
    Suppressed,

    /// <summary>Locked by the quality of its entry.</summary>
    Locked,
}
