// SPDX-License-Identifier: Apache-2.0
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using Timonier.Documents;

namespace Timonier.Hosts.Tests.Documents;

public sealed class SheetWriterTests
{
    [Fact]
    public void What_is_written_is_read_back()
    {
        var bytes = Written(writer =>
        {
            writer.BeginSheet("Résultats", [new("Structure", 30), new("Taux"), new("Jour"), new("Moment"), new("n"), new("x")]);
            writer.Text("Mission locale de l’Ain");
            writer.Number(12.345m, 1);
            writer.Date(new(2024, 2, 29));
            writer.Moment(new(2024, 2, 29, 8, 30, 0));
            writer.Number(-1234567L);
            writer.Number(0.1, 3);
            writer.EndRow();
            writer.Empty();
            writer.Text("");
            writer.Date(new(1789, 7, 14));
            writer.EndRow();
        });
        Assert.Equal(
            [
                "T:Structure¦T:Taux¦T:Jour¦T:Moment¦T:n¦T:x",
                "T:Mission locale de l’Ain¦N:12.345¦D:2024-02-29¦D:2024-02-29T08:30:00¦N:-1234567¦N:0.1",
                "¦¦T:1789-07-14¦¦¦",
            ],
            Workbooks.Typed(Workbooks.Open(bytes)));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1")]
    [InlineData("@a")]
    [InlineData("\t=1")]
    [InlineData("12")]
    public void A_text_is_never_a_formula_nor_a_number(string text)
    {
        var bytes = Written(writer =>
        {
            writer.BeginSheet("F", [new("a")]);
            writer.Text(text);
            writer.EndRow();
        });
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var cells = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().ToList();
        Assert.DoesNotContain(cells, cell => cell.CellFormula is not null);
        Assert.Equal((CellValues.InlineString, text), (cells[1].DataType!.Value, cells[1].InnerText));
    }

    [Fact]
    public void Any_table_of_texts_is_read_back_as_it_was_written() =>
        Prop.ForAll(
            Gen.Elements("a", "é", "\U0001F600", "\uD83D", "\uDE00", "\0", "\u0001", "\r", "\n", "\t", " ", "_x0041_", "_x", "<", "&", "\"", "'", "\uFFFE", "]]>", "=")
                .ArrayOf().Select(string.Concat).ArrayOf().Where(row => row.Any(cell => cell.Length > 0)).ArrayOf().ToArbitrary(),
            table =>
            {
                var width = table.Select(row => row.Length).Append(1).Max();
                var bytes = Written(writer =>
                {
                    writer.BeginSheet("F", [.. Enumerable.Range(1, width).Select(c => new SheetColumn($"c{c}"))]);
                    foreach (var row in table)
                    {
                        foreach (var cell in row)
                            writer.Text(cell);
                        writer.EndRow();
                    }
                });
                using var reader = Workbooks.Open(bytes);
                var read = Tables.Cells(reader).Skip(1).SelectMany(row => row.Append("\n"));
                return read.SequenceEqual(table.SelectMany(row => row.Concat(Enumerable.Repeat("", width - row.Length)).Append("\n")));
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Any_number_is_read_back_as_it_was_written() =>
        Prop.ForAll(
            Gen.Choose(-999_999_999, 999_999_999).Zip(Gen.Choose(0, 6)).ToArbitrary(),
            pair =>
            {
                var value = new decimal(Math.Abs(pair.Item1), 0, 0, pair.Item1 < 0, (byte)pair.Item2);
                var bytes = Written(writer =>
                {
                    writer.BeginSheet("F", [new("a"), new("b")]);
                    writer.Number(value, pair.Item2);
                    writer.Number((double)value, 0);
                    writer.EndRow();
                });
                using var reader = Workbooks.Open(bytes);
                var row = Tables.Cells(reader)[1];
                return decimal.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture) == value && row[1] == row[0];
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Excel_would_find_nothing_to_repair()
    {
        var bytes = Written(writer =>
        {
            writer.AddReadMe("Résultats 2024", ["Ce n’est pas une vérité scientifique.", "Année des données : 2024."]);
            writer.BeginSheet("L'année: 2024/25", [new("Structure", 40), new("Taux")]);
            writer.Text("a\u0001b");
            writer.Number(12.5m, 2);
            writer.EndRow();
            writer.BeginSheet("L'année: 2024/25", [new("Vide")]);
        });
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Path?.XPath} {error.Description}"));
        Assert.Equal(["Lisez-moi", "L'année- 2024-25", "L'année- 2024-25 (2)"], document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value));
    }

    [Fact]
    public void A_sheet_has_a_frozen_header_widths_formats_and_fits_the_page()
    {
        var bytes = Written(writer =>
        {
            writer.BeginSheet("F", [new("a", 40), new("b")]);
            writer.Number(1m, 2);
            writer.Date(new(2024, 1, 1));
            writer.EndRow();
        });
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        Assert.Equal(("A2", PaneStateValues.Frozen), (sheet.Descendants<Pane>().Single().TopLeftCell!.Value, sheet.Descendants<Pane>().Single().State!.Value));
        Assert.Equal([40.0, 14.0], sheet.Descendants<Column>().Select(column => column.Width!.Value));
        Assert.Equal((1U, 0U), (sheet.Descendants<PageSetup>().Single().FitToWidth!.Value, sheet.Descendants<PageSetup>().Single().FitToHeight!.Value));
        Assert.Equal("'F'!$1:$1", document.WorkbookPart.Workbook.Descendants<DefinedName>().Single().Text);
        var styles = document.WorkbookPart.WorkbookStylesPart!.Stylesheet;
        string CodeOf(string reference)
        {
            var style = sheet.Descendants<Cell>().Single(cell => cell.CellReference == reference).StyleIndex!.Value;
            var format = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)style).NumberFormatId!.Value;
            return styles.NumberingFormats!.Elements<NumberingFormat>().Single(code => code.NumberFormatId!.Value == format).FormatCode!.Value!;
        }

        Assert.Equal(("#,##0.00", "dd/mm/yyyy"), (CodeOf("A2"), CodeOf("B2")));
        Assert.True(styles.Fonts!.Elements<Font>().ElementAt((int)styles.CellFormats!.Elements<CellFormat>().ElementAt((int)sheet.Descendants<Cell>().First().StyleIndex!.Value).FontId!.Value).Bold is not null);
    }

