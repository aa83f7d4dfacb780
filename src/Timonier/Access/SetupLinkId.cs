// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Access;

/// <summary>Identity of a first-access link in the journal. It opens nothing: the token does, and only its hash is kept.</summary>
public readonly record struct SetupLinkId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
