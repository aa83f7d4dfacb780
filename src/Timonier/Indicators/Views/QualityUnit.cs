// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Indicators.Views;

/// <summary>One unit on the page of quality.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Territory">Name of the territory above it.</param>
public sealed record QualityUnit(Unit Unit, string Territory)
{
    /// <summary>Figures that were due.</summary>
    public required int Due { get; init; }

    /// <summary>Those that are not there.</summary>
    public required int Lacking { get; init; }

    /// <summary>Since when the oldest of them is owed; nothing when none is.</summary>
    public required DateOnly? OwedSince { get; init; }

    /// <summary>Alerts that nobody answered, those maintained included: the unit has something to do.</summary>
    public required int ToAnswer { get; init; }

    /// <summary>Alerts answered that await a decision.</summary>
    public required int ToDecide { get; init; }

    /// <summary>Alerts accepted.</summary>
    public required int Accepted { get; init; }

    /// <summary>Figures locked.</summary>
    public required int Locked { get; init; }
}
