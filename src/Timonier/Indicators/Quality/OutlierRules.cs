// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Indicators.Quality;

/// <summary>Rules that find a figure far from others: those of the unit's own past, those of units of its kind at the same period.</summary>
internal static class OutlierRules
{
    /// <summary>Fewest past periods when the rule does not say.</summary>
    public const int LeastPeriods = 4;

    /// <summary>Fewest units of a kind when the rule does not say: the least size of a group of comparable structures.</summary>
    public const int LeastPeers = 12;

    /// <summary>Each figure against those of the same unit before it, in the same series without a break. Later figures change nothing of what was said.</summary>
    public static void OwnHistory(CharterRule rule, FigureGrid grid, TakeGap take)
    {
        var least = rule.LeastCount ?? LeastPeriods;
        var sorted = new double[grid.Periods.Length];
        foreach (var group in Enumerable.Range(0, grid.Periods.Length).GroupBy(c => grid.Groups[c]))
        {
            var columns = group.ToArray();
            for (var row = 0; row < grid.Units.Length; row++)
                Walk(row, columns);
        }

        void Walk(int row, int[] columns)
        {
            var (count, segment) = (0, -1);
            foreach (var column in columns)
            {
                if (!grid.Has(row, column))
                    continue;
                ref readonly var cell = ref grid[row, column];
                if (grid.SegmentOf(cell) != segment)
                    (count, segment) = (0, grid.SegmentOf(cell));
                if (grid.VolumeOf(cell) < rule.LeastVolume || grid.ValueOf(cell, rule.Field) is not { } exact)
                    continue;
                var value = (double)exact;
                if (count >= least)
                    Confront(rule, RobustBand.OfSorted(sorted.AsSpan(0, count), Floor(rule)), new(grid, row, column, exact), take);
                count = Insert(sorted, count, value);
            }
        }
    }

    /// <summary>Each figure against those of units of its kind at the same period, under the newest definition of the period.</summary>
    public static void Peers(CharterRule rule, FigureGrid grid, NetworkMap map, TakeGap take)
    {
        var least = rule.LeastCount ?? LeastPeers;
        for (var column = 0; column < grid.Periods.Length; column++)
        {
            foreach (var peers in PeersAt(rule, grid, map, column).GroupBy(p => (p.Kind, p.Segment)))
            {
                var members = peers.ToArray();
                if (members.Length < least)
                    continue;
                var sorted = Array.ConvertAll(members, m => (double)m.Value);
                Array.Sort(sorted);
                var band = RobustBand.OfSorted(sorted, Floor(rule));
                foreach (var member in members)
                    Confront(rule, band, new(grid, member.Row, column, member.Value), take);
            }
        }
    }

    private static IEnumerable<(string Kind, byte Segment, int Row, decimal Value)> PeersAt(CharterRule rule, FigureGrid grid, NetworkMap map, int column)
    {
        var day = grid.Periods[column].End;
        for (var row = 0; row < grid.Units.Length; row++)
        {
            if (!grid.Has(row, column) || map.SlotOf(new(grid.Units[row])) is not (>= 0 and var slot))
                continue;
            var (unit, cell) = (map.Units[slot], grid[row, column]);
            if (unit.KindOn(day) is { } kind && !unit.IsSetAsideOn(day) && !(grid.VolumeOf(cell) < rule.LeastVolume) && grid.ValueOf(cell, rule.Field) is { } value)
                yield return (kind, grid.SegmentOf(cell), row, value);
        }
    }

    private static void Confront(CharterRule rule, RobustBand band, Place at, TakeGap take)
    {
        var limit = (double)rule.Limit!.Value;
        if (Math.Abs(band.Of((double)at.Value)) <= limit)
            return;
        ref readonly var cell = ref at.Grid[at.Row, at.Column];
        take(cell, at.Grid.Periods[at.Column], new(at.Value, (decimal)band.At(-limit), (decimal)band.At(limit), FigurePrint.Of(cell)));
    }

    private static double Floor(CharterRule rule) => (double)rule.FloorPercent / 100;

    private static int Insert(double[] sorted, int count, double value)
    {
        var at = Array.BinarySearch(sorted, 0, count, value);
        at = at < 0 ? ~at : at;
        Array.Copy(sorted, at, sorted, at + 1, count - at);
        sorted[at] = value;
        return count + 1;
    }

    private readonly record struct Place(FigureGrid Grid, int Row, int Column, decimal Value);
}
