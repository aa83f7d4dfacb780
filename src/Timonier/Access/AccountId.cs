// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Access;

/// <summary>Identity of an account, given once over the whole instance.</summary>
public readonly record struct AccountId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
