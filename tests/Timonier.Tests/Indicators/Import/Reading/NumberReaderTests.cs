// SPDX-License-Identifier: Apache-2.0
using FsCheck;
using FsCheck.Fluent;
using Timonier.Foundation;
using Timonier.Indicators;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reading;

namespace Timonier.Tests.Indicators.Import.Reading;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("12", "12")]
    [InlineData("-12", "-12")]
    [InlineData("−12", "-12")]
    [InlineData("+12", "12")]
    [InlineData("12,50", "12.50")]
    [InlineData("0,123", "0.123")]
    [InlineData("1 024", "1024")]
    [InlineData("1\u00a0024", "1024")]
    [InlineData("1\u202f234\u202f567,8", "1234567.8")]
    [InlineData("12,5 %", "12.5")]
    [InlineData("12,5\u00a0%", "12.5")]
    [InlineData("7,5E-2", "0.075")]
    [InlineData("1,5e3", "1500")]
    [InlineData(",5", "0.5")]
    [InlineData("007", "7")]
    [InlineData("16007825595", "16007825595")]
    public void French_numbers_are_read_exactly(string text, string expected) =>
        Assert.Equal(expected, Read(new() { Decimal = "," }, text));

    [Theory]
    [InlineData("9.3699999999999992", "9.3699999999999992")]
    [InlineData("7.0000000000000007E-2", "0.070000000000000007")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("1.5", "1.5")]
    public void English_numbers_are_read_exactly(string text, string expected) =>
        Assert.Equal(expected, Read(new() { Decimal = ".", Thousands = "," }, text));

    [Theory]
    [InlineData("12 34")]
    [InlineData("1 0244")]
    [InlineData("1O24")]
    [InlineData("12,5,6")]
    [InlineData("12€")]
    [InlineData("(12)")]
    [InlineData("-")]
    [InlineData("12..5")]
    [InlineData("1,234.5")]
    public void What_is_not_a_number_in_that_style_is_not_read(string text) =>
        Assert.Equal(NumberFault.NotANumber, new NumberReader(new() { Decimal = "," }).TryRead(text, FieldKind.Text, out _));

    [Theory]
    [InlineData("1,234")]
    [InlineData("-12.345")]
    [InlineData("1,234 %")]
    public void Without_a_declared_mark_what_can_be_read_two_ways_is_refused(string text) =>
        Assert.Equal(NumberFault.Ambiguous, new NumberReader(new()).TryRead(text, FieldKind.Text, out _));

    [Theory]
    [InlineData("1,5", "1.5")]
    [InlineData("1.5", "1.5")]
    [InlineData("0,123", "0.123")]
    [InlineData("1034.219", "1034.219")]
    [InlineData("1 234,567", "1234.567")]
    public void Without_a_declared_mark_what_can_be_read_one_way_is_read(string text, string expected) => Assert.Equal(expected, Read(new(), text));

    [Fact]
    public void Declared_dress_is_taken_off()
    {
        var style = new NumbersPart { Decimal = ",", Thousands = ".", Suffixes = ["€", "k€"], Prefixes = ["~"], Parentheses = Parentheses.Negative };
        Assert.Equal("1234.5", Read(style, "1.234,5 €"));
        Assert.Equal("-12.5", Read(style, "(12,5)"));
        Assert.Equal("12", Read(style, "~ 12 k€"));
        Assert.Equal("1234", Read(new() { Decimal = ".", Thousands = "'" }, "1’234"));
    }

    [Theory]
    [InlineData("1'234", "1234")]
    [InlineData("1’234’567", "1234567")]
    [InlineData("-12'345,5", "-12345.5")]
    public void An_apostrophe_between_groups_of_three_digits_needs_no_word(string text, string expected) => Assert.Equal(expected, Read(new(), text));

    [Fact]
    public void A_number_typed_by_the_workbook_is_read_in_the_invariant_style_whatever_the_mapping_says()
    {
        Assert.Equal(NumberFault.None, new NumberReader(new() { Decimal = "," }).TryRead("1.234", FieldKind.Number, out var number));
        Assert.Equal("1.234", number.ToString());
    }

    [Theory]
    [InlineData("0.1234567890123456789", "0.123456789012345679", true)]
    [InlineData("1.00000000000000000000", "1.000000000000000000", false)]
    [InlineData("123456789012.1234567890", "123456789012.123457", true)]
    [InlineData("5E-30", "0", true)]
    public void Digits_beyond_the_eighteenth_are_rounded_and_said_to_be(string text, string expected, bool rounded)
    {
        var reader = new NumberReader(new() { Decimal = "." });
        Assert.Equal(NumberFault.None, reader.TryRead(text, FieldKind.Text, out var number));
        Assert.Equal((decimal.Parse(expected, null), rounded), (number.ToDecimal(), reader.WasRounded));
    }

    [Fact]
    public void A_zero_keeps_the_decimals_it_was_written_with()
    {
        Assert.Equal(NumberFault.None, new NumberReader(new() { Decimal = "." }).TryRead("0.00000000000000000", FieldKind.Text, out var number));
        Assert.Equal(new Quantity(0, 17), number);
    }

    [Theory]
    [InlineData("99999999999999999999")]
    [InlineData("1E30")]
    public void An_integer_of_too_many_digits_is_refused(string text) =>
        Assert.Equal(NumberFault.TooLarge, new NumberReader(new() { Decimal = "." }).TryRead(text, FieldKind.Text, out _));

    [Fact]
    public void Any_number_of_eighteen_digits_comes_back_as_it_was_written() => Prop.ForAll(
        ArbMap.Default.ArbFor<long>().Filter(m => Math.Abs(m / 10) < 99_999_999_999_999_999),
        ArbMap.Default.ArbFor<byte>(),
        (mantissa, scale) =>
        {
            var written = new Quantity(mantissa, (byte)(scale % 18));
            return new NumberReader(new() { Decimal = "." }).TryRead(written.ToString(), FieldKind.Text, out var read) is NumberFault.None && read == written;
        }).QuickCheckThrowOnFailure();

    private static string Read(NumbersPart style, string text)
    {
        Assert.Equal(NumberFault.None, new NumberReader(style).TryRead(text, FieldKind.Text, out var number));
        return number.ToString();
    }
}
