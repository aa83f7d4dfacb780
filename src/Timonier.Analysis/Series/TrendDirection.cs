// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Series;

/// <summary>What a recent trend says.</summary>
public enum TrendDirection
{
    /// <summary>It cannot be computed; the reason says why.</summary>
    CannotBeCalculated,

    /// <summary>Values rise, beyond chance, whichever year is left out.</summary>
    Increasing,

    /// <summary>Values fall, beyond chance, whichever year is left out.</summary>
    Decreasing,

    /// <summary>Neither.</summary>
    NoChange,
}
