// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Documents.Files;

/// <summary>How big what is read may be: wide for real tables, narrow for what is made to harm.</summary>
internal sealed record TableLimits
{
    /// <summary>The limits in force.</summary>
    public static TableLimits Default { get; } = new();

    /// <summary>Bytes of one text file once unpacked; it is read in small pieces, so only time is at stake.</summary>
    public long Text { get; init; } = 8L << 30;

    /// <summary>Bytes of a workbook, or of a file that must be copied aside before it is read.</summary>
    public long Copy { get; init; } = 4L << 30;

    /// <summary>Bytes of the XML of one sheet: more than a full sheet of 1,048,576 rows and 20 columns.</summary>
    public long Sheet { get; init; } = 2L << 30;

    /// <summary>Bytes of every other XML part of a workbook; they are held in memory.</summary>
    public long Part { get; init; } = 64L << 20;

    /// <summary>Bytes of a workbook of Excel 97 to 2003, which is held in memory.</summary>
    public long OldWorkbook { get; init; } = 32L << 20;

    /// <summary>Files of an archive, read or not.</summary>
    public int Entries { get; init; } = 10_000;
}
