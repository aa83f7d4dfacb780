// SPDX-License-Identifier: Apache-2.0
using Timonier.Documents.Files;
using Timonier.Foundation;

namespace Timonier.Documents;

/// <summary>
/// Opens the tables of a file that the user gives, whatever it is: text or workbook, as it is, in <c>.gz</c>, or several in <c>.zip</c>.
/// </summary>
/// <remarks>
/// <para>What a file is, is judged by its bytes and never by its name; the name only chooses which files of an archive are tables.</para>
/// <para>Readers come one after the other: asking for the next one closes the one before. In an archive the name of a table is
/// <c>archive.zip › folder/table.csv</c>; in a workbook, <c>workbook.xlsx › sheet</c>. Archives inside archives are refused.</para>
/// </remarks>
public static class TableFiles
{
    /// <summary>Opens the tables of a file.</summary>
    /// <exception cref="UnreadableFileException">
    /// While it is enumerated: the file is missing, is no table, is damaged, or cannot be read with these options.
    /// </exception>
    public static IEnumerable<TableReader> Open(string path, TableOptions options)
    {
        var name = Path.GetFileName(path);
        if (!File.Exists(path))
            throw DocumentsRefusals.NoSuchFile.With(path).At(0);

        // The readers buffer: no buffer here.
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        foreach (var reader in Open(stream, name, options))
            yield return reader;
    }

    /// <summary>Opens the tables of a file received; the stream stays open, and is copied aside when it cannot be sought.</summary>
    /// <exception cref="UnreadableFileException">
    /// While it is enumerated: it is no table, is damaged, or cannot be read with these options.
    /// </exception>
    public static IEnumerable<TableReader> Open(Stream stream, string name, TableOptions options) =>
        Open(stream, name, options, TableLimits.Default);

    internal static IEnumerable<TableReader> Open(Stream stream, string name, TableOptions options, TableLimits limits)
    {
        if (options.Check() is { } refusal)
            throw refusal.At(0);
        return new TableOpener(options, limits).Open(stream, ShownName.Of(name));
    }
}
