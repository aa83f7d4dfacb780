// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators;

/// <summary>The five states of a value. Missing is never zero. Stored by number: never renumber.</summary>
public enum ValueState
{
    /// <summary>There is a figure.</summary>
    Present = 0,

    /// <summary>The figure should be there and is not.</summary>
    Missing = 1,

    /// <summary>The unit is not concerned.</summary>
    NotApplicable = 2,

    /// <summary>The source hides it (statistical secrecy), or our own rule does.</summary>
    Suppressed = 3,

    /// <summary>There is a figure, too doubtful to be read or compared.</summary>
    Locked = 4,
}
