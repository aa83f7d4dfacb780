// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network;

/// <summary>Identity of a person, given once over the whole instance.</summary>
public readonly record struct PersonId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
