// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Figures;

/// <summary>What a cell of figures holds.</summary>
internal enum CellContent
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Yes or no, read as 1 or 0.</summary>
    YesNo,

    /// <summary>A word that stands for a figure.</summary>
    Word,

    /// <summary>Something else.</summary>
    Fault,
}
