// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Cube;

namespace Timonier.Indicators.Import.Figures;

/// <summary>A figure ready for the record, or why it is refused.</summary>
internal readonly record struct Judged
{
    public RowFault? Fault { get; init; }

    /// <summary>True when the refusal is about the denominator's cell, for the column shown.</summary>
    public FigureCell About { get; init; }

    public CellForm Form { get; init; }

    public ValueState State { get; init; }

    public byte Scale { get; init; }

    public long First { get; init; }

    public long Second { get; init; }

    public long Told { get; init; }

    /// <summary>Something worth a note, French, or nothing.</summary>
    public string? Note { get; init; }

    public static Judged Refuse(RowFault fault, FigureCell about) => new() { Fault = fault, About = about };

    public static Judged Absent(ValueState state) => new() { State = state, First = Chunk.None, Second = Chunk.None, Told = Chunk.None };
}
