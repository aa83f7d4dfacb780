// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Access;

/// <summary>Rights over accounts and the journal.</summary>
public static class AccessRights
{
    /// <summary>Create and disable accounts, give and end mandates.</summary>
    public static readonly Right Manage = new("access.manage", "gérer les comptes et les mandats", RightScope.Instance);

    /// <summary>Give and end, below one's own mandate, the mandates of the roles that one's role gives.</summary>
    public static readonly Right ManageUnit = new("access.manage-unit", "gérer les mandats de ses structures", RightScope.Subtree);

    /// <summary>Read what was done, by whom and when, in a network; in network 0, over accounts.</summary>
    public static readonly Right ReadJournal = new("access.read-journal", "lire le journal des actes", RightScope.Network);

    /// <summary>All of them, for the policy table.</summary>
    public static IReadOnlyList<Right> All { get; } = [Manage, ManageUnit, ReadJournal];
}
