// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Cube;

/// <summary>The columns of a chunk being made, filled in order.</summary>
/// <param name="size">How many cells there are at most.</param>
internal sealed class ChunkColumns(int size)
{
    private readonly ulong[] keys = new ulong[size];
    private readonly long[] first = new long[size];
    private readonly long[] second = new long[size];
    private readonly int[] told = new int[size];

    /// <summary>How many cells were added.</summary>
    public int Count { get; private set; }

    public void Add(ulong key, long a, long b, int revision)
    {
        (keys[Count], first[Count], second[Count], told[Count]) = (key, a, b, revision);
        Count++;
    }

    /// <summary>Adds a cell of another chunk.</summary>
    public void Add(Chunk chunk, int index) => Add(chunk.Keys[index], chunk.First[index], chunk.Second[index], chunk.Told[index]);

    /// <summary>Makes the chunk; the columns are given up.</summary>
    public Chunk ToChunk(Chunk? past = null) => Count == 0 && past is null
        ? Chunk.Empty
        : Count == size
            ? new(keys, first, second, told) { Past = past ?? Chunk.Empty }
            : new(keys[..Count], first[..Count], second[..Count], told[..Count]) { Past = past ?? Chunk.Empty };

    /// <summary>The chunk of cells that came in any order, some places several times: what was told last of each stands, unless withdrawn; the rest is its past.</summary>
    public Chunk ToSortedChunk(Withdrawals withdrawn)
    {
        var places = new ulong[Count];
        var order = new int[Count];
        for (var i = 0; i < Count; i++)
            (places[i], order[i]) = (keys[i] >> 16, i);
        Array.Sort(places, order);
        var standing = KeepLatest(places, order, withdrawn);
        var (current, past) = (new ChunkColumns(standing), new ChunkColumns(Count - standing));
        foreach (var i in order)
            (i >= 0 ? current : past).Add(keys[i < 0 ? ~i : i], first[i < 0 ? ~i : i], second[i < 0 ? ~i : i], told[i < 0 ? ~i : i]);
        return current.ToChunk(past.ToChunk());
    }

    /// <summary>Marks in the order, by complement, the cells that stand no more; returns how many stand.</summary>
    private int KeepLatest(ulong[] places, int[] order, Withdrawals withdrawn)
    {
        var standing = 0;
        for (var (from, to) = (0, 0); from < order.Length; from = to)
        {
            var latest = -1;
            for (to = from; to < order.Length && places[to] == places[from]; to++)
            {
                if (withdrawn.Of(told[order[to]]) is null && (latest < 0 || told[order[to]] > told[order[latest]]))
                    latest = to;
            }

            standing += latest < 0 ? 0 : 1;
            for (var i = from; i < to; i++)
                order[i] = i == latest ? order[i] : ~order[i];
        }

        return standing;
    }
}
