// SPDX-License-Identifier: Apache-2.0
using Timonier.Network.Successions;

namespace Timonier.Network.Views;

/// <summary>Something that happened to a unit from a day on: a name, a parent, a succession.</summary>
/// <param name="From">The day; the least day for what was always known.</param>
/// <param name="What">What, French noun: « nom », « rattachement ».</param>
/// <param name="Value">The value, as read that day.</param>
public sealed record TimelineEntry(DateOnly From, string What, string Value)
{
    /// <summary>The unit that the value names, when the reader may know it.</summary>
    public Unit? Unit { get; init; }

    /// <summary>The succession, when it is one.</summary>
    public Succession? Succession { get; init; }
}
