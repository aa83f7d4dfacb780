// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Quality;
using Timonier.Network;

namespace Timonier.Indicators.Views;

/// <summary>One alert as its reader may see it: the rule, the figure, « trouvé… attendu… », what was said.</summary>
public sealed record AlertRow
{
    /// <summary>What it is about.</summary>
    public required AlertKey Key { get; init; }

    /// <summary>The rule.</summary>
    public required CharterRule Rule { get; init; }

    /// <summary>The unit.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The indicator.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>What was found, French; that it is secret, when this reader may not see it.</summary>
    public required string Found { get; init; }

    /// <summary>What was expected, French; empty when it would tell a secret.</summary>
    public required string Expected { get; init; }

    /// <summary>Where it stands.</summary>
    public required AlertState State { get; init; }

    /// <summary>Grade of the figure, all its alerts together.</summary>
    public required QualityGrade Grade { get; init; }

    /// <summary>Everything said of it, oldest first; what was said of another figure too.</summary>
    public required IReadOnlyList<AlertStatement> Statements { get; init; }

    /// <summary>True while somebody has something to do: not accepted.</summary>
    public bool IsPending => State is not AlertState.Accepted;
}
