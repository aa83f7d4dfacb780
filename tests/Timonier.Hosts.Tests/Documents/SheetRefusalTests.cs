// SPDX-License-Identifier: Apache-2.0
using System.Text;
using Timonier.Documents;
using Timonier.Documents.Files;

namespace Timonier.Hosts.Tests.Documents;

public sealed class SheetRefusalTests
{
    [Theory]
    [InlineData("Feuil2")]
    [InlineData("0")]
    [InlineData("3")]
    public void A_sheet_that_is_not_there_is_told_with_those_that_are(string wanted)
    {
        var bytes = Workbooks.Xlsx(("Feuil1", ""), ("Données", ""));
        var (_, error) = Tables.Failure(() => Workbooks.Open(bytes, new() { Sheet = wanted }));
        Assert.Equal($"Le classeur «\u00a0classeur.xlsx\u00a0» n’a pas de feuille «\u00a0{wanted}\u00a0». Feuilles trouvées\u00a0: «\u00a0Feuil1\u00a0», «\u00a0Données\u00a0».", error.Message);
    }

    [Theory]
    [InlineData("<row r=\"2\"/><row r=\"2\"/>")]
    [InlineData("<row r=\"0\"/>")]
    [InlineData("<row r=\"1048577\"/>")]
    [InlineData("<row r=\"-1\"/>")]
    [InlineData("<row><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>")]
    [InlineData("<row><c r=\"12\"><v>1</v></c></row>")]
    [InlineData("<row><c><v>douze</v></c></row>")]
    [InlineData("<row><c><v>NaN</v></c></row>")]
    [InlineData("<row><c t=\"s\"><v>5</v></c></row>")]
    [InlineData("<row><c t=\"s\"><v>-1</v></c></row>")]
    [InlineData("<row><c t=\"d\"><v>hier</v></c></row>")]
    [InlineData("<row><c><v>1</v></row>")]
    public void What_no_workbook_holds_is_refused(string rows)
    {
        var (_, error) = Tables.Failure(() => Workbooks.Open(Workbooks.OneSheet(rows)));
        Assert.StartsWith("Le classeur «\u00a0classeur.xlsx\u00a0» est abîmé", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("XFE1")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAA1")]
    public void A_column_beyond_the_last_is_refused(string reference)
    {
        var (_, error) = Tables.Failure(() => Workbooks.Open(Workbooks.OneSheet($"<row><c r=\"{reference}\"><v>1</v></c></row>")));
        Assert.StartsWith("Plus de 16\u202f384 colonnes", error.Message, StringComparison.Ordinal);
        Assert.Equal(16_384, Workbooks.Typed(Workbooks.Open(Workbooks.OneSheet("<row><c r=\"XFD1\"><v>1</v></c></row>")))[0].Split('¦').Length);
    }

    [Fact]
    public void A_hundred_thousand_columns_are_refused()
    {
        var rows = "<row>" + string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 100_000)) + "</row>";
        Assert.Equal(1, Tables.Failure(() => Workbooks.Open(Workbooks.OneSheet(rows))).Error.Line);
    }

