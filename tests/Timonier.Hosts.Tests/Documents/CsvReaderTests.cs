// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Hosts.Tests.Documents;

public sealed class CsvReaderTests
{
    [Theory]
    // The examples of RFC 4180, section 2, rules 1 to 7.
    [InlineData("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n", "aaa¦bbb¦ccc|zzz¦yyy¦xxx")]
    [InlineData("aaa,bbb,ccc\r\nzzz,yyy,xxx", "aaa¦bbb¦ccc|zzz¦yyy¦xxx")]
    [InlineData("\"aaa\",\"bbb\",\"ccc\"\r\nzzz,yyy,xxx", "aaa¦bbb¦ccc|zzz¦yyy¦xxx")]
    [InlineData("\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,yyy,xxx", "aaa¦b\r\nbb¦ccc|zzz¦yyy¦xxx")]
    [InlineData("\"aaa\",\"b\"\"bb\",\"ccc\"", "aaa¦b\"bb¦ccc")]
    public void Reads_what_rfc_4180_describes(string text, string rows) =>
        Assert.Equal(rows.Split('|'), Tables.Rows(Tables.Csv(text)));

    [Theory]
    [InlineData("a;b\n1;2\n", "a¦b|1¦2")]
    [InlineData("a;b\r1;2\r", "a¦b|1¦2")]
    [InlineData("a;b\r\n1;2\n3;4\r5;6", "a¦b|1¦2|3¦4|5¦6")]
    public void Lines_end_with_cr_lf_or_both(string text, string rows) =>
        Assert.Equal(rows.Split('|'), Tables.Rows(Tables.Csv(text)));

    [Theory]
    [InlineData("a;b;\n;;\n", "a¦b¦|¦¦")]
    [InlineData("a;b;", "a¦b¦")]
    [InlineData("\"\"", "")]
    [InlineData("a;\"\";\"\"\"\"", "a¦¦\"")]
    public void Empty_fields_count(string text, string rows) =>
        Assert.Equal(rows.Split('|'), Tables.Rows(Tables.Csv(text, new() { Delimiter = ';' })));

    [Fact]
    public void Empty_lines_are_passed_over_and_counted()
    {
        Assert.Equal([3, 6], Tables.Lines(Tables.Csv("\n\na;b\n\r\n\n1;2\n\n")));
        Assert.Equal(["a¦b", "1¦2"], Tables.Rows(Tables.Csv("\n\na;b\n\r\n\n1;2\n\n")));
    }

    [Fact]
    public void Spaces_belong_to_fields() => Assert.Equal([" a ¦ b ", "  ¦"], Tables.Rows(Tables.Csv(" a ; b \n  ;")));

    [Theory]
    [InlineData("5\" pipe;The \"Friends\"", "5\" pipe¦The \"Friends\"")]
    [InlineData("a;b\"", "a¦b\"")]
    public void A_quote_further_on_is_a_character(string text, string row) =>
        Assert.Equal([row], Tables.Rows(Tables.Csv(text, new() { Delimiter = ';' })));

    [Theory]
    [InlineData('\t')]
    [InlineData('|')]
    [InlineData(';')]
    [InlineData(',')]
    [InlineData(':')]
    [InlineData('¤')]
    [InlineData('→')]
    public void Any_one_character_is_a_delimiter(char delimiter) =>
        Assert.Equal(["a¦b c¦d", "1¦2¦"], Tables.Rows(Tables.Csv($"a{delimiter}\"b c\"{delimiter}d\n1{delimiter}2{delimiter}", new() { Delimiter = delimiter })));

    [Fact]
    public void Another_quote_is_taken() =>
        Assert.Equal(["a;b¦it's¦\"c\""], Tables.Rows(Tables.Csv("'a;b';'it''s';\"c\"", new() { Delimiter = ';', Quote = '\'' })));

