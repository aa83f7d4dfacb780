// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network;

/// <summary>Identity of a mandate, given once over the whole instance.</summary>
public readonly record struct MandateId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
