// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Quality;

/// <summary>Where an alert stands: what was last said of it, for the figure as it is.</summary>
public enum AlertState
{
    /// <summary>Nobody has said anything.</summary>
    Open,

    /// <summary>The unit answered; a decision is awaited.</summary>
    Answered,

    /// <summary>Accepted with a reason.</summary>
    Accepted,

    /// <summary>Maintained with a reason.</summary>
    Maintained,
}
