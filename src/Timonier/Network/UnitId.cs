// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network;

/// <summary>Identity of a unit within its network: a small number, given once, never reused.</summary>
public readonly record struct UnitId(int Value) : IComparable<UnitId>
{
    /// <inheritdoc/>
    public int CompareTo(UnitId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Order of creation.</summary>
    public static bool operator <(UnitId left, UnitId right) => left.Value < right.Value;

    /// <summary>Order of creation.</summary>
    public static bool operator >(UnitId left, UnitId right) => left.Value > right.Value;

    /// <summary>Order of creation.</summary>
    public static bool operator <=(UnitId left, UnitId right) => left.Value <= right.Value;

    /// <summary>Order of creation.</summary>
    public static bool operator >=(UnitId left, UnitId right) => left.Value >= right.Value;
}