    [Fact]
    public void The_caveats_are_on_the_sheet_lisez_moi()
    {
        var bytes = Written(writer => writer.AddReadMe("Titre", ["Un.", "Deux."]));
        using var reader = Workbooks.Open(bytes);
        Assert.Equal("Lisez-moi", reader.Sheet);
        Assert.Equal(["Titre", "Un.", "Deux."], Tables.Rows(reader));
    }

    [Fact]
    public void A_full_sheet_goes_on_in_another()
    {
        using var bytes = new MemoryStream();
        using (var writer = new SheetWriter(bytes, maxRows: 4))
        {
            writer.BeginSheet("F", [new("n")]);
            for (var n = 1L; n <= 7; n++)
            {
                writer.Number(n);
                writer.EndRow();
            }
        }

        string[] Rows(string sheet) => Tables.Rows(Workbooks.Open(bytes.ToArray(), new() { Sheet = sheet }));
        Assert.Equal(["n", "1", "2", "3"], Rows("F"));
        Assert.Equal(["n", "4", "5", "6"], Rows("F (2)"));
        Assert.Equal(["n", "7"], Rows("F (3)"));
    }

    [Fact]
    public void A_text_longer_than_a_cell_says_that_it_goes_on()
    {
        var bytes = Written(writer =>
        {
            writer.BeginSheet("F", [new("a")]);
            writer.Text(new string('x', 40_000));
            writer.EndRow();
        });
        Assert.Equal(new string('x', 32_766) + "…", Tables.Rows(Workbooks.Open(bytes))[1]);
    }

    [Fact]
    public void Columns_are_named_as_in_excel()
    {
        var bytes = Written(writer => writer.BeginSheet("F", [.. Enumerable.Range(0, 16_384).Select(i => new SheetColumn($"{i}"))]));
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        using var sheet = archive.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        var cells = System.Xml.Linq.XDocument.Load(sheet).Descendants().Where(element => element.Name.LocalName == "c");
        var names = cells.Select(cell => cell.Attribute("r")!.Value).ToList();
        Assert.Equal(["A1", "Z1", "AA1", "AZ1", "ZZ1", "AAA1", "XFD1"], ((int[])[0, 25, 26, 51, 701, 702, 16_383]).Select(at => names[at]));
    }

    [Fact]
    public void A_workbook_without_sheets_still_opens() =>
        Assert.Equal(["Ce classeur est vide."], Tables.Rows(Workbooks.Open(Written(_ => { }))));

    [Fact]
    public void What_is_no_value_is_a_bug()
    {
        using var writer = new SheetWriter(new MemoryStream());
        Assert.Throws<InvalidOperationException>(() => writer.Text("a"));
        Assert.Throws<ArgumentException>(() => writer.BeginSheet("F", []));
        writer.BeginSheet("F", [new("a")]);
        Assert.Throws<ArgumentException>(() => writer.Number(double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => writer.Number(1m, 11));
        Assert.Throws<ArgumentOutOfRangeException>(() => writer.Number(1.0, -1));
    }

    [Fact]
    public void A_workbook_goes_out_as_it_is_written()
    {
        var sink = new CountingStream();
        long before;
        using (var writer = new SheetWriter(sink))
        {
            writer.BeginSheet("F", [new("a"), new("b"), new("c")]);
            for (var n = 0L; n < 50_000; n++)
            {
                writer.Text("Mission locale");
                writer.Number(n);
                writer.Number(n / 7.0, 2);
                writer.EndRow();
            }

            before = sink.Count;
        }

        Assert.InRange(before, sink.Count * 9 / 10, sink.Count);
    }

    private static byte[] Written(Action<SheetWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = new SheetWriter(bytes))
            write(writer);
        return bytes.ToArray();
    }
}
