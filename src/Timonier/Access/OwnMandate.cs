// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Access;

/// <summary>One of the reader's own mandates, and what it allows.</summary>
/// <param name="Role">French label of the role.</param>
/// <param name="Place">What it is held over, in words.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, or nothing.</param>
/// <param name="State">Where it stands today.</param>
/// <param name="Rights">Codes of the rights of the role.</param>
public sealed record OwnMandate(string Role, string Place, DateOnly From, DateOnly? To, MandateState State, IReadOnlyList<string> Rights)
{
    /// <summary>Its identity.</summary>
    public MandateId? Id { get; init; }

    /// <summary>By what title it is held.</summary>
    public MandateNature Nature { get; init; }

    /// <summary>True when its holder may hand it over.</summary>
    public bool IsDelegable { get; init; }
}
