// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>What a formula reads: for each of its items, the value of every unit at every period. Filled once, then read by one or many runs.</summary>
/// <remarks>Periods stand in order of time, one step of <c>periodOffset</c> apart. What was never set is not known. 24 bytes a value.</remarks>
public sealed class FormulaGrid
{
    private readonly Slot[][] columns;

    /// <summary>A grid where nothing is known yet.</summary>
    /// <param name="items">How many items: those of <see cref="Formula.Items"/>, in that order.</param>
    /// <param name="units">How many units.</param>
    /// <param name="periods">How many periods.</param>
    public FormulaGrid(int items, int units, int periods)
    {
        (Units, Periods) = (units, periods);
        columns = new Slot[items][];
        for (var i = 0; i < items; i++)
            columns[i] = new Slot[units * periods];
    }

    /// <summary>How many items.</summary>
    public int Items => columns.Length;

    /// <summary>How many units.</summary>
    public int Units { get; }

    /// <summary>How many periods.</summary>
    public int Periods { get; }

    /// <summary>The texts of the values.</summary>
    internal TextTable Texts { get; } = new();

    /// <summary>Sets values of an item from a place on: those of the first unit period after period, then those of the second...</summary>
    public void Set(int item, int start, params ReadOnlySpan<FormulaValue> values)
    {
        var column = columns[item];
        for (var i = 0; i < values.Length; i++)
            column[start + i] = Texts.Keep(values[i]);
    }

    /// <summary>Sets all the numbers of an item, in the same order; nothing for what is missing.</summary>
    public void Fill(int item, ReadOnlySpan<decimal?> numbers)
    {
        var column = columns[item];
        for (var i = 0; i < column.Length; i++)
            column[i] = numbers[i] is { } number ? Slot.Of(number) : Slot.Null;
    }

    internal Slot[] Column(int item) => columns[item];
}
