// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Figures;
using Timonier.Network;

namespace Timonier.Indicators.Views;

/// <summary>The board of a network: its context first, then its indicators, its units with their completeness, and how fresh all this is.</summary>
public sealed record NetworkBoard
{
    /// <summary>The territory chosen, or nothing for the whole.</summary>
    public required Unit? Territory { get; init; }

    /// <summary>The top of the tree: the whole network; nothing when the network has no tree.</summary>
    public required Unit? Whole { get; init; }

    /// <summary>The kind whose units are listed.</summary>
    public required UnitKind Kind { get; init; }

    /// <summary>Kinds that have units, with their number in the reader's perimeter and the territory chosen.</summary>
    public required IReadOnlyList<(UnitKind Kind, int Count)> Kinds { get; init; }

    /// <summary>Context indicators.</summary>
    public required IReadOnlyList<BoardIndicator> Context { get; init; }

    /// <summary>Steering indicators, then monitoring ones, at most one page.</summary>
    public required IReadOnlyList<BoardIndicator> Indicators { get; init; }

    /// <summary>How many indicators have figures, context left out.</summary>
    public required int IndicatorCount { get; init; }

    /// <summary>The units of this page.</summary>
    public required IReadOnlyList<BoardUnit> Units { get; init; }

    /// <summary>How many units the filters keep.</summary>
    public required int UnitCount { get; init; }

    /// <summary>How many of them are complete.</summary>
    public required int CompleteCount { get; init; }

    /// <summary>Territories by which the board can be narrowed.</summary>
    public required IReadOnlyList<Unit> Territories { get; init; }

    /// <summary>Years for which some figure exists, newest first.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>The latest day that figures speak of.</summary>
    public required DateOnly? DataUpTo { get; init; }

    /// <summary>The day on which names and trees are read.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Opens the board.</summary>
    public static NetworkBoard Read(NetworkReading reading, BoardRequest request, DateOnly today) => NetworkBoardComposer.Compose(reading, request, today);
}
