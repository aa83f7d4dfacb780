// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Cube;

/// <summary>Cells as they are read from the record, in any order and any number of times, to be made into chunks: the latest knowledge of each place wins.</summary>
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
    public Dictionary<ChunkKey, Chunk> ToChunks()
    {
        var columns = tallies.ConvertAll(t => new Columns(t.Cells));
        for (var i = 0; i < blocks.Count; i++)
        {
            Share(blocks[i], i == blocks.Count - 1 ? used : BlockSize, columns);
            blocks[i] = Block.Empty;
        }

        blocks.Clear();
        used = BlockSize;
        return tallies.Zip(columns).ToDictionary(t => t.First.Key, t => t.First.IsSorted ? t.Second.ToChunk() : t.Second.Sorted().ToChunk());
    }

    private static void Share(Block block, int count, List<Columns> columns)
    {
        for (var i = 0; i < count; i++)
            columns[block.Chunk[i]].Add(block.Keys[i], block.First[i], block.Second[i], block.Told[i]);
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

    /// <summary>How many cells a chunk has, and whether they came in the order of their places, each once.</summary>
    private sealed class Tally(ChunkKey key)
    {
        private ulong last;

        public ChunkKey Key => key;

        public int Cells { get; private set; }

        public bool IsSorted { get; private set; } = true;

        public void Count(ulong place)
        {
            IsSorted &= Cells++ == 0 || place > last;
            last = place;
        }
    }

    /// <summary>The columns of a chunk, of the size it takes.</summary>
    private sealed class Columns(int size)
    {
        private readonly ulong[] keys = new ulong[size];
        private readonly long[] first = new long[size];
        private readonly long[] second = new long[size];
        private readonly int[] told = new int[size];
        private int count;

        public void Add(ulong key, long a, long b, int revision)
        {
            (keys[count], first[count], second[count], told[count]) = (key, a, b, revision);
            count++;
        }

        public Chunk ToChunk() => new(keys, first, second);

        /// <summary>In the order of places, of each place what was told last.</summary>
        public Columns Sorted()
        {
            var places = new ulong[count];
            var order = new int[count];
            for (var i = 0; i < count; i++)
                (places[i], order[i]) = (keys[i] >> 16, i);
            Array.Sort(places, order);
            var kept = KeepLatest(places, order);
            var sorted = new Columns(kept);
            for (var i = 0; i < kept; i++)
                sorted.Add(keys[order[i]], first[order[i]], second[order[i]], told[order[i]]);
            return sorted;
        }

        /// <summary>Moves to the head of the order one cell for each place, the one told last; returns how many.</summary>
        private int KeepLatest(ulong[] places, int[] order)
        {
            var kept = 0;
            for (var i = 0; i < order.Length; i++)
            {
                if (i == 0 || places[i] != places[i - 1])
                    order[kept++] = order[i];
                else if (told[order[i]] > told[order[kept - 1]])
                    order[kept - 1] = order[i];
            }

            return kept;
        }
    }
}
