// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Documents.Files;

/// <summary>How a file is to be opened, judged by its first bytes and never by its name.</summary>
internal enum FileNature
{
    /// <summary>Text of fields and lines, as far as one can tell.</summary>
    Text,

    /// <summary>Gzip, around one file.</summary>
    Gzip,

    /// <summary>ZIP: an archive, or a workbook of Excel since 2007.</summary>
    Zip,

    /// <summary>A compound file: a workbook of Excel 97 to 2003, or an encrypted one.</summary>
    Compound,

    /// <summary>Something that holds no table that can be read.</summary>
    Other,
}
