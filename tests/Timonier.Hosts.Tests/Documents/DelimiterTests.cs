// SPDX-License-Identifier: Apache-2.0

namespace Timonier.Hosts.Tests.Documents;

public sealed class DelimiterTests
{
    [Theory]
    [InlineData("a;b;c\n1,5;2,5;3\n", ';')]
    [InlineData("a,b,c\n1.5,2.5,3\n", ',')]
    [InlineData("a\tb\n1,5\t2;3\n", '\t')]
    [InlineData("a|b\n1|2\n", '|')]
    [InlineData("code;libellé, long;valeur\n1;x, y;2\n2;z;3\n", ';')]
    [InlineData("\"a;b;c\",d\n\"1;2;3\",4\n", ',')]
    [InlineData("\"a, \"\"b\"\"\";c\n\"1,\n2\";3\n", ';')]
    [InlineData("valeur\n1,5\n2,5\n", ';')]
    [InlineData("valeur\n", ';')]
    [InlineData("a,b\n\"x;y\",\"z;t\"\n", ',')]
    [InlineData("nom;date\nx;1|2\ny;3|4", ';')]
    [InlineData("a;b", ';')]
    [InlineData("\r\n\r\na,b\r\n1,2\r\n", ',')]
    public void The_delimiter_is_the_one_that_cuts_evenly(string text, char delimiter) =>
        Assert.Equal(delimiter, Tables.Csv(text).Delimiter);

    [Fact]
    public void The_header_line_is_where_the_delimiter_is_looked_for() =>
        Assert.Equal(',', Tables.Csv("Extraction; du; 3; mai\n\na,b\n1,2\n", new() { HeaderLine = 3 }).Delimiter);

    [Fact]
    public void A_given_delimiter_is_taken() =>
        Assert.Equal(["a;b¦c"], Tables.Rows(Tables.Csv("a;b,c", new() { Delimiter = ',' })));

    [Theory]
    [InlineData("sep=,\na,b;c\n", ',')]
    [InlineData("SEP=|\r\na;b|b;c\n", '|')]
    public void A_first_line_that_declares_the_delimiter_is_obeyed_and_not_a_row(string text, char delimiter)
    {
        using var reader = Tables.Csv(text);
        Assert.Equal(delimiter, reader.Delimiter);
        Assert.True(reader.Read());
        Assert.Equal((2, 2), (reader.Line, reader.FieldCount));
    }

    [Fact]
    public void Without_quote_the_quotes_are_not_looked_at() =>
        Assert.Equal(';', Tables.Csv("\"a;b,c\n\"d;e,\n", new() { Quote = null }).Delimiter);
}
