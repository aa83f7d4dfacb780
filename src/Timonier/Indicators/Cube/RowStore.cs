// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Cube;

/// <summary>The draft rows of one chunk, kept in blocks so that growing moves nothing: 40 bytes a row.</summary>
internal sealed class RowStore(ChunkKey key)
{
    private const int SmallestBlock = 16;

    /// <summary>Rows of a full block: below the size at which the runtime treats arrays apart.</summary>
    private const int GreatestBlock = 1_024;

    private readonly List<Stored[]> blocks = [];
    private int used;

    /// <summary>What the rows are about.</summary>
    public ChunkKey Key => key;

    /// <summary>How many rows.</summary>
    public int Count { get; private set; }

    public void Add(in DraftRow row)
    {
        if (blocks.Count == 0 || used == blocks[^1].Length)
        {
            blocks.Add(new Stored[blocks.Count == 0 ? SmallestBlock : Math.Min(GreatestBlock, blocks[^1].Length * 4)]);
            used = 0;
        }

        blocks[^1][used++] = new(row.Key, row.First, row.Second, row.Told, row.Line, row.File);
        Count++;
    }

    /// <summary>All the rows, in order of arrival, or sorted once settled.</summary>
    public IEnumerable<DraftRow> Rows()
    {
        for (var (block, left) = (0, Count); left > 0; block++)
        {
            var rows = blocks[block];
            for (var i = 0; i < rows.Length && left > 0; i++, left--)
                yield return rows[i].ToRow(key);
        }
    }

    /// <summary>Copies the rows into a buffer, grown if need be.</summary>
    public void CopyTo(ref DraftRow[] buffer)
    {
        if (buffer.Length < Count)
            buffer = new DraftRow[Math.Max(Count, buffer.Length * 2)];
        var at = 0;
        foreach (var row in Rows())
            buffer[at++] = row;
    }

    /// <summary>Keeps these rows alone; blocks beyond them are let go.</summary>
    public void Replace(ReadOnlySpan<DraftRow> rows)
    {
        var (block, left) = (0, rows.Length);
        for (; left > 0; block++)
        {
            var target = blocks[block];
            for (var i = 0; i < target.Length && left > 0; i++, left--)
            {
                ref readonly var row = ref rows[^left];
                target[i] = new(row.Key, row.First, row.Second, row.Told, row.Line, row.File);
            }
        }

        blocks.RemoveRange(block, blocks.Count - block);
        (Count, used) = (rows.Length, blocks.Count == 0 ? 0 : rows.Length - blocks.Take(blocks.Count - 1).Sum(b => b.Length));
    }

    private readonly record struct Stored(CellKey Key, long First, long Second, long Told, int Line, short File)
    {
        public DraftRow ToRow(ChunkKey chunk) => new(chunk.Indicator, chunk.Aspect, Key, First, Second, Told, File, Line);
    }
}
