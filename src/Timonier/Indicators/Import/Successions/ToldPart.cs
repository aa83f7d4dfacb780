// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Indicators.Import.Successions;

/// <summary>What one row says: who gives what to whom, from which day on.</summary>
internal sealed record ToldPart(int File, int Line, DateOnly On, UnitCode From, UnitCode? To, decimal? Share)
{
    /// <summary>The kind told, or empty.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Name of the unit after, or empty.</summary>
    public string Name { get; init; } = "";

    /// <summary>Kind of the unit after, or empty.</summary>
    public string NewKind { get; init; } = "";
}
