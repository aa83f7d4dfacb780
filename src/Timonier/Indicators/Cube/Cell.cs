// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Cube;

/// <summary>One figure of record: what was told of one unit, one indicator, one period, before any rule of disclosure.</summary>
/// <remarks>Never shown as it is: it passes the disclosure rule first.</remarks>
internal readonly record struct Cell(CellKey Key, long First, long Second)
{
    public ValueState State => Key.Shape.State;

    public byte Version => Key.Shape.Version;

    public bool HasFigure => State is ValueState.Present or ValueState.Locked;

    public decimal? Numerator => Key.Shape.Form is CellForm.Ratio ? Scaled(First) : null;

    public decimal? Denominator => Scaled(Second);

    /// <summary>The value as told, or computed from its parts; nothing when the denominator is zero.</summary>
    public decimal? ValueUnder(Definition definition) => Key.Shape.Form is CellForm.Value
        ? Scaled(First)
        : First == Chunk.None || Second is Chunk.None or 0 ? null : (decimal)First / Second * definition.Multiplier;

    private decimal? Scaled(long mantissa) => mantissa == Chunk.None ? null : new Quantity(mantissa, Key.Shape.Scale).ToDecimal();
}
