// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Cube;

/// <summary>The current figures of one indicator, one aspect, one year: three parallel columns, 24 bytes a cell, sorted by unit then period number.</summary>
/// <remarks>Immutable: snapshots share it. <see cref="None"/> stands for an absent number.</remarks>
internal sealed class Chunk(ulong[] keys, long[] first, long[] second)
{
    /// <summary>An absent number.</summary>
    public const long None = long.MinValue;

    /// <summary>A chunk without a cell.</summary>
    public static Chunk Empty { get; } = new([], [], []);

    public int Count => keys.Length;

    public ReadOnlySpan<ulong> Keys => keys;

    public ReadOnlySpan<long> First => first;

    public ReadOnlySpan<long> Second => second;

    /// <summary>Index of a cell by its place, or the complement of where it would stand.</summary>
    public int Find(ulong place)
    {
        var (low, high) = (0, keys.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var at = keys[middle] >> 16;
            if (at == place)
                return middle;
            if (at < place)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return ~low;
    }

    /// <summary>Index of the first cell of a unit and one past its last.</summary>
    public (int From, int To) RangeOf(int unit)
    {
        var from = Find(CellKey.PlaceOf(unit, 0));
        from = from < 0 ? ~from : from;
        var to = from;
        while (to < keys.Length && (int)(keys[to] >> 32) == unit)
            to++;
        return (from, to);
    }
}
