// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Network;

/// <summary>What founds every right: a person bears a role over a part of a network, from one day to another.</summary>
/// <remarks>A mandate is never rewritten: it ends, and another one begins. Its past days keep telling who could do what.</remarks>
public sealed class Mandate
{
    /// <summary>A mandate that begins.</summary>
    public Mandate(MandateId id, PersonId person, string role, MandateScope scope)
        : this(id, person, role, scope.Network, scope.Tree, scope.Root)
    {
    }

    private Mandate(MandateId id, PersonId person, string role, NetworkId network, string tree, UnitId? root)
    {
        Id = id;
        Person = person;
        Role = role;
        Network = network;
        Tree = tree;
        Root = root;
    }

    /// <summary>Identity.</summary>
    public MandateId Id { get; }

    /// <summary>Who holds it.</summary>
    public PersonId Person { get; }

    /// <summary>Code of the role.</summary>
    public string Role { get; }

    /// <summary>The network over which it is held; network 0 for the whole instance.</summary>
    public NetworkId Network { get; }

    /// <summary>The tree in which the subtree is read; empty when the mandate is on a whole network.</summary>
    public string Tree { get; }

    /// <summary>Top of the subtree; nothing for the whole network.</summary>
    public UnitId? Root { get; }

    /// <summary>By what title it is held.</summary>
    public MandateNature Nature { get; init; }

    /// <summary>The mandate that a delegation comes from: it holds only while that one does.</summary>
    public MandateId? Source { get; init; }

    /// <summary>Codes of the compartments that it opens.</summary>
    public IReadOnlyList<string> Compartments { get; init; } = [];

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, included; nothing while no end is known.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Grows at each change.</summary>
    public int Version { get; private set; }

    /// <summary>Sets the last day of the mandate: not before its first day, and never later than an end already set.</summary>
    public Outcome<Mandate> EndOn(DateOnly day)
    {
        if (day < From)
            return NetworkRefusals.EndBeforeStart;
        if (To is { } end && end <= day)
            return NetworkRefusals.AlreadyEnded.With(end.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture));
        To = day;
        return this;
    }
}
