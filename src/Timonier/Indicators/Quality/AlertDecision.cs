// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Quality;

/// <summary>What who follows a unit may decide of an alert.</summary>
public enum AlertDecision
{
    /// <summary>The figure is right as it stands: the alert weighs nothing any more.</summary>
    Accept,

    /// <summary>The figure is to be corrected.</summary>
    Maintain,
}
