// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network.Successions;

/// <summary>A succession to record, units designated by their codes: those that nobody bears yet are of units that begin.</summary>
/// <param name="Kind">How units follow one another.</param>
/// <param name="On">First day of the new state.</param>
/// <param name="Parts">Who gives what to whom; a share not given is all of it.</param>
/// <param name="Reason">Why.</param>
public sealed record SuccessionOrder(SuccessionKind Kind, DateOnly On, IReadOnlyList<(UnitCode From, UnitCode? To, decimal? Share)> Parts, string Reason)
{
    /// <summary>True when shares are declared not to sum to 1.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The units that begin, described.</summary>
    public IReadOnlyList<NewSuccessor> New { get; init; } = [];

    /// <summary>For a rename, the new official name.</summary>
    public string Name { get; init; } = "";
}
