// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network;

/// <summary>Who acts or reads: an account with its mandates, on a day. Rights come from mandates and from nothing else.</summary>
/// <param name="Account">The account; nothing for the program itself.</param>
/// <param name="Name">Name shown and journalled.</param>
/// <param name="Mandates">Every mandate of the account, over any network, whatever its dates.</param>
/// <param name="Day">The day on which rights are asked.</param>
public sealed record Actor(Guid? Account, string Name, IReadOnlyList<HeldMandate> Mandates, DateOnly Day)
{
    /// <summary>True when the right is held over the network as a whole.</summary>
    public bool May(Right right, NetworkId network) => Granting(right, network).Any(m => m.Root is null);

    /// <summary>True when the right is held over a unit: its subtree is read in the mandate's tree, on the actor's day.</summary>
    public bool May(Right right, NetworkMap map, UnitId unit)
    {
        var slot = map.SlotOf(unit);
        return slot >= 0 && Granting(right, map.Network).Any(m => m.Root is not { } root || map.TreeOn(m.Tree, Day).IsWithin(slot, map.SlotOf(root)));
    }

    /// <summary>The units over which the right is held, with those that follow them: see <see cref="Perimeter.WithSuccessors"/>.</summary>
    public Perimeter PerimeterOf(Right right, NetworkMap map)
    {
        HeldMandate[] granting = [.. Granting(right, map.Network)];
        return Perimeter.Of(granting, map, Day).WithSuccessors(map, [.. granting.Select(m => m.Tree).Distinct(StringComparer.Ordinal)], Day);
    }

    /// <summary>The units whose small counts are not hidden from this actor: those of its own mandates as the structure itself.</summary>
    public Perimeter OwnedIn(NetworkMap map) =>
        Perimeter.Of([.. Mandates.Where(m => m.Role.OwnsFigures && m.Network == map.Network && m.Root is not null && m.HoldsOn(Day))], map, Day);

    /// <summary>True when some mandate, on that day, concerns the network.</summary>
    public bool Knows(NetworkId network) => Mandates.Any(m => m.HoldsOn(Day) && (m.Network == network || m.IsInstanceWide));

    private IEnumerable<HeldMandate> Granting(Right right, NetworkId network) => Mandates.Where(m =>
        m.HoldsOn(Day)
        && m.Gives(right)
        && (m.IsInstanceWide || (m.Network == network && right.Scope is not RightScope.Instance)));
}
