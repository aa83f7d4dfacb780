// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Documents.Sheets;

/// <summary>The day from which a workbook counts.</summary>
internal enum DateBase
{
    /// <summary>Day 1 is 1 January 1900 (Windows).</summary>
    Year1900,

    /// <summary>Day 0 is 1 January 1904 (old Macintosh).</summary>
    Year1904,
}
