// SPDX-License-Identifier: Apache-2.0
using System.IO.Compression;
using System.Text;
using Timonier.Documents;
using Timonier.Foundation;

namespace Timonier.Hosts.Tests.Documents;

/// <summary>Small workbooks written by hand, part by part, so that a test says exactly what they hold.</summary>
internal static class Workbooks
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A workbook of sheets given by name and by the rows of their <c>sheetData</c>.</summary>
    public static byte[] Xlsx(params (string Name, string Rows)[] sheets) => Xlsx(new Book { Sheets = sheets });

    public static byte[] OneSheet(string rows) => Xlsx(("Feuil1", rows));

    public static byte[] Xlsx(Book book)
    {
        var list = "";
        var relations = "";
        var parts = new List<(string Path, string Text)>();
        for (var i = 0; i < book.Sheets.Count; i++)
        {
            var state = book.Hidden.Contains(book.Sheets[i].Name) ? " state=\"hidden\"" : "";
            list += $"<sheet name=\"{book.Sheets[i].Name}\" sheetId=\"{i + 1}\"{state} r:id=\"rId{i + 1}\"/>";
            relations += $"<Relationship Id=\"rId{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>";
            parts.Add(($"xl/worksheets/sheet{i + 1}.xml", $"<worksheet {Main}><sheetData>{book.Sheets[i].Rows}</sheetData></worksheet>"));
        }

        relations += $"<Relationship Id=\"s\" Type=\"{Relations}/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>";
        relations += $"<Relationship Id=\"t\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/>";
        parts.Add(("xl/sharedStrings.xml", $"<sst {Main}>{book.Strings}</sst>"));
        parts.Add(("xl/styles.xml", $"<styleSheet {Main}>{book.Styles}</styleSheet>"));
        parts.Add(("xl/workbook.xml", $"<workbook {Main} xmlns:r=\"{Relations}\">{book.Properties}<sheets>{list}</sheets></workbook>"));
        parts.Add(("xl/_rels/workbook.xml.rels", RelationsPart(relations)));
        return Package([.. parts]);
    }

    /// <summary>A package with its content types and root relationship, and the given parts.</summary>
    public static byte[] Package(params (string Path, string Text)[] parts) => Zip(
        [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"u8.ToArray()),
            ("_rels/.rels", Encoding.UTF8.GetBytes(RelationsPart($"<Relationship Id=\"r\" Type=\"{Relations}/officeDocument\" Target=\"{(parts is [var only] ? only.Path : "xl/workbook.xml")}\"/>"))),
            .. parts.Select(part => (part.Path, Encoding.UTF8.GetBytes(part.Text))),
        ]);

    public static byte[] Zip(params IEnumerable<(string Path, byte[] Content)> files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                using var entry = archive.CreateEntry(path, CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    public static byte[] Gzip(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(content);
        return bytes.ToArray();
    }

    public static SheetReader Open(byte[] workbook, TableOptions? options = null) =>
        new(new MemoryStream(workbook), "classeur.xlsx", options ?? TableOptions.Default);

    /// <summary>
    /// Every cell with its type: <c>N:12</c>, <c>T:text</c>, <c>D:2024-01-31</c>, <c>E:#N/A</c>, nothing for a blank one.
    /// </summary>
    public static string[] Typed(TableReader reader)
    {
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('¦', Enumerable.Range(0, reader.FieldCount).Select(f => reader[f].IsEmpty ? "" : $"{reader.KindOf(f).ToString()[0]}:{reader[f]}")));
        return [.. rows];
    }

    private static string RelationsPart(string relations) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>";

    /// <summary>What a workbook holds.</summary>
    internal sealed record Book
    {
        public IReadOnlyList<(string Name, string Rows)> Sheets { get; init; } = [];

        public IReadOnlyList<string> Hidden { get; init; } = [];

        public string Strings { get; init; } = "";

        public string Styles { get; init; } = "";

        public string Properties { get; init; } = "";
    }
}
