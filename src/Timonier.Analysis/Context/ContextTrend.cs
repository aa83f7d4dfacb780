// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>Where the unit's own recent years go.</summary>
public enum ContextTrend : byte
{
    /// <summary>Too few comparable years.</summary>
    Unknown,

    /// <summary>No significant movement.</summary>
    Steady,

    /// <summary>The value rises.</summary>
    Rising,

    /// <summary>The value falls.</summary>
    Falling,
}
