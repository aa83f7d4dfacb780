// SPDX-License-Identifier: Apache-2.0
using System.Text;
using Timonier.Documents;
using Timonier.Foundation;

namespace Timonier.Hosts.Tests.Documents;

public sealed class TableFilesTests
{
    private static readonly byte[] Csv = "a;b\n1;2\n"u8.ToArray();

    [Theory]
    [InlineData("donnees.csv")]
    [InlineData("donnees.xls")]
    [InlineData("donnees")]
    public void A_text_is_read_whatever_its_name(string name) =>
        Assert.Equal([$"{name}: a¦b | 1¦2"], Read(Csv, name));

    [Fact]
    public void A_workbook_is_read_whatever_its_name()
    {
        var xlsx = Workbooks.OneSheet("<row><c><v>1</v></c></row>");
        var xls = OldWorkbooks.Xls(OldWorkbooks.Number(0, 0, 2));
        Assert.Equal(["donnees.csv › Feuil1: 1"], Read(xlsx, "donnees.csv"));
        Assert.Equal(["donnees.txt › Donnees: 2"], Read(xls, "donnees.txt"));
    }

    [Fact]
    public void Gzip_is_unpacked_around_a_text_or_a_workbook()
    {
        var xlsx = Workbooks.OneSheet("<row><c><v>1</v></c></row>");
        Assert.Equal(["d.csv.gz: a¦b | 1¦2"], Read(Workbooks.Gzip(Csv), "d.csv.gz"));
        Assert.Equal(["d.xlsx.gz › Feuil1: 1"], Read(Workbooks.Gzip(xlsx), "d.xlsx.gz"));
        Assert.Equal(["d.gz: a¦b | 1¦2 | a¦b | 1¦2"], Read([.. Workbooks.Gzip(Csv), .. Workbooks.Gzip(Csv)], "d.gz"));
    }

    [Fact]
    public void Every_table_of_an_archive_is_a_file_of_its_own_in_the_order_of_the_archive()
    {
        var bytes = Workbooks.Zip(
            ("b/2023.CSV", Csv), ("LISEZMOI.txt", "rien"u8.ToArray()), ("metadata.json", "{}"u8.ToArray()), ("a.tsv", "x\ty"u8.ToArray()),
            ("b/", []), ("c.xlsx", Workbooks.OneSheet("<row><c><v>1</v></c></row>")), ("d.xls", OldWorkbooks.Xls(OldWorkbooks.Number(0, 0, 2))),
            ("__MACOSX/._a.csv", [0, 1]), ("b/._2023.csv", [0, 1]));
        Assert.Equal(
            ["z.zip › b/2023.CSV: a¦b | 1¦2", "z.zip › a.tsv: x¦y", "z.zip › c.xlsx › Feuil1: 1", "z.zip › d.xls › Donnees: 2"],
            Read(bytes, "z.zip"));
    }

    [Fact]
    public void Texts_are_tables_where_an_archive_has_no_other() =>
        Assert.Equal(["z.zip › a.txt: a¦b | 1¦2"], Read(Workbooks.Zip(("a.txt", Csv), ("b.pdf", [1])), "z.zip"));

    [Theory]
    [InlineData("*.txt", "z.zip › notes/a.txt: a¦b | 1¦2")]
    [InlineData("B*.CSV", "z.zip › b2.csv: a¦b | 1¦2")]
    [InlineData("*2.*", "z.zip › b2.csv: a¦b | 1¦2")]
    public void The_files_of_an_archive_may_be_named(string pattern, string read)
    {
        var bytes = Workbooks.Zip(("notes/a.txt", Csv), ("a1.csv", Csv), ("b2.csv", Csv));
        Assert.Equal([read], Read(bytes, "z.zip", new() { Entries = pattern }));
    }

    [Fact]
    public void Readers_are_opened_one_after_the_other()
    {
        var bytes = Workbooks.Zip(("a.csv", Csv), ("b.csv", [0]));
        using var readers = TableFiles.Open(new MemoryStream(bytes), "z.zip", TableOptions.Default).GetEnumerator();
        Assert.True(readers.MoveNext());
        Assert.True(readers.Current.Read());
        Assert.Throws<UnreadableFileException>(() => readers.MoveNext());
    }

    [Fact]
    public void A_stream_that_cannot_be_sought_is_read_too()
    {
        var xlsx = Workbooks.OneSheet("<row><c><v>1</v></c></row>");
        foreach (var (bytes, read) in ((byte[], string)[])[(Csv, "f: a¦b | 1¦2"), (xlsx, "f › Feuil1: 1"), (Workbooks.Zip(("a.csv", Csv)), "f › a.csv: a¦b | 1¦2")])
        {
            using var once = new System.IO.Compression.DeflateStream(new MemoryStream(Deflated(bytes)), System.IO.Compression.CompressionMode.Decompress);
            Assert.Equal([read], TableFiles.Open(once, "f", TableOptions.Default).Select(reader => Shown(reader)));
        }
    }

    [Fact]
    public void The_stream_of_the_caller_stays_open()
    {
        foreach (var bytes in (byte[][])[Csv, Workbooks.Gzip(Csv), Workbooks.Zip(("a.csv", Csv)), Workbooks.OneSheet("<row><c><v>1</v></c></row>"), OldWorkbooks.Xls(OldWorkbooks.Number(0, 0, 2))])
        {
            using var stream = new MemoryStream(bytes);
            Assert.Single(TableFiles.Open(stream, "f", TableOptions.Default).Select(reader => Shown(reader)));
            Assert.True(stream.CanRead);
        }
    }

