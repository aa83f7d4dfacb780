// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Cube;

/// <summary>All the current figures of one network at one revision: immutable; chunks are shared with the snapshots before and after.</summary>
internal sealed class CubeSnapshot
{
    private static readonly (int Year, Chunk Chunk)[] NoYears = [];

    private readonly Dictionary<(int Indicator, Aspect Aspect), (int Year, Chunk Chunk)[]> years;

    public CubeSnapshot(long revision, PeriodIndex periods, IEnumerable<KeyValuePair<ChunkKey, Chunk>> chunks)
    {
        Revision = revision;
        Periods = periods;
        years = chunks
            .GroupBy(c => (c.Key.Indicator, c.Key.Aspect))
            .ToDictionary(g => g.Key, g => g.Select(c => (c.Key.Year, c.Value)).OrderBy(c => c.Year).ToArray());
    }

    private CubeSnapshot(long revision, PeriodIndex periods, Dictionary<(int Indicator, Aspect Aspect), (int Year, Chunk Chunk)[]> years)
    {
        Revision = revision;
        Periods = periods;
        this.years = years;
    }

    public long Revision { get; }

    public PeriodIndex Periods { get; }

    /// <summary>How many figures there are.</summary>
    public long Count => years.Values.Sum(y => y.Sum(c => (long)c.Chunk.Count));

    /// <summary>The chunks of an indicator's aspect, oldest year first.</summary>
    public ReadOnlySpan<(int Year, Chunk Chunk)> YearsOf(IndicatorId indicator, Aspect aspect) => years.GetValueOrDefault((indicator.Value, aspect), NoYears);

    /// <summary>One chunk, empty when there is none.</summary>
    public Chunk this[ChunkKey key]
    {
        get
        {
            foreach (var (year, chunk) in years.GetValueOrDefault((key.Indicator, key.Aspect), NoYears))
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

    /// <summary>The next snapshot: the chunks given replace those of the same key, the others are shared.</summary>
    public CubeSnapshot With(long revision, IReadOnlyCollection<KeyValuePair<ChunkKey, Chunk>> replaced)
    {
        var next = new Dictionary<(int, Aspect), (int, Chunk)[]>(years);
        foreach (var group in replaced.GroupBy(c => (c.Key.Indicator, c.Key.Aspect)))
        {
            var kept = years.GetValueOrDefault(group.Key, NoYears).ToDictionary(y => y.Year, y => y.Chunk);
            foreach (var (key, chunk) in group)
                kept[key.Year] = chunk;
            next[group.Key] = [.. kept.Where(k => k.Value.Count > 0).Select(k => (k.Key, k.Value)).OrderBy(k => k.Key)];
        }

        return new(revision, Periods, next);
    }
}
