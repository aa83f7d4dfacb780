// SPDX-License-Identifier: Apache-2.0
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

    /// <summary>The value; of a ratio told by its two terms, nothing: <see cref="Panel.ValueOf"/> divides when it is asked.</summary>
    public decimal? Value;

    public int Known;

    public int Expected;

    public readonly bool HasFigure => State is ValueState.Present && (Value is not null || Numerator is not null);
}
