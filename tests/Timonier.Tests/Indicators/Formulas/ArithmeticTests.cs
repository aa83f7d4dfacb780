// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Timonier.Indicators.Formulas;

namespace Timonier.Tests.Indicators.Formulas;

/// <summary>Ordinary arithmetic, in decimal.</summary>
public sealed class ArithmeticTests
{
    [Theory]
    [InlineData("10 - 3 + 2", "9")]
    [InlineData("12 / 3 * 2", "8")]
    [InlineData("7 % 4 / 2", "1.5")]
    [InlineData("5 % 2 * 3", "3")]
    [InlineData("2 + 3 * 4 ^ 2", "50")]
    [InlineData("2 ^ 3 ^ 2", "512")]
    [InlineData("-3 ^ 2", "-9")]
    [InlineData("(-3) ^ 2", "9")]
    [InlineData("2 ^ -3 ^ 2 * 512", "1")]
    [InlineData("--2 - -+3", "5")]
    [InlineData("-7 % 3", "-1")]
    [InlineData("7 % -3", "1")]
    [InlineData("2 ^ -2 * 3", "0.75")]
    [InlineData("1 − 2 × 3 ÷ 4", "-0.5")]
    public void Signs_of_one_rank_group_from_the_left_and_powers_from_the_right(string formula, string value) =>
        Assert.Equal(Exact(value), Computing.NumberOf(formula));

    [Fact]
    public void Tenths_add_up()
    {
        Assert.Equal(0.3m, Computing.NumberOf("0.1 + 0.2"));
        Assert.True(Computing.Of("0.1 + 0.2 == 0.3").Truth);
        Assert.Equal(0.01m, Computing.NumberOf("1.1 * 1.1 - 1.2"));
    }

    [Theory]
    [InlineData("1 / 3", "0.3333333333333333333333333333")]
    [InlineData("2 / 3", "0.6666666666666666666666666667")]
    [InlineData("10 / 3", "3.3333333333333333333333333333")]
    [InlineData("10000000000000000000000000000 / 3", "3333333333333333333333333333.3")]
    public void A_division_keeps_28_decimals_or_29_digits_and_rounds_to_the_nearest(string formula, string value) =>
        Assert.Equal(Exact(value), Computing.NumberOf(formula));

    [Theory]
    [InlineData("4 ^ 0.5", "2")]
    [InlineData("2 ^ 0.5", "1.4142135623731")]
    [InlineData("0 ^ 0", "1")]
    [InlineData("0 ^ 2.5", "0")]
    [InlineData("10 ^ 28", "10000000000000000000000000000")]
    [InlineData("10 ^ -28", "0.0000000000000000000000000001")]
    [InlineData("10 ^ -29", "0")]
    [InlineData("10 ^ -100000000000000000000", "0")]
    [InlineData("1 ^ 9999999999999999999999999999", "1")]
    [InlineData("(-1) ^ 9999999999999999999999999999", "-1")]
    [InlineData("0.5 ^ -90", "1237940039285380274899124224")]
    [InlineData("(-2) ^ -3", "-0.125")]
    [InlineData("1.5 ^ 20", "3325.2567300796508789")]
    public void Powers_are_exact_products_when_whole_and_have_15_digits_otherwise(string formula, string value) =>
        Assert.Equal(Exact(value), decimal.Round(Computing.NumberOf(formula), 28), 13);

    [Theory]
    [InlineData("log(8, 2)", "3")]
    [InlineData("log10(1000)", "3")]
    [InlineData("log(1)", "0")]
    [InlineData("log(2.718281828459045)", "1")]
    [InlineData("log10(0.0001)", "-4")]
    public void Logarithms_of_whole_powers_are_whole(string formula, string value) => Assert.Equal(Exact(value), Computing.NumberOf(formula));