    [Fact]
    public void An_xml_with_a_dtd_is_refused_whatever_it_declares()
    {
        var laughs = """
            <!DOCTYPE worksheet [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>
            """;
        var file = "<!DOCTYPE worksheet [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData><row><c t=\"str\"><v>&f;</v></c></row></sheetData></worksheet>";
        foreach (var sheet in (string[])[laughs, file])
            Assert.Contains("est abîmé", Tables.Failure(() => Workbooks.Open(WithSheet(sheet))).Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<a>", "")]
    [InlineData("<row><c a=\"", "x")]
    [InlineData("<row><c><v>", "1")]
    [InlineData("<row><c t=\"str\"><v><![CDATA[", "<>")]
    [InlineData("<!--", "<!-")]
    [InlineData("<?p ", "<>")]
    public void Endless_xml_is_read_within_little_memory(string start, string again)
    {
        // 16 MiB of it: a parser that keeps it would hold 32, in characters, and twice that as its memory grows.
        var piece = again.Length == 0 ? start : again;
        var text = "<worksheet><sheetData>" + start + string.Concat(Enumerable.Repeat(piece, (16 << 20) / piece.Length));
        var bytes = StoredWorkbook(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("est abîmé", Tables.Failure(() => Workbooks.Open(bytes)).Error.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 14L << 20);
    }

    [Fact]
    public void A_sheet_that_unpacks_far_beyond_its_size_is_refused()
    {
        var bytes = Workbooks.OneSheet(new string(' ', 60 << 20));
        Assert.InRange(bytes.Length, 0, 200_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("grossit plus de 250 fois", Tables.Failure(() => Workbooks.Open(bytes)).Error.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10L << 20);
    }

    [Fact]
    public void Texts_and_sheets_over_their_limits_are_refused()
    {
        var limits = new TableLimits { Part = 1_000, Sheet = 5_000 };
        var big = Workbooks.Xlsx(new Workbooks.Book { Sheets = [("F", "")], Strings = string.Concat(Enumerable.Repeat("<si><t>abc</t></si>", 100)) });
        Assert.Contains("dépasse 1\u202f000\u00a0o", Failure(big, limits), StringComparison.Ordinal);
        var wide = Workbooks.OneSheet(string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 1_000)));
        Assert.Contains("dépasse 4,9\u00a0Kio", Failure(wide, limits), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("word/document.xml", "un document Word")]
    [InlineData("ppt/presentation.xml", "une présentation PowerPoint")]
    [InlineData("xl/workbook.bin", "un classeur Excel binaire (.xlsb)")]
    [InlineData("content.xml", "un document LibreOffice ou OpenDocument (.ods, .odt…)")]
    public void Another_document_is_told(string part, string what)
    {
        var (_, error) = Tables.Failure(() => Workbooks.Open(Workbooks.Package((part, "<x/>"))));
        Assert.Contains($"est {what}, alors qu’un classeur .xlsx ou .xls est attendu", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_without_sheets_is_told() =>
        Assert.Contains("n’a aucune feuille de calcul", Tables.Failure(() => Workbooks.Open(Workbooks.Xlsx())).Error.Message, StringComparison.Ordinal);

    [Fact]
    public void A_workbook_cut_anywhere_is_refused_and_never_read_in_part()
    {
        var rows = string.Concat(Enumerable.Range(0, 300).Select(i => $"<row><c><v>{i * 7919 % 1000}</v></c></row>"));
        var bytes = Workbooks.OneSheet(rows);
        for (var length = 4; length < bytes.Length; length += 17)
            Tables.Failure(() => Workbooks.Open(bytes[..length]));
    }

    [Fact]
    public void A_workbook_with_a_changed_byte_is_refused_or_read_the_same()
    {
        var rows = string.Concat(Enumerable.Range(0, 300).Select(i => $"<row><c><v>{i * 7919 % 1000}</v></c></row>"));
        var bytes = Workbooks.OneSheet(rows);
        var expected = Workbooks.Typed(Workbooks.Open(bytes));
        var refused = 0;
        for (var at = 0; at < bytes.Length; at++)
        {
            var changed = (byte[])bytes.Clone();
            changed[at] ^= 0x10;
            try
            {
                using var reader = Workbooks.Open(changed);
                Assert.Equal(expected, Workbooks.Typed(reader));
            }
            catch (Timonier.Foundation.UnreadableFileException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, bytes.Length / 3, bytes.Length);
    }

    private static string Failure(byte[] workbook, TableLimits limits) =>
        Tables.Failure(() => new SheetReader(new MemoryStream(workbook), "classeur.xlsx", TableOptions.Default, limits)).Error.Message;

    private static byte[] WithSheet(string sheet) => Workbooks.Package(
        ("xl/workbook.xml", "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"F\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"sheet.xml\"/></Relationships>"),
        ("xl/sheet.xml", sheet));

    /// <summary>A workbook whose sheet is not compressed, so that its size alone is at stake.</summary>
    private static byte[] StoredWorkbook(string sheet)
    {
        using var bytes = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var source = new System.IO.Compression.ZipArchive(new MemoryStream(WithSheet("")));
            foreach (var entry in source.Entries)
            {
                using var target = archive.CreateEntry(entry.FullName, System.IO.Compression.CompressionLevel.NoCompression).Open();
                if (entry.FullName == "xl/sheet.xml")
                {
                    target.Write(Encoding.UTF8.GetBytes(sheet));
                }
                else
                {
                    using var content = entry.Open();
                    content.CopyTo(target);
                }
            }
        }

        return bytes.ToArray();
    }
}
