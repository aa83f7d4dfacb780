// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Cube;

/// <summary>Cells as they are read from the record, in any order and any number of times, to be made into chunks with their past.</summary>
/// <remarks>Kept in blocks of equal size, whatever the number of chunks: 32 bytes a cell, let go as the chunks are made.</remarks>
internal sealed class CellLog
{
    /// <summary>Cells of a block: its columns stay below the size at which the runtime treats arrays apart.</summary>
    private const int BlockSize = 8_192;

    private readonly Dictionary<ChunkKey, int> numbers = [];
    private readonly List<Tally> tallies = [];
    private readonly List<Block> blocks = [];
    private int used = BlockSize;

    /// <summary>The number of a chunk in this log, given now if need be.</summary>
    public int NumberOf(ChunkKey key)
    {
        if (!numbers.TryGetValue(key, out var number))
        {
            numbers.Add(key, number = tallies.Count);
            tallies.Add(new(key));
        }

        return number;
    }

    /// <summary>Adds a cell told at a revision.</summary>
    public void Add(int chunk, ulong bits, (long First, long Second) numbers, int told)
    {
        if (used == BlockSize)
        {
            blocks.Add(new());
            used = 0;
        }

        var block = blocks[^1];
        block.Chunk[used] = chunk;
        block.Keys[used] = bits;
        block.First[used] = numbers.First;
        block.Second[used] = numbers.Second;
        block.Told[used++] = told;
        tallies[chunk].Count(bits >> 16);
    }

    /// <summary>Makes the chunks; the log is emptied.</summary>
    public Dictionary<ChunkKey, Chunk> ToChunks(Withdrawals withdrawn)
    {
        var columns = tallies.ConvertAll(t => new ChunkColumns(t.Cells));
        for (var i = 0; i < blocks.Count; i++)
        {
            Share(blocks[i], i == blocks.Count - 1 ? used : BlockSize, (columns, withdrawn));
            blocks[i] = Block.Empty;
        }

        blocks.Clear();
        used = BlockSize;
        return tallies.Zip(columns).ToDictionary(t => t.First.Key, t => t.First.IsPlain ? t.Second.ToChunk() : t.Second.ToSortedChunk(withdrawn));
    }

    private void Share(Block block, int count, (List<ChunkColumns> Columns, Withdrawals Withdrawn) target)
    {
        var (columns, withdrawn) = target;
        for (var i = 0; i < count; i++)
        {
            columns[block.Chunk[i]].Add(block.Keys[i], block.First[i], block.Second[i], block.Told[i]);
            if (!withdrawn.IsEmpty && withdrawn.Of(block.Told[i]) is not null)
                tallies[block.Chunk[i]].IsPlain = false;
        }
    }

    private sealed class Block(int size = BlockSize)
    {
        public static readonly Block Empty = new(0);

        public readonly int[] Chunk = new int[size];
        public readonly ulong[] Keys = new ulong[size];
        public readonly long[] First = new long[size];
        public readonly long[] Second = new long[size];
        public readonly int[] Told = new int[size];
    }

    /// <summary>How many cells a chunk has, and whether they came in the order of their places, each once, and all stand.</summary>
    private sealed class Tally(ChunkKey key)
    {
        private ulong last;

        public ChunkKey Key => key;

        public int Cells { get; private set; }

        public bool IsPlain { get; set; } = true;

        public void Count(ulong place)
        {
            IsPlain &= Cells++ == 0 || place > last;
            last = place;
        }
    }
}