    [Theory]
    [InlineData("round(2.5)", "3")]
    [InlineData("round(-2.5)", "-3")]
    [InlineData("round(1.005, 2)", "1.01")]
    [InlineData("round(1.456789, 4)", "1.4568")]
    [InlineData("ceil(-1.2)", "-1")]
    [InlineData("floor(-1.2)", "-2")]
    [InlineData("modulus(-10, 3)", "-1")]
    [InlineData("zing(-0.3)", "0")]
    [InlineData("oizp(0)", "1")]
    [InlineData("zpvc(1, -1, 0, 2.3)", "3")]
    [InlineData("greatest(3, 2.2, null, 5.0)", "5")]
    [InlineData("least(3, null, 2.2)", "2.2")]
    [InlineData("d2:round(1.5) + d2:floor(1.5)", "3")]
    public void Halves_are_rounded_away_from_zero_and_other_functions_do_what_their_name_says(string formula, string value) =>
        Assert.Equal(Exact(value), Computing.NumberOf(formula));

    [Theory]
    [InlineData("normDistCum(0)", 0.5)]
    [InlineData("normDistCum(1.959963984540054)", 0.975)]
    [InlineData("normDistCum(60, 50, 10)", 0.841344746068543)]
    [InlineData("normDistCum(-5)", 2.866515719e-7)]
    [InlineData("normDistCum(40)", 1)]
    public void The_normal_law_has_its_known_values(string formula, double value) =>
        Assert.Equal(value, (double)Computing.NumberOf(formula), 1e-14);

    [Theory]
    [InlineData("1 / 0", FormulaError.DivisionByZero, 2)]
    [InlineData("0 / 0", FormulaError.DivisionByZero, 2)]
    [InlineData("5 % (2 - 2)", FormulaError.DivisionByZero, 2)]
    [InlineData("3 + 0 ^ -1", FormulaError.DivisionByZero, 6)]
    [InlineData("modulus(1, 0)", FormulaError.DivisionByZero, 0)]
    [InlineData("log(0)", FormulaError.LogarithmDomain, 0)]
    [InlineData("log(-1, 3)", FormulaError.LogarithmDomain, 0)]
    [InlineData("log(50, 0)", FormulaError.LogarithmDomain, 0)]
    [InlineData("log(50, 1)", FormulaError.LogarithmDomain, 0)]
    [InlineData("1 + log10(-1)", FormulaError.LogarithmDomain, 4)]
    [InlineData("(-8) ^ (1 / 3)", FormulaError.PowerDomain, 5)]
    [InlineData("10 ^ 29", FormulaError.Overflow, 3)]
    [InlineData("2 ^ 1000000", FormulaError.Overflow, 2)]
    [InlineData("1.5 ^ 100000.5", FormulaError.Overflow, 4)]
    [InlineData("0.5 ^ -100", FormulaError.Overflow, 4)]
    [InlineData("10 ^ 28 + 10 ^ 28", FormulaError.Overflow, 8)]
    [InlineData("-(10 ^ 28) - 10 ^ 28", FormulaError.Overflow, 11)]
    [InlineData("10 ^ 20 * 10 ^ 9", FormulaError.Overflow, 8)]
    [InlineData("10 ^ 20 / 10 ^ -10", FormulaError.Overflow, 8)]
    [InlineData("round(1, 29)", FormulaError.RoundingDomain, 0)]
    [InlineData("round(1, 0.5)", FormulaError.RoundingDomain, 0)]
    [InlineData("round(1, -1)", FormulaError.RoundingDomain, 0)]
    [InlineData("normDistCum(1, 0, 0)", FormulaError.SpreadDomain, 0)]
    public void What_has_no_answer_is_an_error_with_its_place_never_a_number(string formula, FormulaError error, int position)
    {
        var value = Computing.Of(formula);
        Assert.Equal((error, position), (value.Error, value.Position));
        Assert.Equal(FormulaType.Null, value.Type);
    }

