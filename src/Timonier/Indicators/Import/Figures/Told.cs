// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Figures;

/// <summary>What the cells of one figure say together.</summary>
/// <param name="Value">The value.</param>
/// <param name="Numerator">The numerator.</param>
/// <param name="Denominator">The denominator.</param>
/// <param name="State">What a column of states says; present when there is none.</param>
internal readonly record struct Told(NumberCell Value, NumberCell Numerator, NumberCell Denominator, ValueState State)
{
    /// <summary>The first fault of the cells, or nothing.</summary>
    public RowFault? Fault => Value.Fault ?? Numerator.Fault ?? Denominator.Fault;

    /// <summary>True when every cell is empty.</summary>
    public bool IsEmpty => Value.Content is CellContent.Empty && Numerator.Content is CellContent.Empty;

    /// <summary>True when some cell holds a number.</summary>
    public bool HasNumber => Value.HasNumber || Numerator.HasNumber || Denominator.HasNumber;
}
