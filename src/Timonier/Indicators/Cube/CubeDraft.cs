// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Cube;

/// <summary>What a batch would make of the cube: rows are added in any order, then settled once against what is known.</summary>
/// <remarks>Memory: 40 bytes a row, and 28 for each cell of the chunks touched. Not thread-safe.</remarks>
internal sealed class CubeDraft(CubeSnapshot basis)
{
    private readonly Dictionary<ChunkKey, RowStore> pending = [];
    private readonly Dictionary<ChunkKey, Chunk> replaced = [];
    private RowStore? last;
    private DraftRow[] sorted = [];

    /// <summary>The snapshot that the batch is confronted with.</summary>
    public CubeSnapshot Basis => basis;

    /// <summary>Chunks rebuilt by settling.</summary>
    public IReadOnlyDictionary<ChunkKey, Chunk> Replaced => replaced;

    /// <summary>Adds one row; its year is that under which its period is filed.</summary>
    public void Add(in DraftRow row, int year)
    {
        var key = new ChunkKey(row.Indicator, row.Aspect, year);
        if ((last is null || key != last.Key) && !pending.TryGetValue(key, out last))
            pending.Add(key, last = new(key));

        last.Add(row);
    }

    /// <summary>Takes away the rows about some units, and returns them.</summary>
    public IReadOnlyList<DraftRow> Remove(Predicate<DraftRow> unwanted)
    {
        var removed = new List<DraftRow>();
        foreach (var rows in pending.Values)
        {
            removed.AddRange(rows.Rows().Where(r => unwanted(r)));
            rows.Replace([.. rows.Rows().Where(r => !unwanted(r))]);
        }

        return removed;
    }

    /// <summary>Sorts the rows, finds those told twice, and tells each from what is known.</summary>
    /// <param name="seen">Called once for each figure that the batch tells, known or not; nothing when nobody listens.</param>
    public DraftDifference Settle(Action<DraftRow>? seen = null)
    {
        var difference = new DraftDifference();
        foreach (var rows in pending.Values.OrderBy(p => p.Key.Indicator).ThenBy(p => p.Key.Aspect).ThenBy(p => p.Key.Year))
        {
            rows.CopyTo(ref sorted);
            var span = sorted.AsSpan(0, rows.Count);
            if (!IsSorted(span))
                span.Sort(Compare);
            var written = Settle(rows.Key, span, (difference, seen));
            rows.Replace(span[..written]);
            if (written == 0)
                continue;
            difference.Written.Add(rows);
            replaced[rows.Key] = Merge(basis[rows.Key], span[..written]);
        }

        pending.Clear();
        (last, sorted) = (null, []);
        return difference;
    }

    private static bool IsSorted(ReadOnlySpan<DraftRow> rows)
    {
        for (var i = 1; i < rows.Length; i++)
        {
            if (Compare(rows[i - 1], rows[i]) > 0)
                return false;
        }

        return true;
    }

    private static int Compare(DraftRow x, DraftRow y)
    {
        var places = x.Key.Place.CompareTo(y.Key.Place);
        return places != 0 ? places : x.File != y.File ? x.File.CompareTo(y.File) : x.Line.CompareTo(y.Line);
    }

    /// <summary>Moves to the head of the rows what is to be written; returns how many.</summary>
    private int Settle(ChunkKey key, Span<DraftRow> rows, (DraftDifference Difference, Action<DraftRow>? Seen) told)
    {
        var (difference, seen) = told;
        var known = basis[key];
        var written = 0;
        for (var (i, next) = (0, 0); i < rows.Length; i = next)
        {
            var row = rows[i];
            var agree = true;
            for (next = i + 1; next < rows.Length && rows[next].Key.Place == row.Key.Place; next++)
                agree &= Repeats(row, rows[next], difference);
            if (!agree)
                continue;
            seen?.Invoke(row);
            if (IsNews(known, row, difference))
                rows[written++] = row;
        }

        return written;
    }

    /// <summary>True when another line says the same; else the two are in conflict.</summary>
    private static bool Repeats(in DraftRow row, in DraftRow other, DraftDifference difference)
    {
        if (SameFigure(row, other))
        {
            difference.Repeated++;
            return true;
        }

        if (difference.Conflicts.Count < DraftDifference.DetailsKept)
            difference.Conflicts.Add((row, other));
        else
            difference.MoreConflicts++;
        return false;
    }

    private static bool IsNews(Chunk known, in DraftRow row, DraftDifference difference)
    {
        var at = known.Find(row.Key.Place);
        if (at < 0)
        {
            difference.Created++;
            return true;
        }

        var before = new Cell(new(known.Keys[at]), known.First[at], known.Second[at]);
        if (SameFigure(row with { Key = before.Key, First = before.First, Second = before.Second }, row))
        {
            difference.Unchanged++;
            return false;
        }

        if (difference.ChangedCount++ < DraftDifference.DetailsKept)
            difference.Changed.Add((before, row));
        return true;
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

    /// <summary>What is known with what the batch tells; what it corrects joins the past.</summary>
    private static Chunk Merge(Chunk known, ReadOnlySpan<DraftRow> rows)
    {
        var corrected = 0;
        foreach (var row in rows)
            corrected += known.Count > 0 && known.Find(row.Key.Place) >= 0 ? 1 : 0;
        var (current, past) = (new ChunkColumns(known.Count + rows.Length - corrected), new ChunkColumns(known.Past.Count + corrected));
        var (from, old) = (0, 0);
        foreach (var row in rows)
        {
            while (from < known.Count && known.Keys[from] >> 16 < row.Key.Place)
                current.Add(known, from++);
            if (from < known.Count && known.Keys[from] >> 16 == row.Key.Place)
            {
                while (old < known.Past.Count && known.Past.Keys[old] >> 16 < row.Key.Place)
                    past.Add(known.Past, old++);
                past.Add(known, from++);
            }

            current.Add(row.Key.Bits, row.First, row.Second, Chunk.NotYet);
        }

        while (from < known.Count)
            current.Add(known, from++);
        while (old < known.Past.Count)
            past.Add(known.Past, old++);
        return current.ToChunk(past.ToChunk());
    }
}
