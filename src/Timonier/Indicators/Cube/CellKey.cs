// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Cube;

/// <summary>The 64 bits that lead a cell: unit (32), period number (16), definition version (7), form (1), state (3), decimals (5).</summary>
/// <remarks>Cells are sorted by it, so by unit, then period number; the low 16 bits never decide the place.</remarks>
internal readonly record struct CellKey(ulong Bits)
{
    private const int PlaceShift = 16;

    public CellKey(int unit, ushort period, CellShape shape)
        : this(((ulong)(uint)unit << 32) | ((ulong)period << PlaceShift) | ((ulong)shape.Version << 9)
            | (shape.Form is CellForm.Ratio ? 256UL : 0) | ((ulong)shape.State << 5) | shape.Scale)
    {
    }

    public int Unit => (int)(Bits >> 32);

    public ushort PeriodNumber => (ushort)((Bits >> PlaceShift) & ushort.MaxValue);

    /// <summary>Unit and period: what identifies the cell in its chunk.</summary>
    public ulong Place => Bits >> PlaceShift;

    public CellShape Shape => new(
        (byte)((Bits >> 9) & 127),
        (Bits & 256) != 0 ? CellForm.Ratio : CellForm.Value,
        (ValueState)((Bits >> 5) & 7),
        (byte)(Bits & 31));

    public static ulong PlaceOf(int unit, ushort period) => ((ulong)(uint)unit << 16) | period;
}
