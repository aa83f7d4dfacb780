// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network.Successions;

/// <summary>Identity of a succession in its network.</summary>
public readonly record struct SuccessionId(int Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
