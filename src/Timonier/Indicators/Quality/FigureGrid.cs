// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Cube;

namespace Timonier.Indicators.Quality;

/// <summary>The observed figures of one indicator: a row for each unit, a column for each period, in order of time.</summary>
/// <remarks>Built for the time of one run: 24 bytes a cell.</remarks>
internal sealed class FigureGrid
{
    private readonly Cell[] cells;
    private readonly bool[] known;
    private readonly byte[] segments;
    private readonly Dictionary<Period, int> columns;

    public FigureGrid(Indicator indicator, CubeSnapshot cube)
    {
        Indicator = indicator;
        var years = cube.YearsOf(indicator.Id, Aspect.Observed);
        var numbers = new HashSet<ushort>();
        var units = new SortedSet<int>();
        foreach (var (_, chunk) in years)
        {
            foreach (var key in chunk.Keys)
            {
                numbers.Add(new CellKey(key).PeriodNumber);
                units.Add((int)(key >> 32));
            }
        }

        Periods = [.. numbers.Select(n => cube.Periods[n]).OrderBy(p => p.Kind).ThenBy(p => p.End).ThenBy(p => p.Start)];
        Units = [.. units];
        columns = Periods.Index().ToDictionary(p => p.Item, p => p.Index);
        segments = SegmentsOf(indicator);
        Groups = [.. Periods.Select(p => GroupOf(p, indicator.Current.TimeNature))];
        cells = new Cell[Units.Length * Periods.Length];
        known = new bool[cells.Length];
        Fill(years, numbers.ToDictionary(n => n, n => columns[cube.Periods[n]]));
    }

    public Indicator Indicator { get; }

    public Period[] Periods { get; }

    /// <summary>Ids of the units, smallest first.</summary>
    public int[] Units { get; }

    /// <summary>Columns of one group are comparable in time: months with months; cumulated figures with the same months of other years.</summary>
    public (PeriodKind Kind, int Season)[] Groups { get; }

    public ref readonly Cell this[int row, int column] => ref cells[(row * Periods.Length) + column];

    /// <summary>True when there is a figure to judge: told, present, with a number.</summary>
    public bool Has(int row, int column) => known[(row * Periods.Length) + column];

    /// <summary>True when no break of the series lies between two figures.</summary>
    public bool Compare(in Cell one, in Cell other) => SegmentOf(one) == SegmentOf(other);

    public byte SegmentOf(in Cell cell) => segments[Math.Min(cell.Version, segments.Length - 1)];

    /// <summary>The figure of a unit and a period, when there is one to judge.</summary>
    public Cell? Find(int unit, Period period)
    {
        var row = Array.BinarySearch(Units, unit);
        return row >= 0 && columns.TryGetValue(period, out var column) && Has(row, column) ? this[row, column] : null;
    }

    public decimal? ValueOf(in Cell cell, CharterField field) => field switch
    {
        CharterField.Value => cell.ValueUnder(Indicator.Version(cell.Version)),
        CharterField.Numerator => cell.Numerator,
        CharterField.Denominator => cell.Denominator,
    };

    /// <summary>What tells a small figure from a great one: the denominator, or the count itself; nothing when the figure has none.</summary>
    public decimal? VolumeOf(in Cell cell) =>
        cell.Denominator ?? (Indicator.Version(cell.Version).Kind is IndicatorKind.Count ? cell.ValueUnder(Indicator.Version(cell.Version)) : null);

    /// <summary>The column just before one of the same group, or −1: the period before, or for what is cumulated the same one a year earlier.</summary>
    /// <param name="column">The column.</param>
    /// <param name="against">The period before, or the same one a year before.</param>
    public int Before(int column, CharterComparison against)
    {
        if (Groups[column].Season > 0)
            return EarlierOf(column, Groups, Periods);
        if (against is CharterComparison.YearBefore)
            return Array.IndexOf(Periods, Period.Holding(Periods[column].End.AddYears(-1), Periods[column].Kind), 0, column);
        return column > 0 && Groups[column - 1] == Groups[column] && Periods[column].Previous == Periods[column - 1] ? column - 1 : -1;
    }

    private static int EarlierOf(int column, (PeriodKind, int)[] groups, Period[] periods)
    {
        for (var at = column - 1; at >= 0; at--)
        {
            if (groups[at] == groups[column])
                return periods[at].FilingYear == periods[column].FilingYear - 1 ? at : -1;
        }

        return -1;
    }

    /// <summary>What is cumulated since January, and free intervals, compare only with the same days of other years.</summary>
    private static (PeriodKind Kind, int Season) GroupOf(Period period, TimeNature nature) =>
        nature is TimeNature.CumulativeSinceJanuary || period.Kind is PeriodKind.Interval
            ? (period.Kind, (((period.Start.Month * 100) + period.Start.Day) * 10_000) + (period.End.Month * 100) + period.End.Day)
            : (period.Kind, 0);

    private static byte[] SegmentsOf(Indicator indicator)
    {
        var found = new byte[indicator.Versions.Count + 1];
        for (var version = 1; version < found.Length; version++)
            found[version] = (byte)(found[version - 1] + (version > 1 && indicator.Version(version).SeriesBreak.Length > 0 ? 1 : 0));
        return found;
    }

    private void Fill(ReadOnlySpan<(int Year, Chunk Chunk)> years, Dictionary<ushort, int> numbers)
    {
        foreach (var (_, chunk) in years)
        {
            var row = 0;
            for (var i = 0; i < chunk.Count; i++)
            {
                var cell = new Cell(new(chunk.Keys[i]), chunk.First[i], chunk.Second[i]);
                while (Units[row] != cell.Key.Unit)
                    row++;
                var at = (row * Periods.Length) + numbers[cell.Key.PeriodNumber];
                cells[at] = cell;
                known[at] = cell.State is ValueState.Present && cell.First != Chunk.None;
            }
        }
    }
}
