// SPDX-License-Identifier: Apache-2.0
using System.IO.Pipelines;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Timonier.Documents;

namespace Timonier.Hosts.Tests.Documents;

public sealed class CsvWriterTests
{
    private static readonly CancellationToken Never = CancellationToken.None;

    [Fact]
    public async Task Writes_utf_8_with_its_mark_semicolons_and_crlf()
    {
        var bytes = await WrittenAsync(new(), [["a", "é"], ["", "b c"]]);
        Assert.Equal("\uFEFFa;é\r\n;b c\r\n", Encoding.UTF8.GetString(bytes));
    }

    [Theory]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("\"", "\"\"\"\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("a\rb", "\"a\rb\"")]
    [InlineData("a,b", "a,b")]
    [InlineData(" a ", " a ")]
    public async Task Quotes_only_where_they_are_needed(string text, string cell) =>
        Assert.Equal($"\uFEFF{cell}\r\n", Encoding.UTF8.GetString(await WrittenAsync(new(), [[text]])));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+33 1", "'+33 1")]
    [InlineData("-", "'-")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("=\"a\";b", "\"'=\"\"a\"\";b\"")]
    [InlineData("a=b", "a=b")]
    public async Task A_text_is_never_a_formula(string text, string cell) =>
        Assert.Equal($"\uFEFF{cell}\r\n", Encoding.UTF8.GetString(await WrittenAsync(new(), [[text]])));

    [Fact]
    public async Task Numbers_and_dates_are_written_as_they_are()
    {
        var text = await WrittenAsync(new(), writer =>
        {
            writer.Number(-12L);
            writer.Number(-12.50m);
            writer.Number(-0.1);
            writer.Number(decimal.MinValue);
            writer.Number(double.Epsilon);
            writer.Date(new(2024, 2, 29));
            writer.Empty();
        });
        Assert.Equal("\uFEFF-12;-12.50;-0.1;-79228162514264337593543950335;5E-324;2024-02-29;\r\n", text);
    }

    [Fact]
    public async Task A_decimal_comma_may_be_asked_for()
    {
        var text = await WrittenAsync(new(DecimalSeparator: ','), writer =>
        {
            writer.Number(-12.50m);
            writer.Number(0.1);
            writer.Number(3L);
        });
        Assert.Equal("\uFEFF-12,50;0,1;3\r\n", text);
    }

    [Fact]
    public async Task A_row_of_one_empty_cell_is_not_an_empty_line()
    {
        Assert.Equal("\uFEFF\"\"\r\n", Encoding.UTF8.GetString(await WrittenAsync(new(), [[""]])));
        Assert.Equal("\uFEFF;\r\n", Encoding.UTF8.GetString(await WrittenAsync(new(), [["", ""]])));
    }

    [Fact]
    public async Task What_is_no_value_is_a_bug()
    {
        await using var writer = new CsvWriter(Stream.Null, new());
        Assert.Throws<ArgumentException>(() => writer.Number(double.NaN));
        Assert.Throws<ArgumentException>(() => writer.Number(double.PositiveInfinity));
        Assert.Throws<ArgumentException>(() => writer.Text("a\0b"));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await writer.EndRowAsync(Never));
    }

    [Theory]
    [InlineData('"', '.')]
    [InlineData('\n', '.')]
    [InlineData(',', ',')]
    [InlineData('¤', '.')]
    [InlineData(';', '٫')]
    public void A_layout_that_cannot_be_read_back_is_a_bug(char delimiter, char decimalSeparator) =>
        Assert.Throws<ArgumentException>(() => new CsvWriter(Stream.Null, new(delimiter, decimalSeparator)));

    [Fact]
    public void Any_table_is_read_back_as_it_was_written() =>
        Prop.ForAll(
            Text.Array().NonEmpty().Array().ToArbitrary(),
            Gen.Elements(';', ',', '\t', '|').ToArbitrary(),
            (table, delimiter) =>
            {
                var bytes = WrittenAsync(new(delimiter), table).GetAwaiter().GetResult();
                using var reader = table.Length == 0 ? null : Tables.Csv(bytes, new() { Delimiter = delimiter });
                return reader is null || Tables.Cells(reader).SelectMany(row => row.Append("\n")).SequenceEqual(
                    table.SelectMany(row => row.Select(Neutral).Append("\n")));
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Any_table_is_found_again_without_options() =>
        Prop.ForAll(
            Text.Array().Where(row => row.Length > 1).NonEmptyRows().ToArbitrary(),
            table =>
            {
                // A header of plain words, as files have: it is what the delimiter is judged by.
                var columns = table.Max(row => row.Length);
                string[][] all = [[.. Enumerable.Range(1, columns).Select(c => $"col{c}")], .. table.Select(row => row.Concat(Enumerable.Repeat("", columns - row.Length)).ToArray())];
                using var reader = Tables.Csv(WrittenAsync(new(), all).GetAwaiter().GetResult());
                return Tables.Cells(reader).SelectMany(row => row.Append("\n")).SequenceEqual(all.SelectMany(row => row.Select(Neutral).Append("\n")));
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Fact]
    public async Task Nothing_is_allocated_for_a_cell()
    {
        await using var writer = new CsvWriter(new CountingStream(), new());
        async Task WriteAsync(int rows)
        {
            for (var row = 0; row < rows; row++)
            {
                writer.Text("Mission « locale » ; d’ici");
                writer.Number(12.345m);
                writer.Number((double)row);
                writer.Number((long)row);
                writer.Date(new(2024, 1, 1));
                writer.Empty();
                await writer.EndRowAsync(Never);
            }
        }

        await WriteAsync(5_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        await WriteAsync(50_000);
        // A few for each sending of 32 KiB, none for a cell.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 50_000);
    }

    [Fact]
    public async Task Rows_go_out_as_they_end()
    {
        var sink = new CountingStream();
        await using var writer = new CsvWriter(sink, new());
        for (var row = 0; row < 10_000; row++)
        {
            writer.Text("0123456789");
            await writer.EndRowAsync(Never);
        }

        Assert.InRange(sink.Count, 80_000, 120_003);
    }

    [Fact]
    public async Task A_pipe_is_written_and_left_open()
    {
        var pipe = new Pipe();
        await using (var writer = new CsvWriter(pipe.Writer, new()))
        {
            writer.Text("a");
            await writer.EndRowAsync(Never);
        }

        await pipe.Writer.WriteAsync("b"u8.ToArray());
        await pipe.Writer.CompleteAsync();
        var read = await pipe.Reader.ReadAsync();
        Assert.Equal("\uFEFFa\r\nb", Encoding.UTF8.GetString(read.Buffer));
    }

    /// <summary>Texts with what can go wrong in them, and without lone surrogates nor NUL, which no text file holds.</summary>
    private static Gen<string> Text => Gen.Elements(
            "a", "é", "€", "\U0001F600", "\"", ";", ",", "\t", "|", "\r", "\n", "\r\n", " ", "'", "=", "+", "-", "@", "1", "\uFEFF", "\u00a0", "sep=")
        .ArrayOf().Select(string.Concat);

    private static string Neutral(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;

    private static async Task<byte[]> WrittenAsync(CsvLayout layout, string[][] table)
    {
        using var bytes = new MemoryStream();
        await using (var writer = new CsvWriter(bytes, layout))
        {
            foreach (var row in table)
            {
                foreach (var cell in row)
                    writer.Text(cell);
                await writer.EndRowAsync(Never);
            }
        }

        return bytes.ToArray();
    }

    private static async Task<string> WrittenAsync(CsvLayout layout, Action<CsvWriter> row)
    {
        using var bytes = new MemoryStream();
        await using (var writer = new CsvWriter(bytes, layout))
        {
            row(writer);
            await writer.EndRowAsync(Never);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
