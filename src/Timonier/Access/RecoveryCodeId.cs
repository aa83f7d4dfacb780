// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Access;

/// <summary>Identity of a recovery code in the journal. It opens nothing.</summary>
public readonly record struct RecoveryCodeId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
