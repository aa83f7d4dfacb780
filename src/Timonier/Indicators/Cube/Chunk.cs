// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Cube;

/// <summary>The current figures of one indicator, one aspect, one year: parallel columns, 28 bytes a cell, sorted by unit then period number.</summary>
/// <remarks>Immutable: snapshots share it. <see cref="None"/> stands for an absent number.</remarks>
internal sealed class Chunk(ulong[] keys, long[] first, long[] second, int[] told)
{
    /// <summary>An absent number.</summary>
    public const long None = long.MinValue;

    /// <summary>The revision of what a batch brings and that is not recorded yet.</summary>
    public const int NotYet = int.MaxValue;

    private int lastChange;

    /// <summary>A chunk without a cell.</summary>
    public static Chunk Empty { get; } = new([], [], [], []);

    public int Count => keys.Length;

    public ReadOnlySpan<ulong> Keys => keys;

    public ReadOnlySpan<long> First => first;

    public ReadOnlySpan<long> Second => second;

    /// <summary>The revision that told each cell.</summary>
    public ReadOnlySpan<int> Told => told;

    /// <summary>What was told and stands no more, corrected or withdrawn: sorted by place, which it may hold several times.</summary>
    public Chunk Past { get => field ?? Empty; init; }

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

    /// <summary>Gives its revision to what a batch brought; only for a chunk that nobody reads yet.</summary>
    public void Record(int revision)
    {
        for (var i = 0; i < told.Length; i++)
            told[i] = told[i] == NotYet ? revision : told[i];
    }

    /// <summary>The revisions that changed what is known here: those that told something, and those that withdrew it.</summary>
    public void AddChanges(ISet<int> revisions, Withdrawals withdrawn)
    {
        foreach (var revision in told)
            revisions.Add(revision);
        foreach (var revision in Past.Told)
        {
            revisions.Add(revision);
            if (withdrawn.Of(revision) is { } gone)
                revisions.Add(gone);
        }
    }

    /// <summary>The figures as they were known at a revision: this very chunk when nothing changed since.</summary>
    public Chunk AsKnownAt(int revision, Withdrawals withdrawn)
    {
        if (LastChange(withdrawn) <= revision)
            return this;
        var known = new ChunkColumns(Count + Past.Count);
        for (var (now, old) = (0, 0); now < Count || old < Past.Count;)
        {
            var place = Math.Min(PlaceAt(now), Past.PlaceAt(old));
            var (of, at) = (this, -1);
            if (PlaceAt(now) == place)
                (at, now) = (told[now] <= revision ? now : -1, now + 1);
            for (; Past.PlaceAt(old) == place; old++)
            {
                if (withdrawn.LetsStand(Past.Told[old], revision) && (at < 0 || Past.Told[old] > of.Told[at]))
                    (of, at) = (Past, old);
            }

            if (at >= 0)
                known.Add(of, at);
        }

        return known.ToChunk();
    }

    /// <summary>The place of a cell; beyond the last one, a place after all others.</summary>
    private ulong PlaceAt(int index) => index < keys.Length ? keys[index] >> 16 : ulong.MaxValue;

    private int LastChange(Withdrawals withdrawn)
    {
        if (lastChange > 0)
            return lastChange;
        var last = told.Length == 0 ? 0 : told.Max();
        foreach (var revision in Past.Told)
            last = Math.Max(last, withdrawn.Of(revision) ?? revision);
        return lastChange = last;
    }
}
