// SPDX-License-Identifier: Apache-2.0
using Timonier.Web.Ui;

namespace Timonier.Hosts.Tests.Ui;

public sealed class MarkupWriterTests
{
    [Theory]
    [InlineData(12, "12")]
    [InlineData(12.54, "12.5")]
    [InlineData(12.96, "13")]
    [InlineData(-0.34, "-0.3")]
    [InlineData(-0.04, "0")]
    [InlineData(1234567.89, "1234567.9")]
    public void Coordinates_have_one_decimal_at_most_and_a_point(double value, string written) =>
        Assert.Equal(written, Write(value));

    [Fact]
    public void Numbers_for_the_reader_are_french()
    {
        var writer = MarkupWriter.Rent();
        writer.Write($"<b>{new FrenchNumber(-1234.5m, 2)}</b>");
        Assert.Equal("<b>\u22121\u202F234,50</b>", writer.Finish().Value);
    }

    [Fact]
    public void Text_longer_than_the_buffer_is_written_whole_and_escaped()
    {
        var text = string.Concat(Enumerable.Repeat("a<b>&\"'", 20_000));
        var writer = MarkupWriter.Rent();
        writer.Write($"{text}");
        Assert.Equal(System.Net.WebUtility.HtmlEncode(text), writer.Finish().Value);
    }

    private static string Write(double value)
    {
        var writer = MarkupWriter.Rent();
        writer.Write($"{value}");
        return writer.Finish().Value;
    }
}
