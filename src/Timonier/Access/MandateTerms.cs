// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Access;

/// <summary>What a mandate is to be.</summary>
/// <param name="Role">Code of the role.</param>
/// <param name="Scope">Over what.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, or nothing.</param>
public sealed record MandateTerms(string Role, MandateScope Scope, DateOnly From, DateOnly? To = null)
{
    /// <summary>By what title; an interim says its last day.</summary>
    public MandateNature Nature { get; init; }

    /// <summary>The mandate that a delegation comes from.</summary>
    public MandateId? Source { get; init; }

    /// <summary>Codes of the compartments that it opens.</summary>
    public IReadOnlyList<string> Compartments { get; init; } = [];
}