    [Fact]
    public void A_path_is_opened_and_closed()
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, Csv);
        Assert.Equal([$"{Path.GetFileName(path)}: a¦b | 1¦2"], TableFiles.Open(path, TableOptions.Default).Select(reader => Shown(reader)));
        File.Delete(path);
        var error = Assert.Throws<UnreadableFileException>(() => TableFiles.Open(path, TableOptions.Default).ToList());
        Assert.Equal($"Le fichier «\u00a0{path}\u00a0» n’existe pas, ou vous n’y avez pas accès.", error.Message);
    }

    [Theory]
    [InlineData("%PDF-1.7\n%âãÏÓ", "un document PDF", "les mêmes données en .xlsx ou en CSV")]
    [InlineData("\uFEFF\r\n  <!DOCTYPE HTML><html>", "une page web (HTML), même si son nom dit autre chose", "enregistrez-le en .xlsx ou en CSV")]
    [InlineData("<TABLE><tr><td>1", "une page web (HTML), même si son nom dit autre chose", "Ouvrez-le dans un tableur")]
    [InlineData("<?xml version=\"1.0\"?><html xmlns=\"x\">", "une page web (HTML), même si son nom dit autre chose", "Ouvrez-le dans un tableur")]
    [InlineData("<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", "un tableau XML d’Excel 2003", "enregistrez-le en .xlsx")]
    [InlineData("<?xml version=\"1.0\"?><a/>", "un fichier XML", "Demandez à sa source")]
    [InlineData("[\n  {\"a\": 1}]", "un fichier JSON", "Demandez à sa source")]
    [InlineData("{\"a\": 1}", "un fichier JSON", "Demandez à sa source")]
    [InlineData("{\\rtf1\\ansi", "un document de traitement de texte (RTF)", "Demandez à sa source")]
    [InlineData("Rar!\u001a\u0007", "une archive RAR", "refaites-la en .zip ou en .gz")]
    [InlineData("SQLite format 3\0", "une base de données SQLite", "Demandez à sa source")]
    public void What_is_no_table_is_told_with_what_it_is(string text, string what, string remedy)
    {
        var error = Refused(Encoding.UTF8.GetBytes(text), "faux.csv");
        Assert.StartsWith($"Le fichier «\u00a0faux.csv\u00a0» est {what}, alors qu’un tableau est attendu (CSV, .xlsx, .xls, en .gz ou en .zip au besoin). ", error, StringComparison.Ordinal);
        Assert.Contains(remedy, error, StringComparison.Ordinal);
        Assert.Contains($"est {what}", Refused(Workbooks.Zip(("x.csv", Encoding.UTF8.GetBytes(text))), "z.zip"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47 }, "une image PNG")]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }, "une image JPEG")]
    [InlineData(new byte[] { 0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C }, "une archive 7-Zip")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0 }, "un texte en UTF-32")]
    public void What_is_not_even_text_is_told(byte[] bytes, string what) =>
        Assert.Contains($"est {what}, alors", Refused(bytes, "faux.csv"), StringComparison.Ordinal);

    [Theory]
    [InlineData("[a];[b]\n1;2\n", "[a]¦[b] | 1¦2")]
    [InlineData("{a};b\n", "{a}¦b")]
    [InlineData("< 5;b\n", "< 5¦b")]
    [InlineData("Rareté;PKI\n", "Rareté¦PKI")]
    public void A_table_that_looks_like_something_else_is_read(string text, string rows) =>
        Assert.Equal([$"f.csv: {rows}"], Read(Encoding.UTF8.GetBytes(text), "f.csv"));

    [Fact]
    public void An_open_document_workbook_is_told()
    {
        var ods = Workbooks.Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"u8.ToArray()), ("content.xml", "<x/>"u8.ToArray()));
        Assert.Contains("est un document LibreOffice ou OpenDocument (.ods, .odt…), alors qu’un classeur .xlsx ou .xls est attendu", Refused(ods, "donnees.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_told() => Assert.Contains("est vide", Refused([], "vide.csv"), StringComparison.Ordinal);

    [Theory]
    [InlineData("inner.zip")]
    [InlineData("inner.csv")]
    [InlineData("inner.csv.gz")]
    public void An_archive_in_an_archive_is_refused(string name)
    {
        var inner = name.EndsWith(".gz", StringComparison.Ordinal) ? Workbooks.Gzip(Csv) : Workbooks.Zip(("a.csv", Csv));
        Assert.Contains($"«\u00a0z.zip › {name}\u00a0» est une archive dans une archive", Refused(Workbooks.Zip(("a.csv", Csv), (name, inner)), "z.zip"), StringComparison.Ordinal);
        Assert.Contains("est une archive dans une archive", Refused(Workbooks.Gzip(Workbooks.Gzip(Csv)), "z.gz"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_without_tables_is_told_with_what_it_holds()
    {
        Assert.Contains("Elle contient\u00a0: a.pdf, b.png.", Refused(Workbooks.Zip(("a.pdf", [1]), ("b.png", [1])), "z.zip"), StringComparison.Ordinal);
        Assert.Contains("Elle contient\u00a0: rien.", Refused(Workbooks.Zip(), "z.zip"), StringComparison.Ordinal);
    }

    private static string[] Read(byte[] bytes, string name, TableOptions? options = null) =>
        [.. TableFiles.Open(new MemoryStream(bytes), name, options ?? TableOptions.Default).Select(reader => Shown(reader))];

    private static string Shown(TableReader reader) => $"{reader.Name}: {string.Join(" | ", Tables.Rows(reader))}";

    private static string Refused(byte[] bytes, string name) =>
        Assert.Throws<UnreadableFileException>(() => Read(bytes, name)).Message;

    private static byte[] Deflated(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new System.IO.Compression.DeflateStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
            deflate.Write(bytes);
        return packed.ToArray();
    }
}
