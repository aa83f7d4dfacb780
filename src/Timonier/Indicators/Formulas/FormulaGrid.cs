// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>What a formula reads: for each of its items, the value of every unit at every period. Filled once, then read by one or many runs.</summary>
/// <remarks>Periods stand in order of time, one step of <c>periodOffset</c> apart. What was never set is not known.</remarks>
public sealed class FormulaGrid
{
    private readonly FormulaValue[][] columns;

    /// <summary>A grid where nothing is known yet.</summary>
    /// <param name="items">How many items: those of <see cref="Formula.Items"/>, in that order.</param>
    /// <param name="units">How many units.</param>
    /// <param name="periods">How many periods.</param>
    public FormulaGrid(int items, int units, int periods)
    {
        (Units, Periods) = (units, periods);
        columns = new FormulaValue[items][];
        for (var i = 0; i < items; i++)
            columns[i] = new FormulaValue[units * periods];
    }

    /// <summary>How many items.</summary>
    public int Items => columns.Length;

    /// <summary>How many units.</summary>
    public int Units { get; }

    /// <summary>How many periods.</summary>
    public int Periods { get; }

    /// <summary>The values of an item: those of the first unit period after period, then those of the second...</summary>
    public Span<FormulaValue> this[int item] => columns[item];

    /// <summary>Sets the numbers of an item, in the same order; nothing for what is missing.</summary>
    public void Fill(int item, ReadOnlySpan<decimal?> numbers)
    {
        var column = columns[item];
        for (var i = 0; i < column.Length; i++)
            column[i] = FormulaValue.Of(numbers[i]);
    }

    internal FormulaValue[] Column(int item) => columns[item];
}
