// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>The measures met so far by one evaluation: how many had a value, how many had none.</summary>
internal struct Tally
{
    private int missing;

    /// <summary>How many had a value, or an error.</summary>
    public int Found;

    /// <summary>Counts a missing measure, and puts in its place what the strategy says.</summary>
    public void Miss(ref Slot value, FormulaType type, MissingValues strategy)
    {
        missing++;
        value = strategy is MissingValues.SkipIfAny ? Slot.Null : Zero(type);
    }

    /// <summary>What a missing measure counts for, where its author wants it to count: zero, an empty text, false; nothing else.</summary>
    public static Slot Zero(FormulaType type) => type switch
    {
        FormulaType.Number => Slot.Of(0m),
        FormulaType.Text => TextTable.Empty,
        FormulaType.Boolean => Slot.Of(false),
        FormulaType.Null or FormulaType.Date or FormulaType.Any => Slot.Null,
    };

    /// <summary>Puts nothing known in place of the answer when too much is missing.</summary>
    public readonly void Settle(ref Slot value, MissingValues strategy)
    {
        if (missing > 0 && (strategy is MissingValues.SkipIfAny || (strategy is MissingValues.SkipIfAll && Found == 0)))
            value = Slot.Null;
    }
}
