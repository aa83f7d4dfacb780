// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network;

/// <summary>Rights over networks and their units.</summary>
public static class NetworkRights
{
    /// <summary>See that a unit exists, its identity and its place.</summary>
    public static readonly Right See = new("network.see", "voir les structures", RightScope.Subtree);

    /// <summary>Import or edit units, trees, territories.</summary>
    public static readonly Right Describe = new("network.describe", "décrire le réseau et ses structures", RightScope.Network);

    /// <summary>Create a network.</summary>
    public static readonly Right Create = new("network.create", "créer un réseau", RightScope.Instance);

    /// <summary>All of them, for the policy table.</summary>
    public static IReadOnlyList<Right> All { get; } = [See, Describe, Create];
}
