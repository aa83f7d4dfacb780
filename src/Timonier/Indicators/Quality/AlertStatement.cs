// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Quality;

/// <summary>One thing said of an alert; never rewritten.</summary>
/// <param name="Key">The alert.</param>
/// <param name="Print">Print of the figures it was said of.</param>
/// <param name="Kind">What is said.</param>
/// <param name="Reason">Why, in the words of who said it.</param>
public sealed record AlertStatement(AlertKey Key, long Print, AlertStatementKind Kind, string Reason)
{
    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>By whom.</summary>
    public required string Actor { get; init; }
}
