// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Cube;

/// <summary>What a batch would make of the cube: rows are added in any order, then settled against what is known.</summary>
/// <remarks>Memory: 48 bytes a row. Not thread-safe.</remarks>
internal sealed class CubeDraft(CubeSnapshot basis)
{
    private readonly Dictionary<ChunkKey, List<DraftRow>> pending = [];
    private readonly Dictionary<ChunkKey, Chunk> replaced = [];
    private ChunkKey lastKey;
    private List<DraftRow>? last;

    /// <summary>The snapshot that the batch is confronted with.</summary>
    public CubeSnapshot Basis => basis;

    /// <summary>Chunks rebuilt by settling.</summary>
    public IReadOnlyDictionary<ChunkKey, Chunk> Replaced => replaced;

    /// <summary>Adds one row; its year is that under which its period is filed.</summary>
    public void Add(in DraftRow row, int year)
    {
        var key = new ChunkKey(row.Indicator, row.Aspect, year);
        if (last is null || key != lastKey)
        {
            if (!pending.TryGetValue(key, out last))
                pending.Add(key, last = []);
            lastKey = key;
        }

        last.Add(row);
    }

    /// <summary>Sorts the rows, finds those told twice, and tells each from what is known.</summary>
    public DraftDifference Settle()
    {
        var difference = new DraftDifference();
        foreach (var (key, rows) in pending.OrderBy(p => p.Key.Indicator).ThenBy(p => p.Key.Aspect).ThenBy(p => p.Key.Year))
        {
            rows.Sort(static (x, y) =>
            {
                var places = x.Key.Place.CompareTo(y.Key.Place);
                return places != 0 ? places : x.File != y.File ? x.File.CompareTo(y.File) : x.Line.CompareTo(y.Line);
            });
            Settle(key, rows, difference);
        }

        return difference;
    }

    private void Settle(ChunkKey key, List<DraftRow> rows, DraftDifference difference)
    {
        var known = basis[key];
        var written = new List<DraftRow>();
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (i > 0 && rows[i - 1].Key.Place == row.Key.Place)
            {
                if (SameFigure(rows[i - 1], row))
                    difference.Repeated++;
                else
                    difference.Conflicts.Add((rows[i - 1], row));
                continue;
            }

            var at = known.Find(row.Key.Place);
            if (at < 0)
                difference.Created++;
            else if (SameFigure(new(row.Indicator, row.Aspect, new(known.Keys[at]), known.First[at], known.Second[at], Chunk.None, 0, 0), row))
            {
                difference.Unchanged++;
                continue;
            }
            else
                difference.Changed.Add((new(new(known.Keys[at]), known.First[at], known.Second[at]), row));
            written.Add(row);
        }

        if (written.Count == 0)
            return;
        difference.Written.Add(written);
        replaced[key] = Merge(known, written);
    }

    /// <summary>The same numbers, whatever the number of decimals they were written with.</summary>
    private static bool SameFigure(in DraftRow x, in DraftRow y)
    {
        var (a, b) = (x.Key.Shape, y.Key.Shape);
        return a.State == b.State && a.Form == b.Form && a.Version == b.Version
            && SameNumber(x.First, a.Scale, y.First, b.Scale) && SameNumber(x.Second, a.Scale, y.Second, b.Scale);
    }

    private static bool SameNumber(long x, byte xScale, long y, byte yScale) => x == Chunk.None || y == Chunk.None
        ? x == y
        : xScale == yScale ? x == y : new Quantity(x, xScale).Trimmed() == new Quantity(y, yScale).Trimmed();

    private static Chunk Merge(Chunk known, List<DraftRow> rows)
    {
        var size = known.Count + rows.Count(r => known.Find(r.Key.Place) < 0);
        var (keys, first, second) = (new ulong[size], new long[size], new long[size]);
        var (from, at) = (0, 0);
        foreach (var row in rows)
        {
            while (from < known.Count && known.Keys[from] >> 16 < row.Key.Place)
                Copy(from++, at++);
            if (from < known.Count && known.Keys[from] >> 16 == row.Key.Place)
                from++;
            (keys[at], first[at], second[at]) = (row.Key.Bits, row.First, row.Second);
            at++;
        }

        while (from < known.Count)
            Copy(from++, at++);
        return new(keys, first, second);

        void Copy(int source, int target) => (keys[target], first[target], second[target]) = (known.Keys[source], known.First[source], known.Second[source]);
    }
}
