// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Quality;

/// <summary>What is said of an alert. Stored by name.</summary>
public enum AlertStatementKind
{
    /// <summary>The unit explains the figure, or says that it will correct it.</summary>
    Answered,

    /// <summary>Who follows the unit accepts the figure as it stands: the alert weighs nothing any more.</summary>
    Accepted,

    /// <summary>Who follows the unit maintains the alert: the figure is to be corrected.</summary>
    Maintained,
}
