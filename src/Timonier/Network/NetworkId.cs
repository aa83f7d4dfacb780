// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network;

/// <summary>Identity of a network: one steering community of one authority. 0 holds the shared references.</summary>
public readonly record struct NetworkId(int Value)
{
    /// <summary>The network of references (territories, nomenclatures), persons and accounts.</summary>
    public static NetworkId References => new(0);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