    [Fact]
    public void Without_quote_every_character_is_text() =>
        Assert.Equal(["\"a¦b\"¦", "\"¦"], Tables.Rows(Tables.Csv("\"a;b\";\n\";\n", new() { Delimiter = ';', Quote = null })));

    [Fact]
    public void Lines_are_those_of_an_editor_with_breaks_inside_fields()
    {
        var text = "a;b\r\n\"1\n1\r\n1\r1\";2\r\n3;\"4\n\"\n5;6\n";
        Assert.Equal([1, 2, 6, 8], Tables.Lines(Tables.Csv(text)));
    }

    [Theory]
    [InlineData(1, "Rapport \"du|a;b|1;2")]
    [InlineData(2, "a;b|1;2")]
    [InlineData(3, "1;2")]
    public void Lines_before_the_header_are_not_read(int headerLine, string rows)
    {
        using var reader = Tables.Csv("Rapport \"du\r\na;b\r\n1;2\r\n", new() { HeaderLine = headerLine, Delimiter = '¦' });
        Assert.Equal(rows.Split('|'), Tables.Rows(reader));
        using var again = Tables.Csv("Rapport \"du\r\na;b\r\n1;2\r\n", new() { HeaderLine = headerLine, Delimiter = '¦' });
        Assert.Equal(Enumerable.Range(headerLine, 4 - headerLine), Tables.Lines(again));
    }

    [Fact]
    public void A_header_far_down_is_found()
    {
        var text = string.Concat(Enumerable.Repeat(new string('x', 997) + "\r\n", 1_000)) + "a;b\r\n1;2";
        using var reader = Tables.Csv(text, new() { HeaderLine = 1_001 });
        Assert.Equal(';', reader.Delimiter);
        Assert.True(reader.Read());
        Assert.Equal(1_001, reader.Line);
        Assert.Equal(["1¦2"], Tables.Rows(reader));
    }

    [Fact]
    public void Fields_and_rows_of_every_length_cross_the_buffer_unharmed()
    {
        var expected = new List<string>();
        var text = new System.Text.StringBuilder("h;i;j\n");
        for (var length = 0; length < 3_000; length += 7)
        {
            var field = string.Create(length, length, static (span, seed) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = "aé\"\n;\r\u20AC"[(i * 31 + seed) % 7];
            });
            expected.Add($"{length}¦{field}¦z");
            text.Append(length).Append(";\"").Append(field.Replace("\"", "\"\"", StringComparison.Ordinal)).Append("\";z\n");
        }

        Assert.Equal(expected, Tables.Rows(Tables.Csv(text.ToString())).Skip(1));
    }

    [Fact]
    public void A_field_out_of_the_row_is_refused()
    {
        using var reader = Tables.Csv("a;b\n1;2");
        reader.Read();
        Assert.Throws<ArgumentOutOfRangeException>(() => reader[2].Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => reader[-1].Length);
    }

    [Fact]
    public void Everything_is_text() =>
        Assert.Equal(FieldKind.Text, Tables.Csv("a;1").KindOf(1));

    [Fact]
    public void Progress_goes_from_nothing_to_one()
    {
        var text = string.Concat(Enumerable.Repeat("a;b;c;d;e\n", 100_000));
        using var reader = Tables.Csv(text);
        var seen = new List<double>();
        while (reader.Read())
            seen.Add(reader.Progress);
        Assert.InRange(seen[0], 0.01, 0.3);
        Assert.Equal(seen.Order(), seen);
        Assert.Equal(1, seen[^1]);
    }

    [Fact]
    public void Nothing_is_allocated_for_a_row()
    {
        var text = string.Concat(Enumerable.Repeat("2024-01;ML\u00e9;\"a \"\"quoted\"\"\nfield\";12,5;;x;y;z\r\n", 50_000));
        using var reader = Tables.Csv(text);
        reader.Read();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var rows = 1;
        while (reader.Read())
            rows++;
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(50_000, rows);
    }
}
