// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network;

/// <summary>Over what a right is held.</summary>
public enum RightScope
{
    /// <summary>Over the units of the mandate's subtree.</summary>
    Subtree,

    /// <summary>Over the network as a whole: only a mandate on the whole network gives it.</summary>
    Network,

    /// <summary>Over the instance: only a mandate on network 0 gives it.</summary>
    Instance,
}