    [Theory]
    [InlineData("1 / 0 + 1")]
    [InlineData("1 - 1 / 0")]
    [InlineData("isNull(1 / 0)")]
    [InlineData("firstNonNull(1 / 0, 2)")]
    [InlineData("if(1 / 0 > 1, 1, 2)")]
    [InlineData("greatest(1, 1 / 0)")]
    [InlineData("1 / 0 > 1 or true")]
    [InlineData("not (1 / 0 > 1)")]
    [InlineData("is(1 in 1, 1 / 0)")]
    [InlineData("null + 1 / 0")]
    public void An_error_spreads_to_all_that_is_computed_from_it(string formula) => Assert.Equal(FormulaError.DivisionByZero, Computing.Of(formula).Error);

    [Fact]
    public void Sums_and_products_of_whole_numbers_are_those_of_ordinary_arithmetic()
    {
        // The same chain grouped by the test itself, without the parser: products first, then sums from the left.
        var chains = Gen.Choose(-20, 20).ListOf().Zip(Gen.Choose(0, 2).ListOf()).ToArbitrary();
        Prop.ForAll(chains, chain =>
        {
            var (numbers, signs) = (chain.Item1.ToArray(), chain.Item2.ToArray());
            var count = Math.Min(numbers.Length, signs.Length + 1);
            if (count == 0)
                return;
            var text = numbers[0].ToString(CultureInfo.InvariantCulture);
            var (sum, product, sign) = (0m, (decimal)numbers[0], 1);
            for (var i = 1; i < Math.Min(count, 15); i++)
            {
                text += " " + "+-*"[signs[i - 1]] + " " + numbers[i].ToString(CultureInfo.InvariantCulture);
                if (signs[i - 1] == 2)
                {
                    product *= numbers[i];
                    continue;
                }

                sum += sign * product;
                (product, sign) = (numbers[i], signs[i - 1] == 0 ? 1 : -1);
            }

            Assert.Equal(sum + (sign * product), Computing.NumberOf(text));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_operation_on_any_two_numbers_throws_or_passes_the_bound()
    {
        var numbers = Gen.Choose(-99_999, 99_999).Zip(Gen.Choose(-28, 23)).Select(n => n.Item1 * (decimal)Math.Pow(10, n.Item2)).ToArbitrary();
        Prop.ForAll(numbers, numbers, (left, right) =>
        {
            Check(Arithmetic.Add(left, right, out var sum), sum);
            Check(Arithmetic.Subtract(left, right, out var difference), difference);
            Check(Arithmetic.Multiply(left, right, out var product), product);
            Check(Arithmetic.Divide(left, right, out var quotient), quotient);
            Check(Arithmetic.Remainder(left, right, out var remainder), remainder);
            Check(Arithmetic.Power(left, right, out var power), power);
            Check(Arithmetic.Power(left, decimal.Truncate(right % 300), out power), power);
            Check(Arithmetic.Log(Math.Abs(left), Math.Abs(right), out var log), log);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    [Fact]
    public void A_sum_is_that_of_its_numbers_one_after_the_other()
    {
        var numbers = Gen.OneOf(
            Gen.Choose(-1_000, 1_000).Select(n => (decimal)n),
            Gen.Choose(int.MinValue, int.MaxValue).Select(n => n / 100m),
            Gen.Constant(4_294_967_295m),
            Gen.Choose(-99, 99).Select(n => n * 1E26m)).ListOf();
        var alike = Gen.Choose(int.MinValue, int.MaxValue).Select(n => new decimal(n, 0, 0, false, 2)).ListOf();
        Prop.ForAll(Gen.OneOf(numbers, alike).ToArbitrary(), list =>
        {
            var (expected, error) = (0m, FormulaError.None);
            foreach (var number in list)
                error = error is FormulaError.None ? Arithmetic.Add(expected, number, out expected) : error;
            Assert.Equal(error, Arithmetic.Sum([.. list], out var sum));
            if (error is FormulaError.None)
                Assert.Equal(expected, sum);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }

    private static void Check(FormulaError error, decimal result)
    {
        if (error is FormulaError.None)
            Assert.InRange(result, -FormulaLimits.Greatest, FormulaLimits.Greatest);
    }

    private static decimal Exact(string number) => decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
}
