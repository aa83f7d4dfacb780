// SPDX-License-Identifier: Apache-2.0
using System.IO.Enumeration;
using Timonier.Documents.Sheets;
using Timonier.Foundation;

namespace Timonier.Documents.Files;

/// <summary>Finds the tables of one file, with the options and limits of the reading.</summary>
internal sealed class TableOpener(TableOptions options, TableLimits limits)
{
    private static readonly string[] TableExtensions = [".csv", ".tsv", ".tab", ".xlsx", ".xlsm", ".xls"];
    private static readonly string[] TextExtensions = [".txt"];
    private static readonly string[] ArchiveExtensions = [".zip", ".gz", ".tgz", ".7z", ".rar", ".tar", ".bz2", ".xz", ".zst"];

    /// <summary>Names listed when no file of an archive is a table.</summary>
    private const int NamesShown = 5;

    /// <summary>The tables of a file; each reader is closed when the next is asked for.</summary>
    public IEnumerable<TableReader> Open(Stream stream, string name)
    {
        if (!stream.CanSeek)
        {
            using var copy = SpooledFile.Copy(new BoundedStream(stream, new(name, limits.Copy)));
            foreach (var reader in Open(copy, name))
                yield return reader;
            yield break;
        }

        stream.Position = 0;
        var head = Head(stream);
        stream.Position = 0;
        var nature = FileHead.NatureOf(head);
        if (nature is FileNature.Zip && new ZipPackage(stream, name, limits) is var package && !WorkbookParts.IsOffice(package))
        {
            foreach (var reader in InArchive(package, name))
                yield return reader;
            yield break;
        }

        var file = new BoundedStream(new SectionStream(stream, 0, stream.Length), new(name, long.MaxValue) { Length = stream.Length });
        TableReader first = nature switch
        {
            FileNature.Zip or FileNature.Compound => new SheetReader(stream, name, options, limits),
            FileNature.Gzip => Inside(new(new GzipSource(file), new(name, limits.Text) { Packed = file }), name),
            _ => Text(file, head, name),
        };
        foreach (var reader in WithOtherSheets(first))
            yield return reader;
    }

    /// <summary>A reader, and those of the other sheets that the options ask for; each is closed when the next is asked for.</summary>
    private static IEnumerable<TableReader> WithOtherSheets(TableReader first)
    {
        var reader = first;
        try
        {
            yield return reader;
            while (reader is SheetReader sheet && sheet.Next() is { } next)
            {
                reader.Dispose();
                yield return reader = next;
            }
        }
        finally
        {
            reader.Dispose();
        }
    }

    private IEnumerable<TableReader> InArchive(ZipPackage package, string name)
    {
        var chosen = Chosen(package);
        if (chosen.Count == 0)
        {
            var names = package.Items.Where(item => !item.IsFolder).Select(item => ShownName.Of(item.Name)).ToList();
            var list = string.Join(", ", names.Take(NamesShown)) + (names.Count > NamesShown ? "…" : "");
            throw DocumentsRefusals.NoTableInArchive.With(name, list.Length == 0 ? "rien" : list).At(0);
        }

        if (chosen.Find(item => HasExtension(item, ArchiveExtensions)) is { } archive)
            throw DocumentsRefusals.ArchiveInArchive.With(Within(name, archive)).At(0);
        foreach (var item in chosen)
        {
            foreach (var reader in WithOtherSheets(Inside(package.Open(item, limits.Text), Within(name, item))))
                yield return reader;
        }
    }

    /// <summary>
    /// The files that the options name; or else the tables by extension, and the archives so that they are refused and not forgotten.
    /// </summary>
    private List<ZipItem> Chosen(ZipPackage package)
    {
        var files = package.Items.Where(item => !item.IsFolder && !IsSystem(item.Name)).ToList();
        if (options.Entries is { } pattern)
            return files.FindAll(item => FileSystemName.MatchesSimpleExpression(pattern, item.Name.Replace('\\', '/'), ignoreCase: true));
        var tables = files.FindAll(item => HasExtension(item, TableExtensions) || HasExtension(item, ArchiveExtensions));
        return tables.Count > 0 ? tables : files.FindAll(item => HasExtension(item, TextExtensions));
    }

    /// <summary>Opens what came out of an archive or of gzip, which may not be an archive itself.</summary>
    private TableReader Inside(BoundedStream unpacked, string name)
    {
        try
        {
            var head = Head(unpacked);
            var whole = new ChainedStream(new MemoryStream(head), unpacked);
            var nature = FileHead.NatureOf(head);
            switch (nature)
            {
                case FileNature.Gzip:
                    throw DocumentsRefusals.ArchiveInArchive.With(name).At(0);
                case FileNature.Zip or FileNature.Compound:
                    var copy = SpooledFile.Copy(new BoundedStream(whole, new(name, limits.Copy)));
                    unpacked.Dispose();
                    return Workbook(copy, nature, name);
                default:
                    return Text(whole, head, name, unpacked);
            }
        }
        catch
        {
            unpacked.Dispose();
            throw;
        }
    }

    private SheetReader Workbook(FileStream copy, FileNature nature, string name)
    {
        try
        {
            if (nature is FileNature.Zip && !WorkbookParts.IsOffice(new ZipPackage(copy, name, limits)))
                throw DocumentsRefusals.ArchiveInArchive.With(name).At(0);
            return new SheetReader(copy, name, options, limits) { Owned = copy };
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    private CsvReader Text(BoundedStream stream, ReadOnlySpan<byte> head, string name) => Text(stream, head, name, stream);

    private CsvReader Text(Stream stream, ReadOnlySpan<byte> head, string name, BoundedStream gauge)
    {
        if (FileHead.Refuse(head, name) is { } refusal)
            throw refusal.At(0);
        return new CsvReader(stream, name, options, gauge);
    }

    private static string Within(string archive, ZipItem item) => archive + ShownName.Separator + ShownName.Of(item.Name);

    private static byte[] Head(Stream stream)
    {
        var head = new byte[FileHead.Length];
        return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    private static bool HasExtension(ZipItem item, string[] extensions) =>
        Array.Exists(extensions, extension => item.Name.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>Files that systems put beside the user's: resource forks of macOS, hidden files.</summary>
    private static bool IsSystem(string name) =>
        name.StartsWith("__MACOSX/", StringComparison.OrdinalIgnoreCase) || name[(name.LastIndexOfAny(['/', '\\']) + 1)..].StartsWith('.');
}
