// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Quality;

/// <summary>Rules that read one indicator of one unit: bounds, leaps, figures typed again.</summary>
internal static class FigureRulesOfOne
{
    /// <summary>A figure outside the bounds declared; compared exactly, never through a rounded number.</summary>
    public static void Bounds(CharterRule rule, FigureGrid grid, TakeGap take)
    {
        for (var row = 0; row < grid.Units.Length; row++)
        {
            for (var column = 0; column < grid.Periods.Length; column++)
            {
                if (!grid.Has(row, column))
                    continue;
                ref readonly var cell = ref grid[row, column];
                if (grid.ValueOf(cell, rule.Field) is { } value && (value < rule.Least || value > rule.Greatest))
                    take(cell, grid.Periods[column], new(value, rule.Least, rule.Greatest, FigurePrint.Of(cell)));
            }
        }
    }

    /// <summary>A figure that leaps from the period before (or the year before), in a series without a break; both volumes reach the least one.</summary>
    public static void Break(CharterRule rule, FigureGrid grid, TakeGap take)
    {
        var share = rule.Percent!.Value / 100;
        ForEachPair(rule, grid, (int row, int before, int column) =>
        {
            ref readonly var cell = ref grid[row, column];
            if (grid.ValueOf(grid[row, before], rule.Field) is not { } was || grid.ValueOf(cell, rule.Field) is not { } value || was == 0)
                return;
            var room = Math.Abs(was) * share;
            if (Math.Abs(value - was) > room)
                take(cell, grid.Periods[column], new(value, was - room, was + room, FigurePrint.Of(grid[row, before], cell)));
        });
    }

    /// <summary>A figure equal to that of the period before in all its numbers. A level, a yes or a no may well stay the same: without a volume, nothing is said.</summary>
    public static void Duplicate(CharterRule rule, FigureGrid grid, TakeGap take) => ForEachPair(rule, grid, (int row, int before, int column) =>
    {
        ref readonly var cell = ref grid[row, column];
        if (grid.VolumeOf(cell) is not null && FigurePrint.Of(grid[row, before]) == FigurePrint.Of(cell) && grid.ValueOf(cell, rule.Field) is { } value)
            take(cell, grid.Periods[column], new(value, null, null, FigurePrint.Of(cell)));
    });

    private static void ForEachPair(CharterRule rule, FigureGrid grid, Action<int, int, int> look)
    {
        for (var column = 0; column < grid.Periods.Length; column++)
        {
            var before = grid.Before(column, rule.Against);
            for (var row = 0; before >= 0 && row < grid.Units.Length; row++)
            {
                if (grid.Has(row, before) && grid.Has(row, column)
                    && grid.Compare(grid[row, before], grid[row, column])
                    && !IsSmall(rule, grid, row, before) && !IsSmall(rule, grid, row, column))
                    look(row, before, column);
            }
        }
    }

    private static bool IsSmall(CharterRule rule, FigureGrid grid, int row, int column) => grid.VolumeOf(grid[row, column]) < rule.LeastVolume;
}
