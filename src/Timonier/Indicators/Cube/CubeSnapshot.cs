// SPDX-License-Identifier: Apache-2.0
using System.Collections.Concurrent;

namespace Timonier.Indicators.Cube;

/// <summary>All the figures of one network at one revision, and what was told before of them: immutable; chunks are shared with the snapshots before and after.</summary>
internal sealed class CubeSnapshot
{
    private static readonly (int Year, Chunk Chunk)[] NoYears = [];

    private readonly Dictionary<(int Indicator, Aspect Aspect), (int Year, Chunk Chunk)[]> years;
    private readonly Withdrawals withdrawn = Withdrawals.None;

    /// <summary>Of a snapshot of the past: the one it is drawn from, and the chunks already drawn.</summary>
    private readonly CubeSnapshot? newer;
    private readonly ConcurrentDictionary<(int Indicator, Aspect Aspect), (int Year, Chunk Chunk)[]> drawn = new();

    public CubeSnapshot(long revision, PeriodIndex periods, IEnumerable<KeyValuePair<ChunkKey, Chunk>> chunks, Withdrawals? withdrawn = null)
    {
        Revision = revision;
        Periods = periods;
        years = chunks
            .GroupBy(c => (c.Key.Indicator, c.Key.Aspect))
            .ToDictionary(g => g.Key, g => g.Select(c => (c.Key.Year, c.Value)).OrderBy(c => c.Year).ToArray());
        this.withdrawn = withdrawn ?? Withdrawals.None;
    }

    private CubeSnapshot(long revision, CubeSnapshot other, Dictionary<(int Indicator, Aspect Aspect), (int Year, Chunk Chunk)[]> years, Withdrawals withdrawn)
    {
        Revision = revision;
        Periods = other.Periods;
        this.years = years;
        this.withdrawn = withdrawn;
    }

    private CubeSnapshot(long revision, CubeSnapshot newer)
    {
        Revision = revision;
        Periods = newer.Periods;
        years = newer.years;
        this.newer = newer;
    }

    public long Revision { get; }

    public PeriodIndex Periods { get; }

    /// <summary>How many figures there are.</summary>
    public long Count => years.Keys.Sum(k => (newer is null ? years[k] : Drawn(k)).Sum(c => (long)c.Chunk.Count));

    /// <summary>The chunks of an indicator's aspect, oldest year first.</summary>
    public ReadOnlySpan<(int Year, Chunk Chunk)> YearsOf(IndicatorId indicator, Aspect aspect) => YearsOf((indicator.Value, aspect));

    /// <summary>One chunk, empty when there is none.</summary>
    public Chunk this[ChunkKey key]
    {
        get
        {
            foreach (var (year, chunk) in YearsOf((key.Indicator, key.Aspect)))
            {
                if (year == key.Year)
                    return chunk;
            }

            return Chunk.Empty;
        }
    }

    /// <summary>The figure of record, or nothing.</summary>
    public Cell? Find(IndicatorId indicator, Aspect aspect, int unit, Period period)
    {
        if (Periods.Find(period) is not { } number)
            return null;
        var chunk = this[new(indicator.Value, aspect, period.FilingYear)];
        var at = chunk.Find(CellKey.PlaceOf(unit, number));
        return at < 0 ? null : new(new(chunk.Keys[at]), chunk.First[at], chunk.Second[at]);
    }

    /// <summary>The revisions, up to this one, that changed something of an indicator's aspect, oldest first.</summary>
    public IReadOnlyList<int> ChangesOf(IndicatorId indicator, Aspect aspect)
    {
        var from = newer ?? this;
        var revisions = new SortedSet<int>();
        foreach (var (_, chunk) in from.YearsOf((indicator.Value, aspect)))
            chunk.AddChanges(revisions, from.withdrawn);
        return [.. revisions.TakeWhile(r => r <= Revision)];
    }

    /// <summary>The same network as it was known at an earlier revision: chunks are drawn when they are read, and shared when nothing changed since.</summary>
    public CubeSnapshot AsKnownAt(long revision) => new(revision, newer ?? this);

    /// <summary>The next snapshot: the chunks given replace those of the same key, the others are shared.</summary>
    /// <param name="revision">Its revision, which chunks that a batch made take as that of what it tells.</param>
    /// <param name="replaced">The chunks that changed.</param>
    /// <param name="nowWithdrawn">All that is withdrawn by then; nothing when that did not change.</param>
    public CubeSnapshot With(long revision, IReadOnlyCollection<KeyValuePair<ChunkKey, Chunk>> replaced, Withdrawals? nowWithdrawn = null)
    {
        var next = new Dictionary<(int, Aspect), (int, Chunk)[]>(years);
        foreach (var group in replaced.GroupBy(c => (c.Key.Indicator, c.Key.Aspect)))
        {
            var kept = years.GetValueOrDefault(group.Key, NoYears).ToDictionary(y => y.Year, y => y.Chunk);
            foreach (var (key, chunk) in group)
            {
                chunk.Record(checked((int)revision));
                kept[key.Year] = chunk;
            }

            next[group.Key] = [.. kept.Where(k => k.Value.Count + k.Value.Past.Count > 0).Select(k => (k.Key, k.Value)).OrderBy(k => k.Key)];
        }

        return new(revision, this, next, nowWithdrawn ?? withdrawn);
    }

    private (int Year, Chunk Chunk)[] YearsOf((int Indicator, Aspect Aspect) key) => newer is null
        ? years.GetValueOrDefault(key, NoYears)
        : drawn.TryGetValue(key, out var known) ? known : drawn.GetOrAdd(key, Drawn(key));

    private (int Year, Chunk Chunk)[] Drawn((int Indicator, Aspect Aspect) key)
    {
        var revision = (int)Math.Min(Revision, int.MaxValue);
        return [.. years.GetValueOrDefault(key, NoYears).Select(y => (y.Year, y.Chunk.AsKnownAt(revision, newer!.withdrawn)))];
    }
}
