// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>The measures met so far by one evaluation: how many had a value, how many had none.</summary>
internal struct Tally
{
    private int found;
    private int missing;

    /// <summary>Counts a measure; when it is missing and the strategy lets it count for something, gives that instead.</summary>
    public FormulaValue Count(in FormulaValue value, FormulaType type, MissingValues strategy)
    {
        if (!value.IsNull)
        {
            found++;
            return value;
        }

        missing++;
        return strategy is MissingValues.SkipIfAny ? value : type switch
        {
            FormulaType.Number => FormulaValue.Of(0m),
            FormulaType.Text => FormulaValue.Of(""),
            FormulaType.Boolean => FormulaValue.Of(false),
            FormulaType.Null or FormulaType.Date or FormulaType.Any => value,
        };
    }

    /// <summary>The answer once everything is counted: nothing known when too much is missing.</summary>
    public readonly FormulaValue Settle(in FormulaValue value, MissingValues strategy) => strategy switch
    {
        MissingValues.SkipIfAny => missing > 0 ? FormulaValue.Null : value,
        MissingValues.SkipIfAll => missing > 0 && found == 0 ? FormulaValue.Null : value,
        MissingValues.NeverSkip => value,
    };
}
