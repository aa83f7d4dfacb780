// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network;

/// <summary>What one mandate gives its holder, as read for an <see cref="Actor"/>.</summary>
/// <param name="Role">The role.</param>
/// <param name="Network">The network; network 0 for the whole instance.</param>
/// <param name="Tree">The tree in which the subtree is read.</param>
/// <param name="Root">Top of the subtree; nothing for the whole network.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, or nothing.</param>
public sealed record HeldMandate(Role Role, NetworkId Network, string Tree, UnitId? Root, DateOnly From, DateOnly? To)
{
    /// <summary>True when the mandate holds on the day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);
}
