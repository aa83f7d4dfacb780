// SPDX-License-Identifier: Apache-2.0
using System.Text;

namespace Timonier.Hosts.Tests.Documents;

public sealed class CsvEncodingTests
{
    private const string Text = "nom;coût\nMél\u2019œuvre;12 €\nNoël;ÿ";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("UTF8")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("windows-1252")]
    [InlineData("cp1252")]
    public void Declared_encodings_are_read(string name)
    {
        var bytes = Encode(name, Text);
        using var reader = Tables.Csv(bytes, new() { Encoding = name });
        Assert.Equal(Text.Replace(';', '¦').Split('\n'), Tables.Rows(reader));
    }

    [Fact]
    public void Latin_9_has_the_euro_and_the_ligatures_that_latin_1_has_not()
    {
        byte[] bytes = [(byte)'a', (byte)';', 0xA4, 0xBD, 0xBC, 0xBE, 0xA6, 0xA8, 0xB4, 0xB8, 0xE9];
        Assert.Equal(["a¦€œŒŸŠšŽžé"], Tables.Rows(Tables.Csv(bytes, new() { Encoding = "iso-8859-15" })));
        Assert.Equal(["a¦¤½¼¾¦¨´¸é"], Tables.Rows(Tables.Csv(bytes, new() { Encoding = "latin1" })));
    }

    [Theory]
    [InlineData("windows-1252", 1252)]
    [InlineData("iso-8859-1", 28591)]
    [InlineData("iso-8859-15", 28605)]
    public void Single_byte_tables_are_those_of_the_platform(string name, int codePage)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var platform = Encoding.GetEncoding(codePage);
        for (var b = 0x80; b <= 0xFF; b++)
        {
            var expected = platform.GetString([(byte)b]);
            if (char.IsControl(expected[0]))
                Assert.Equal(1, Tables.Failure(() => Tables.Csv([(byte)'x', (byte)b], new() { Encoding = name })).Error.Line);
            else
                Assert.Equal([$"x{expected}"], Tables.Rows(Tables.Csv([(byte)'x', (byte)b], new() { Encoding = name })));
        }
    }

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("utf-16le", "utf-16le")]
    [InlineData("utf-16be", "utf-16be")]
    public void The_mark_tells_the_encoding(string name, string taken)
    {
        var bytes = Encode(name, "\uFEFF" + Text);
        using var reader = Tables.Csv(bytes);
        Assert.Equal(Text.Replace(';', '¦').Split('\n'), Tables.Rows(reader));
        Assert.Equal(taken, reader.Encoding);
        using var declared = Tables.Csv(bytes, new() { Encoding = name });
        Assert.Equal(Text.Replace(';', '¦').Split('\n'), Tables.Rows(declared));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("windows-1252")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    public void Without_mark_the_bytes_tell_the_encoding(string name)
    {
        using var reader = Tables.Csv(Encode(name, Text));
        Assert.Equal(Text.Replace(';', '¦').Split('\n'), Tables.Rows(reader));
        Assert.Equal(name, reader.Encoding);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("windows-1252")]
    public void The_first_accent_may_come_late(string name)
    {
        for (var distance = 65_520; distance < 65_560; distance++)
        {
            using var reader = Tables.Csv(Encode(name, new string('\n', distance) + "é;œ€"));
            Assert.Equal(["é¦œ€"], Tables.Rows(reader));
            Assert.Equal(name, reader.Encoding);
        }
    }

    [Theory]
    [InlineData("é")]
    [InlineData("caf\u00e9")]
    public void A_lone_last_byte_is_windows_1252(string text)
    {
        using var reader = Tables.Csv(Encode("windows-1252", text));
        Assert.Equal([text], Tables.Rows(reader));
        Assert.Equal("windows-1252", reader.Encoding);
    }

    [Fact]
    public void Ascii_alone_is_called_utf_8() => Assert.Equal("utf-8", Tables.Csv("a;b").Encoding);

    [Fact]
    public void A_wrong_byte_names_its_line()
    {
        var bytes = Tables.Bytes("a;b\n1;\"x\ny\"\n", new byte[] { (byte)'m', 0xE9, (byte)'l' }, ";2\n");
        var (rows, error) = Tables.Failure(() => Tables.Csv(bytes, new() { Encoding = "utf-8" }));
        Assert.Equal((2, 4), (rows, error.Line));
        Assert.StartsWith("L’octet E9 n’existe pas en utf-8. Indiquez le véritable encodage du fichier", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_byte_far_away_names_its_line()
    {
        var bytes = Tables.Bytes(string.Concat(Enumerable.Repeat("aé;b\n", 300_000)), new byte[] { 0xC3 }, "\n");
        var (rows, error) = Tables.Failure(() => Tables.Csv(bytes));
        Assert.Equal((300_000, 300_001), (rows, error.Line));
    }

    [Fact]
    public void A_file_of_utf_8_with_one_wrong_byte_is_not_taken_for_windows_1252()
    {
        var bytes = Tables.Bytes("é;è\nà;", new byte[] { 0xE9 }, "x\n");
        Assert.Equal(2, Tables.Failure(() => Tables.Csv(bytes)).Error.Line);
    }

    [Theory]
    [InlineData(new byte[] { 0xC3 }, "utf-8")]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, "utf-8")]
    [InlineData(new byte[] { 0xC0, 0x80 }, "utf-8")]
    [InlineData(new byte[] { 0x00, 0xD8, (byte)'a', 0 }, "utf-16le")]
    [InlineData(new byte[] { 0x00, 0xDC }, "utf-16le")]
    [InlineData(new byte[] { 0x00, 0xD8 }, "utf-16le")]
    [InlineData(new byte[] { (byte)'a' }, "utf-16le")]
    [InlineData(new byte[] { 0x81 }, "windows-1252")]
    [InlineData(new byte[] { 0x80 }, "iso-8859-1")]
    [InlineData(new byte[] { 0xE9 }, "us-ascii")]
    public void What_is_not_of_the_encoding_is_refused(byte[] wrong, string name)
    {
        var bytes = Tables.Bytes(Encode(name, "a;b\n"), wrong);
        var (rows, error) = Tables.Failure(() => Tables.Csv(bytes, new() { Encoding = name }));
        Assert.Equal((1, 2), (rows, error.Line));
        Assert.StartsWith("L’octet ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_of_four_bytes_are_read_across_the_buffer()
    {
        foreach (var name in (string[])["utf-8", "utf-16le", "utf-16be"])
        {
            var text = string.Concat(Enumerable.Repeat("\U0001F600é😀;x\n", 20_000));
            Assert.Equal(20_000, Tables.Rows(Tables.Csv(Encode(name, text), new() { Encoding = name })).Count(row => row == "\U0001F600é😀¦x"));
        }
    }

    [Fact]
    public void A_mark_that_contradicts_the_declared_encoding_is_refused()
    {
        var (_, error) = Tables.Failure(() => Tables.Csv("\uFEFFa;b", new() { Encoding = "windows-1252" }));
        Assert.Contains("commence par la marque de l’encodage utf-8", error.Message, StringComparison.Ordinal);
    }

    private static byte[] Encode(string name, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return name.ToUpperInvariant() switch
        {
            "UTF-8" or "UTF8" or "US-ASCII" => Encoding.UTF8.GetBytes(text),
            "UTF-16LE" => Encoding.Unicode.GetBytes(text),
            "UTF-16BE" => Encoding.BigEndianUnicode.GetBytes(text),
            "ISO-8859-1" => Encoding.Latin1.GetBytes(text),
            _ => Encoding.GetEncoding(1252).GetBytes(text),
        };
    }
}
