// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Documents.Exports;

/// <summary>The files that a table leaves in.</summary>
public enum ExportFormat
{
    /// <summary>An archive: the rows as CSV, the caveats and what was exported beside them.</summary>
    Csv,

    /// <summary>A workbook: the rows, and a sheet « Lisez-moi ».</summary>
    Xlsx,

    /// <summary>One object: what was exported, the caveats, the rows.</summary>
    Json,
}
