// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Figures;

/// <summary>One cell of figures, read.</summary>
internal readonly record struct NumberCell(CellContent Content, Quantity Number, ValueState State, RowFault? Fault)
{
    public static NumberCell Empty => default;

    public bool HasNumber => Content is CellContent.Number or CellContent.YesNo;

    /// <summary>The number as messages show it.</summary>
    public string Text => Number.ToString();
}
