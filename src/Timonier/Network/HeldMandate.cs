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
    /// <summary>Its identity; nothing for the command line, whose rights no row gives.</summary>
    public MandateId? Id { get; init; }

    /// <summary>By what title it is held.</summary>
    public MandateNature Nature { get; init; }

    /// <summary>Codes of the compartments that it opens.</summary>
    public IReadOnlyList<string> Compartments { get; init; } = [];

    /// <summary>True when it gives a right, on its days and over its units: its role has it and, for a compartment, it names it.</summary>
    public bool Gives(Right right) => Role.Rights.Contains(right.Code) && (right.Compartment is not { } closed || Compartments.Contains(closed.Code));

    /// <summary>True when it is held over the instance: over network 0 as a whole.</summary>
    public bool IsInstanceWide => Network == NetworkId.References && Root is null;

    /// <summary>True when the mandate holds on the day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);
}
