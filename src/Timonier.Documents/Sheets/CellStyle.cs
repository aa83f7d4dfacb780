// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Documents.Sheets;

/// <summary>What the number of a cell is, judged by its number format.</summary>
internal enum CellStyle : byte
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A share that is shown multiplied by a hundred, with its sign %.</summary>
    Percent,

    /// <summary>A date, with or without its time; or a time of day.</summary>
    Date,

    /// <summary>A duration, which may exceed a day.</summary>
    Duration,
}
