// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network;

/// <summary>Where a mandate is held.</summary>
/// <param name="Network">The network; network 0 for the whole instance.</param>
/// <param name="Tree">The tree in which the subtree of <paramref name="Root"/> is read.</param>
/// <param name="Root">Top of the subtree; nothing for the whole network.</param>
public readonly record struct MandateScope(NetworkId Network, string Tree, UnitId? Root)
{
    /// <summary>The whole of a network; of the instance for network 0.</summary>
    public static MandateScope Whole(NetworkId network) => new(network, "", null);
}
