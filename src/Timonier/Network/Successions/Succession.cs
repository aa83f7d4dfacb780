// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network.Successions;

/// <summary>One day on which units followed one another: a merge, a split, a rename, a transfer, a closing. Facts of units stay as they were told.</summary>
/// <param name="Id">Identity in the network.</param>
/// <param name="Kind">How.</param>
/// <param name="On">First day of the new state.</param>
/// <param name="Parts">Who gives what to whom.</param>
/// <param name="Reason">Why, as its readers will see it: the decision and its reference.</param>
/// <param name="IsPartial">True when shares are declared not to sum to 1: what is missing is shown, and goes nowhere.</param>
public sealed record Succession(SuccessionId Id, SuccessionKind Kind, DateOnly On, IReadOnlyList<SuccessionPart> Parts, string Reason, bool IsPartial)
{
    /// <summary>The units before, each once.</summary>
    public IReadOnlyList<UnitId> Predecessors => [.. Parts.Select(p => p.From).Distinct()];

    /// <summary>The units after, each once.</summary>
    public IReadOnlyList<UnitId> Successors => [.. Parts.Select(p => p.To).OfType<UnitId>().Distinct()];

    /// <summary>True for a unit that ends that day.</summary>
    public bool Ends(UnitId unit) =>
        Kind is not (SuccessionKind.Transfer or SuccessionKind.Rename) && Parts.Any(p => p.From == unit) && !Parts.Any(p => p.From == unit && p.To == unit);

    /// <summary>True for a unit that begins that day.</summary>
    public bool Begins(UnitId unit) =>
        Kind is SuccessionKind.Merge or SuccessionKind.Split or SuccessionKind.Mixed && Parts.Any(p => p.To == unit) && !Parts.Any(p => p.From == unit);

    /// <summary>What no unit takes of a unit that gives: 0 when its shares sum to 1; for a transfer, what it keeps is not missing.</summary>
    public decimal GapOf(UnitId unit) =>
        Kind is SuccessionKind.Transfer or SuccessionKind.Rename or SuccessionKind.Closing ? 0 : 1 - Parts.Where(p => p.From == unit).Sum(p => p.Share);

    /// <summary>What a unit keeps for itself without saying so: all but what it transfers.</summary>
    public decimal KeptBy(UnitId unit) => Kind is SuccessionKind.Transfer ? 1 - Parts.Where(p => p.From == unit).Sum(p => p.Share) : 0;
}
