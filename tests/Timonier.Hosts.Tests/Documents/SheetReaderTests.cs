// SPDX-License-Identifier: Apache-2.0
using Timonier.Documents;
using Timonier.Foundation;

namespace Timonier.Hosts.Tests.Documents;

public sealed class SheetReaderTests
{
    // Formats 0 general, 1 built-in date, 2 built-in date and time, 3 time, 4 and on the codes below.
    private const string Styles = """
        <numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="[h]:mm:ss"/>
        <numFmt numFmtId="166" formatCode="0.00&quot; ans&quot;"/><numFmt numFmtId="167" formatCode="[Red]-0.0;[Blue]d"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs>
        """;

    [Fact]
    public void Every_type_of_cell_is_told()
    {
        var rows = """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>12</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="b"><v>0</v></c>
            <c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="str"><f>A1</f><v>calcul</v></c><c r="G1" t="inlineStr"><is><t>ici</t></is></c>
            <c r="H1" s="1"><v>45322</v></c><c r="I1" t="d"><v>2024-01-31T08:30:00</v></c><c r="J1" t="e"><v>#DIV/0!</v></c></row>
            """;
        using var reader = Workbooks.Open(Workbooks.Xlsx(new Workbooks.Book { Sheets = [("F", rows)], Strings = "<si><t>texte</t></si>", Styles = Styles }));
        Assert.Equal(["T:texte¦N:12¦T:true¦T:false¦E:#N/A¦T:calcul¦T:ici¦D:2024-01-31¦D:2024-01-31T08:30:00¦E:#DIV/0!"], Workbooks.Typed(reader));
    }

