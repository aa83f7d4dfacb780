// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Timonier.Foundation;

namespace Timonier.Tests.Foundation;

public sealed class FrenchNumbersTests
{
    [Theory]
    [InlineData("0", 0, "0")]
    [InlineData("999", 0, "999")]
    [InlineData("1012", 0, "1\u202F012")]
    [InlineData("-1234567.891", 2, "\u22121\u202F234\u202F567,89")]
    [InlineData("12.5", 1, "12,5")]
    [InlineData("12.5", 3, "12,500")]
    [InlineData("999.95", 1, "1\u202F000,0")]
    public void Numbers_have_narrow_thousands_a_comma_and_a_true_minus(string number, int decimals, string written) =>
        Assert.Equal(written, FrenchNumbers.Format(Exact(number), decimals));

    [Theory]
    [InlineData("0.05", "0,1")]
    [InlineData("-0.05", "\u22120,1")]
    [InlineData("2.25", "2,3")]
    [InlineData("-0.04", "0,0")]
    public void Halves_go_away_from_zero_and_zero_has_no_sign(string number, string written) =>
        Assert.Equal(written, FrenchNumbers.Format(Exact(number), 1));

    [Fact]
    public void Every_long_and_every_decimal_can_be_written()
    {
        Assert.Equal("\u22129\u202F223\u202F372\u202F036\u202F854\u202F775\u202F808", FrenchNumbers.Format(long.MinValue));
        Assert.Equal(1 + 29 + 9, FrenchNumbers.Format(decimal.MinValue, 0).Length);
        Assert.Equal(FrenchNumbers.MaxLength, FrenchNumbers.Format(decimal.MinValue, 9).Length);
    }

    [Fact]
    public void A_short_destination_is_refused_and_left_alone()
    {
        Span<char> room = stackalloc char[FrenchNumbers.MaxLength - 1];
        Assert.False(FrenchNumbers.TryWrite(room, 1, 0, out var length));
        Assert.Equal(0, length);
    }

    [Fact]
    public void Differences_carry_their_sign()
    {
        Assert.Equal("+3,3", FrenchNumbers.WithSign(3.3m, 1));
        Assert.Equal("\u22123,3", FrenchNumbers.WithSign(-3.3m, 1));
        Assert.Equal("0,0", FrenchNumbers.WithSign(0.04m, 1));
    }

    [Fact]
    public void Units_are_kept_with_their_number()
    {
        Assert.Equal("12,5\u00A0%", FrenchNumbers.Percent(0.125m, 1));
        Assert.Equal("1\u202F042\u00A0€", FrenchNumbers.WithUnit(1042, 0, "€"));
    }

    [Fact]
    public void The_plural_begins_at_two_as_shown()
    {
        Assert.Equal("0\u00A0structure", FrenchNumbers.Count(0, "structure", "structures"));
        Assert.Equal("1\u00A0structure", FrenchNumbers.Count(1, "structure", "structures"));
        Assert.Equal("24\u00A0structures", FrenchNumbers.Count(24, "structure", "structures"));
        Assert.Equal("1,9\u00A0point", FrenchNumbers.Count(1.94m, 1, "point", "points"));
        Assert.Equal("2,0\u00A0points", FrenchNumbers.Count(1.96m, 1, "point", "points"));
        Assert.Equal("\u22121,5\u00A0point", FrenchNumbers.Count(-1.5m, 1, "point", "points"));
    }

    [Theory]
    [InlineData("12,5", "12.5")]
    [InlineData(" 12,5 ", "12.5")]
    [InlineData("1 234,5", "1234.5")]
    [InlineData("1\u00A0234,5", "1234.5")]
    [InlineData("1\u202F234\u202F567", "1234567")]
    [InlineData("1234567", "1234567")]
    [InlineData("\u22123", "-3")]
    [InlineData("- 3", "-3")]
    [InlineData("+3", "3")]
    [InlineData("12.5", "12.5")]
    [InlineData("0.125", "0.125")]
    [InlineData("1234.567", "1234.567")]
    [InlineData("007", "7")]
    public void What_can_be_read_in_one_way_is_read(string typed, string number)
    {
        var outcome = FrenchNumbers.Read(typed);
        Assert.True(outcome.IsDone, outcome.Refusal?.Message);
        Assert.Equal(Exact(number), outcome.Value);
    }

    [Theory]
    [InlineData(null, "number.empty")]
    [InlineData("", "number.empty")]
    [InlineData(" \u202F", "number.empty")]
    [InlineData("12.5.3", "number.marks")]
    [InlineData("1,2,3", "number.marks")]
    [InlineData("1.234,5", "number.marks")]
    [InlineData("1.234", "number.ambiguous")]
    [InlineData("-12.500", "number.ambiguous")]
    [InlineData("12 34", "number.spaces")]
    [InlineData("1234 567", "number.spaces")]
    [InlineData("1  234", "number.spaces")]
    [InlineData("0,12 5", "number.spaces")]
    [InlineData(",5", "number.cut")]
    [InlineData("12,", "number.cut")]
    [InlineData("-", "number.cut")]
    [InlineData("12,5 %", "number.sign")]
    [InlineData("1e3", "number.sign")]
    [InlineData("1O24", "number.sign")]
    [InlineData("--3", "number.sign")]
    [InlineData("١٢", "number.sign")]
    [InlineData("99999999999999999999999999999999", "number.long")]
    [InlineData("999999999999999999999999999999999999999999999999", "number.long")]
    public void What_could_be_read_otherwise_is_refused(string? typed, string code) =>
        Assert.Equal(code, FrenchNumbers.Read(typed).Refusal?.Code);

    [Fact]
    public void An_ambiguous_point_is_refused_with_both_readings() =>
        Assert.Equal(
            "«\u00A01.234\u00A0» peut se lire de deux façons\u00A0: écrivez 1,234 ou 1234.",
            FrenchNumbers.Read("1.234").Refusal?.Message);

    [Fact]
    public void What_is_written_is_read_back() =>
        Prop.ForAll<int, byte>((units, places) =>
        {
            var decimals = places % 5;
            var number = units / (decimal)Math.Pow(10, decimals);
            return FrenchNumbers.Read(FrenchNumbers.Format(number, decimals)).Value == number;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_ambient_culture_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal("\u22121\u202F234,5", FrenchNumbers.Format(-1234.5m, 1));
            Assert.Equal(12.5m, FrenchNumbers.Read("12,5").Value);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static decimal Exact(string number) => decimal.Parse(number, CultureInfo.InvariantCulture);
}
