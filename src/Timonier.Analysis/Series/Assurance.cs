// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Series;

/// <summary>Whether a process, as it is, meets a target.</summary>
public enum Assurance
{
    /// <summary>No limits, or no target.</summary>
    Unknown,

    /// <summary>The target is above the upper limit: values stay under it.</summary>
    AlwaysBelow,

    /// <summary>The target is below the lower limit: values stay over it.</summary>
    AlwaysAbove,

    /// <summary>The target is between the limits: sometimes met, sometimes not, by chance.</summary>
    Inconsistent,
}
