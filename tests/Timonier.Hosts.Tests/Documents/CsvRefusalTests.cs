// SPDX-License-Identifier: Apache-2.0
using Timonier.Documents;

namespace Timonier.Hosts.Tests.Documents;

public sealed class CsvRefusalTests
{
    [Fact]
    public void A_quote_never_closed_is_told_at_the_line_where_it_opens()
    {
        var (rows, error) = Tables.Failure(() => Tables.Csv("a;b\n1;2\n3;\"x\ny\n4;5\n6;7\n"));
        Assert.Equal((2, 3), (rows, error.Line));
        Assert.Contains("n’est jamais fermé", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_never_closed_in_a_big_file_is_told_at_the_line_where_it_opens()
    {
        var text = "a;b\n1;\"2\n" + string.Concat(Enumerable.Repeat("123456789;123456789\n", 200_000));
        var (rows, error) = Tables.Failure(() => Tables.Csv(text));
        Assert.Equal((1, 2), (rows, error.Line));
        Assert.Contains("n’est pas fermé après 1\u202f048\u202f576 caractères", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_after_a_closing_quote_is_told_with_its_column()
    {
        var (rows, error) = Tables.Failure(() => Tables.Csv("a;b\n\"1\n1\";\"2\"x;3\n"));
        Assert.Equal((1, 3), (rows, error.Line));
        Assert.StartsWith("Colonne 2\u00a0: «\u00a0x\u00a0» suit un guillemet fermant", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Spaces_before_an_opening_quote_are_told()
    {
        var (_, error) = Tables.Failure(() => Tables.Csv("a,b\n1, \"x, y\"\n"));
        Assert.Equal(2, error.Line);
        Assert.StartsWith("Colonne 2\u00a0: des espaces précèdent", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_nul_is_told_at_its_line()
    {
        var (rows, error) = Tables.Failure(() => Tables.Csv("a;b\n1;2\n3;\0;\n"));
        Assert.Equal((2, 3), (rows, error.Line));
        Assert.StartsWith("Caractère nul", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Utf_16_that_cannot_be_recognised_is_told()
    {
        var (_, error) = Tables.Failure(() => Tables.Csv(System.Text.Encoding.Unicode.GetBytes("都道府県;人口数\n")));
        Assert.Equal(1, error.Line);
        Assert.Contains("utf-16le", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_over_one_mebi_character_is_told()
    {
        var (rows, error) = Tables.Failure(() => Tables.Csv("a;b\n1;" + new string('x', CsvReader.MaxField + 1)));
        Assert.Equal((1, 2), (rows, error.Line));
        Assert.StartsWith("Colonne 2\u00a0: plus de 1\u202f048\u202f576 caractères", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, Tables.Rows(Tables.Csv("a;b\n1;" + new string('x', CsvReader.MaxField))).Length);
    }

    [Fact]
    public void A_hundred_thousand_columns_are_told()
    {
        var (rows, error) = Tables.Failure(() => Tables.Csv("a;b\n" + new string(';', 100_000)));
        Assert.Equal((1, 2), (rows, error.Line));
        Assert.StartsWith("Plus de 16\u202f384 colonnes", error.Message, StringComparison.Ordinal);
        Assert.Equal(CsvReader.MaxColumns - 1, Tables.Rows(Tables.Csv(new string(';', CsvReader.MaxColumns - 1)))[0].Length);
    }

    [Fact]
    public void A_row_that_never_ends_holds_little_memory()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var field = new byte[1 << 20];
        field.AsSpan().Fill((byte)'x');
        field[^1] = (byte)';';
        var (_, error) = Tables.Failure(() => new CsvReader(new EndlessStream(field), "sans-fin.csv", TableOptions.Default));
        Assert.Contains("dépasse 16\u202f777\u202f216 caractères", error.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100L << 20);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public void An_empty_file_is_told(string text)
    {
        var (_, error) = Tables.Failure(() => Tables.Csv(text));
        Assert.Equal("Le fichier «\u00a0essai.csv\u00a0» est vide. Vérifiez l’export qui l’a produit.", error.Message);
    }

    [Theory]
    [InlineData("a\nb\n")]
    [InlineData("a\nb")]
    public void A_file_shorter_than_its_header_line_is_told(string text)
    {
        var (_, error) = Tables.Failure(() => Tables.Csv(text, new() { HeaderLine = 3 }));
        Assert.Equal("Le fichier «\u00a0essai.csv\u00a0» n’a pas de ligne 3, où l’en-tête est attendu\u00a0: il en compte 2.", error.Message);
    }

    [Theory]
    [InlineData("utf-7", ';', '"', 1, "documents.encoding")]
    [InlineData("utf-8", '\n', '"', 1, "documents.delimiter")]
    [InlineData("utf-8", ';', '\r', 1, "documents.quote")]
    [InlineData("utf-8", ';', ';', 1, "documents.quote-delimiter")]
    [InlineData("utf-8", ';', '"', 0, "documents.header")]
    public void Options_that_cannot_be_are_refused(string encoding, char delimiter, char quote, int header, string code)
    {
        var options = new TableOptions { Encoding = encoding, Delimiter = delimiter, Quote = quote, HeaderLine = header };
        Assert.Equal(code, options.Check()?.Code);
        Assert.Equal(options.Check()?.Message, Tables.Failure(() => Tables.Csv("a;b", options)).Error.Message);
    }
}
