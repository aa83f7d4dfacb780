// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Cube;

/// <summary>Growing columns of a chunk read from the record, in any order: the latest knowledge of each cell wins.</summary>
internal sealed class ChunkColumns
{
    private ulong[] keys = new ulong[64];
    private long[] first = new long[64];
    private long[] second = new long[64];
    private long[] revisions = new long[64];
    private int count;
    private bool isSorted = true;

    public void Add(ulong key, long a, long b, long revision)
    {
        if (count == keys.Length)
            Grow();
        if (count > 0 && keys[count - 1] >> 16 >= key >> 16)
            isSorted = false;
        keys[count] = key;
        first[count] = a;
        second[count] = b;
        revisions[count++] = revision;
    }

    /// <summary>Sorts, keeps the latest knowledge of each place, trims.</summary>
    public Chunk ToChunk()
    {
        if (isSorted)
            return new(keys.AsSpan(0, count).ToArray(), first.AsSpan(0, count).ToArray(), second.AsSpan(0, count).ToArray());
        var order = new int[count];
        for (var i = 0; i < count; i++)
            order[i] = i;
        Array.Sort(order, (x, y) =>
        {
            var places = (keys[x] >> 16).CompareTo(keys[y] >> 16);
            return places != 0 ? places : revisions[x].CompareTo(revisions[y]);
        });
        var kept = new List<int>(count);
        foreach (var i in order)
        {
            if (kept.Count > 0 && keys[kept[^1]] >> 16 == keys[i] >> 16)
                kept[^1] = i;
            else
                kept.Add(i);
        }

        return new([.. kept.Select(i => keys[i])], [.. kept.Select(i => first[i])], [.. kept.Select(i => second[i])]);
    }

    private void Grow()
    {
        var size = count * 2;
        Array.Resize(ref keys, size);
        Array.Resize(ref first, size);
        Array.Resize(ref second, size);
        Array.Resize(ref revisions, size);
    }
}
