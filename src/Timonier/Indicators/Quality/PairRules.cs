// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Cube;

namespace Timonier.Indicators.Quality;

/// <summary>Rules that read several indicators of one unit at one period: a whole and its parts, a pair, results whose outcomes are unknown.</summary>
/// <remarks>Where one of the numbers is not there, nothing is said: missing is not zero.</remarks>
internal sealed class PairRules(CharterRule rule, Func<string, FigureGrid?> gridOf)
{
    private readonly FigureGrid? other = rule.Other.Length > 0 ? gridOf(rule.Other) : null;
    private readonly FigureGrid?[] parts = [.. rule.Parts.Select(gridOf)];

    /// <summary>Judges every figure of the grid.</summary>
    public void Judge(FigureGrid grid, TakeGap take)
    {
        if (rule.Kind is CharterRuleKind.Sum ? Array.Exists(parts, p => p is null) : other is null)
            return;
        for (var row = 0; row < grid.Units.Length; row++)
        {
            for (var column = 0; column < grid.Periods.Length; column++)
            {
                if (grid.Has(row, column) && Look(grid, row, column) is { } gap)
                    take(grid[row, column], grid.Periods[column], gap);
            }
        }
    }

    private Gap? Look(FigureGrid grid, int row, int column)
    {
        ref readonly var cell = ref grid[row, column];
        return rule.Kind switch
        {
            CharterRuleKind.Sum => OfSum(grid, cell, grid.Periods[column]),
            CharterRuleKind.UnknownOutcomes => OfUnknown(cell, grid.Periods[column]),
            _ => OfPair(grid, cell, grid.Periods[column]),
        };
    }

    private Gap? OfSum(FigureGrid grid, in Cell whole, Period period)
    {
        if (grid.ValueOf(whole, rule.Field) is not { } value)
            return null;
        var (sum, print) = (0m, FigurePrint.Of(whole));
        foreach (var part in parts)
        {
            if (Read(part, whole.Key.Unit, period, rule.OtherField) is not { } read)
                return null;
            sum += read.Value;
            print = FigurePrint.With(print, read.Cell);
        }

        return Confront(value, sum, print);
    }

    private Gap? OfPair(FigureGrid grid, in Cell cell, Period period) =>
        grid.ValueOf(cell, rule.Field) is { } value && Read(other, cell.Key.Unit, period, rule.OtherField) is { } read
            ? Confront(value, read.Value * rule.Factor, FigurePrint.Of(cell, read.Cell))
            : null;

    private Gap? OfUnknown(in Cell cell, Period period) =>
        Read(other, cell.Key.Unit, period, rule.Field) is { } read && read.Value > rule.Greatest
            ? new(read.Value, null, rule.Greatest, FigurePrint.Of(cell, read.Cell))
            : null;

    private Gap? Confront(decimal value, decimal against, long print)
    {
        var (low, high) = rule.Relation switch
        {
            CharterRelation.AtMost => ((decimal?)null, (decimal?)(against + rule.Tolerance)),
            CharterRelation.AtLeast => (against - rule.Tolerance, null),
            _ => (against - rule.Tolerance, against + rule.Tolerance),
        };
        return value < low || value > high ? new(value, low, high, print) : null;
    }

    private static (Cell Cell, decimal Value)? Read(FigureGrid? read, int unit, Period period, CharterField field) =>
        read!.Find(unit, period) is { } cell && read.ValueOf(cell, field) is { } value ? (cell, value) : null;
}
