// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Access;

/// <summary>Identity of a link in the journal. It opens nothing: the token does, and only its hash is kept.</summary>
public readonly record struct AccountLinkId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