    [Theory]
    [InlineData("0.1", "0.1")]
    [InlineData("0.10000000000000001", "0.1")]
    [InlineData("7.0000000000000007E-2", "0.07")]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("0.10000000000000009", "0.1")]
    [InlineData("1.2100000000000002", "1.21")]
    [InlineData("12.300000000000001", "12.3")]
    [InlineData("99.999999999999986", "100")]
    [InlineData("0.66666666666666663", "0.6666666666666666")]
    [InlineData("0.12345678901234568", "0.12345678901234568")]
    [InlineData("12", "12")]
    [InlineData("12.0", "12")]
    [InlineData("-0", "0")]
    [InlineData("-3.5", "-3.5")]
    [InlineData("1E3", "1000")]
    [InlineData("12345678901234", "12345678901234")]
    [InlineData("1E+20", "100000000000000000000")]
    [InlineData("1.5E-7", "0.00000015")]
    [InlineData("1E+300", "1E+300")]
    [InlineData("1E-300", "1E-300")]
    public void A_number_is_what_its_author_sees(string stored, string text)
    {
        using var reader = Workbooks.Open(Workbooks.OneSheet($"<row><c><v>{stored}</v></c></row>"));
        Assert.Equal([$"N:{text}"], Workbooks.Typed(reader));
    }

    [Theory]
    [InlineData("9", "0.45", "N:45")]
    [InlineData("10", "0.452", "N:45.2")]
    [InlineData("10", "0.18070000000000003", "N:18.07")]
    [InlineData("10", "1", "N:100")]
    [InlineData("10", "-0.031", "N:-3.1")]
    [InlineData("164", "0.125", "N:12.5")]
    [InlineData("165", "0.125", "N:0.125")]
    public void A_share_shown_in_per_cent_is_read_as_it_is_shown(string format, string stored, string shown)
    {
        var styles = $"<numFmts><numFmt numFmtId=\"164\" formatCode=\"0.0 %\"/><numFmt numFmtId=\"165\" formatCode=\"0.0&quot; %&quot;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"{format}\"/></cellXfs>";
        using var reader = Workbooks.Open(Workbooks.Xlsx(new Workbooks.Book { Sheets = [("F", $"<row><c s=\"1\"><v>{stored}</v></c></row>")], Styles = styles }));
        Assert.Equal([shown], Workbooks.Typed(reader));
    }

    [Theory]
    [InlineData("*", "2022,2023,Notes")]
    [InlineData("20*", "2022,2023")]
    [InlineData("202?", "2022,2023")]
    [InlineData("2023", "2023")]
    [InlineData(null, "2022")]
    public void A_pattern_reads_every_visible_sheet_that_answers_it(string? pattern, string expected)
    {
        const string row = "<row><c><v>1</v></c></row>";
        var book = Workbooks.Xlsx(new Workbooks.Book { Sheets = [("2022", row), ("2023", row), ("Notes", row), ("2024", row)], Hidden = ["2024"] });
        var inArchive = Workbooks.Zip(("dossier/classeur.xlsx", book));
        foreach (var (bytes, name) in new[] { (book, "classeur.xlsx"), (inArchive, "archive.zip") })
        {
            using var stream = new MemoryStream(bytes);
            var read = TableFiles.Open(stream, name, new() { Sheet = pattern }).Select(r => (r.Name.Split(" › ")[^1], r.Read())).ToList();
            Assert.Equal(expected.Split(','), read.Select(r => r.Item1));
            Assert.All(read, r => Assert.True(r.Item2));
        }
    }

    [Theory]
    // Days of the 1900 calendar as Excel shows them; 60 is a day that never was.
    [InlineData(1, "1", "D:1900-01-01")]
    [InlineData(1, "59", "D:1900-02-28")]
    [InlineData(1, "60", "N:60")]
    [InlineData(1, "61", "D:1900-03-01")]
    [InlineData(1, "45351", "D:2024-02-29")]
    [InlineData(4, "45351", "D:2024-02-29")]
    [InlineData(1, "2958465", "D:9999-12-31")]
    [InlineData(1, "2958466", "N:2958466")]
    [InlineData(1, "-1", "N:-1")]
    [InlineData(2, "45351.25", "D:2024-02-29T06:00:00")]
    [InlineData(2, "45351.999999", "D:2024-03-01")]
    [InlineData(2, "45351.333333333336", "D:2024-02-29T08:00:00")]
    [InlineData(3, "0.354166666666667", "T:08:30:00")]
    [InlineData(5, "1.10416666666667", "T:26:30:00")]
    [InlineData(5, "-0.5", "T:-12:00:00")]
    [InlineData(6, "12.5", "N:12.5")]
    [InlineData(7, "12.5", "N:12.5")]
    [InlineData(0, "45351", "N:45351")]
    [InlineData(99, "45351", "N:45351")]
    public void A_style_of_date_makes_a_date(int style, string days, string cell)
    {
        var book = new Workbooks.Book { Sheets = [("F", $"<row><c s=\"{style}\"><v>{days}</v></c></row>")], Styles = Styles };
        Assert.Equal([cell], Workbooks.Typed(Workbooks.Open(Workbooks.Xlsx(book))));
    }

    [Fact]
    public void Days_may_count_from_1904()
    {
        var book = new Workbooks.Book { Sheets = [("F", "<row><c s=\"1\"><v>43889</v></c><c s=\"1\"><v>1</v></c></row>")], Styles = Styles, Properties = "<workbookPr date1904=\"1\"/>" };
        Assert.Equal(["D:2024-02-29¦D:1904-01-02"], Workbooks.Typed(Workbooks.Open(Workbooks.Xlsx(book))));
    }

    [Theory]
    [InlineData("<si><r><rPr><b/></rPr><t>Mission </t></r><r><t>locale</t></r></si>", "Mission locale")]
    [InlineData("<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/></si>", "東京")]
    [InlineData("<si><t xml:space=\"preserve\">  deux  </t></si>", "  deux  ")]
    [InlineData("<si><t>a_x000D_b_x005F_x0041_</t></si>", "a\rb_x0041_")]
    [InlineData("<si><t>a_xZZZZ_ _x41_ _x</t></si>", "a_xZZZZ_ _x41_ _x")]
    [InlineData("<si><t>&lt;&amp;é<![CDATA[<b>]]></t></si>", "<&é<b>")]
    public void Shared_texts_are_whole(string item, string text)
    {
        var book = new Workbooks.Book { Sheets = [("F", "<row><c t=\"s\"><v>1</v></c></row>")], Strings = "<si><t>x</t></si>" + item };
        Assert.Equal([$"T:{text}"], Workbooks.Typed(Workbooks.Open(Workbooks.Xlsx(book))));
    }

    [Fact]
    public void Rows_keep_their_number_and_blank_ones_are_passed_over()
    {
        var rows = "<row r=\"3\"><c r=\"B3\"><v>1</v></c></row><row r=\"4\"/><row r=\"5\"><c r=\"A5\" s=\"3\"/></row><row r=\"9\"><c r=\"A9\"><v>2</v></c></row><row><c><v>3</v></c></row>";
        Assert.Equal([3, 9, 10], Tables.Lines(Workbooks.Open(Workbooks.OneSheet(rows))));
        Assert.Equal(["¦N:1", "N:2¦", "N:3¦"], Workbooks.Typed(Workbooks.Open(Workbooks.OneSheet(rows))));
    }

    [Fact]
    public void Rows_are_as_wide_as_the_header_or_wider()
    {
        var rows = "<row><c><v>1</v></c><c><v>2</v></c><c/></row><row><c><v>3</v></c></row><row><c r=\"D3\"><v>4</v></c></row>";
        Assert.Equal(["N:1¦N:2", "N:3¦", "¦¦¦N:4"], Workbooks.Typed(Workbooks.Open(Workbooks.OneSheet(rows))));
    }

    [Fact]
    public void Rows_before_the_header_are_not_read()
    {
        var rows = "<row><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row><row><c><v>2</v></c></row><row><c><v>3</v></c></row>";
        Assert.Equal(["N:2", "N:3"], Workbooks.Typed(Workbooks.Open(Workbooks.OneSheet(rows), new() { HeaderLine = 2 })));
    }

    [Theory]
    [InlineData(null, "Visible", "N:2")]
    [InlineData("2", "Autre", "N:3")]
    [InlineData("1", "Visible", "N:2")]
    [InlineData("autre", "Autre", "N:3")]
    [InlineData("Cachée", "Cachée", "N:1")]
    [InlineData("2024", "2024", "N:4")]
    public void A_sheet_is_chosen_by_name_else_by_number_else_the_first_visible(string? wanted, string sheet, string cell)
    {
        var book = new Workbooks.Book
        {
            Sheets = [("Cachée", "<row><c><v>1</v></c></row>"), ("Visible", "<row><c><v>2</v></c></row>"), ("Autre", "<row><c><v>3</v></c></row>"), ("2024", "<row><c><v>4</v></c></row>")],
            Hidden = ["Cachée"],
        };
        using var reader = Workbooks.Open(Workbooks.Xlsx(book), new() { Sheet = wanted });
        Assert.Equal((sheet, $"classeur.xlsx › {sheet}"), (reader.Sheet, reader.Name));
        Assert.Equal([cell], Workbooks.Typed(reader));
    }

    [Fact]
    public void The_strict_variant_of_the_format_is_read()
    {
        const string strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        var bytes = Workbooks.Package(
            ("xl/workbook.xml", $"<workbook xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" xmlns:r=\"{strict}\"><sheets><sheet name=\"F\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships><Relationship Id=\"a\" Type=\"{strict}/worksheet\" Target=\"../xl/./feuilles/une.xml\"/></Relationships>"),
            ("xl/feuilles/une.xml", "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>"));
        Assert.Equal(["N:1"], Workbooks.Typed(Workbooks.Open(bytes)));
    }

    [Fact]
    public void A_blank_cell_has_no_type_and_a_cell_beyond_the_row_is_refused()
    {
        using var reader = Workbooks.Open(Workbooks.OneSheet("<row><c/><c><v>1</v></c></row>"));
        Assert.True(reader.Read());
        Assert.Equal(FieldKind.Text, reader.KindOf(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.KindOf(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => reader[-1].Length);
    }

    [Fact]
    public void Progress_reaches_one()
    {
        var rows = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<row><c><v>{i * 7919}</v></c></row>"));
        using var reader = Workbooks.Open(Workbooks.OneSheet(rows));
        reader.Read();
        Assert.InRange(reader.Progress, 0, 0.5);
        while (reader.Read())
            Assert.InRange(reader.Progress, 0, 1);
        Assert.InRange(reader.Progress, 0.99, 1);
    }
}
