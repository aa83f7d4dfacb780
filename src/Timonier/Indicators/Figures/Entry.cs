// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Formulas;

namespace Timonier.Indicators.Figures;

/// <summary>One line of a <see cref="Panel"/>: a unit's figure before disclosure, told or computed.</summary>
internal struct Entry
{
    public bool IsTold;
    public bool IsHidden;
    public bool CannotAdd;
    public ValueState State;
    public byte Version;

    /// <summary>Numerator of a ratio; sum of a count; number of yes.</summary>
    public decimal? Numerator;

    public decimal? Denominator;

    public decimal? Value;

    public int Known;

    public int Expected;

    /// <summary>Of a calculated figure that has no value: why; <see cref="FormulaError.None"/> when something is missing or there is a value.</summary>
    public FormulaError Fault;

    /// <summary>Of a calculated figure that has no value: one more than the place, among the cells of the plan, of the input that is to blame; 0 for none.</summary>
    public ushort Culprit;

    public readonly bool HasFigure => State is ValueState.Present && (Value is not null || Numerator is not null);
}
