// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;
using Timonier.Analysis.Tests.Conformance;
using Timonier.Analysis.Tests.Methods;

namespace Timonier.Analysis.Tests.Numbers;

public class SpecialFunctionsTests : IReplays
{
    public static IEnumerable<Replay> All =>
    [
        new("special_functions.csv", "special-functions", 1e-12, run => Compare(run, isTukey: false)),
        new("special_functions.csv", "special-functions (ptukey)", 1e-8, run => Compare(run, isTukey: true)),
    ];

    private static void Compare(Comparison run, bool isTukey)
    {
        var file = VectorFile.Read("special_functions.csv");
        file = file.Where(row => file.Text(row, "fn") == "ptukey" == isTukey);
        var result = CatalogueRun.Of("special-functions", file.Without("expected"));
        for (var row = 0; row < file.RowCount; row++)
        {
            var arguments = new[] { "a", "b", "c" }.Select(column => file.Text(row, column)).Where(text => text.Length > 0);
            run.Close(result.Number(row, "value"), file.Number(row, "expected"), $"{file.Text(row, "fn")}({string.Join(", ", arguments)})");
        }
    }

    // Both integrals by the trapezoidal rule over the whole line, which converges geometrically.
    [Theory]
    [InlineData(1, 10, 120)]
    [InlineData(3.5, 3, 5)]
    [InlineData(3.5, 3, 20)]
    [InlineData(5, 10, 30)]
    [InlineData(6, 40, 439)]
    public void Studentized_range_is_within_two_units_of_the_eighth_decimal_of_its_integral(double q, int means, int degrees)
    {
        const double Step = 0.02;
        var half = degrees / 2.0;
        var sum = 0.0;
        for (var u = -6.0; u < 3; u += Step)
        {
            var density = 2 * Math.Exp((half * Math.Log(half)) - SpecialGamma.LogGamma(half) + (degrees * u) - (half * Math.Exp(2 * u)));
            sum += density < 1e-25 ? 0 : density * Step * Range(q * Math.Exp(u), means);
        }

        Assert.Equal(sum, TukeyDistribution.Lower(q, means, degrees), 2e-8);
    }

    [Theory]
    [InlineData(0.05, 3, 10)]
    [InlineData(0.95, 3, 10)]
    [InlineData(0.5, 20, 3)]
    public void Quantile_of_the_studentized_range_gives_back_its_probability(double p, double means, double degrees) =>
        Assert.Equal(p, TukeyDistribution.Lower(TukeyDistribution.Quantile(p, means, degrees), means, degrees), 1e-10);

    // Expected: R 4.2.2. Far down the tail the first guess is where the tail is no longer a number.
    [Theory]
    [InlineData("qchisq", 1e-300, 1000, double.NaN, 103.26569817584321)]
    [InlineData("qchisq", 1e-250, 1000, double.NaN, double.NaN)]
    [InlineData("qbeta", 1e-300, 500, 100, 0.152642650258181)]
    [InlineData("qt", 1e-300, 1, double.NaN, -3.18309886183791e299)]
    [InlineData("qt", 1e-200, 1.5, double.NaN, double.NaN)]
    [InlineData("qt", 0.01, 0.02, double.NaN, double.NaN)]
    [InlineData("pt", -1e200, 1, double.NaN, 3.18309886183791e-201)]
    [InlineData("pt", -1e18, 3, double.NaN, double.NaN)]
    public void Far_tails_keep_their_digits(string function, double a, double b, double c, double expected)
    {
        double Value(string name, double point) => CatalogueRun.AsFile(CatalogueRun.Of(
            "special-functions",
            VectorFile.Parse("table", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"fn,a,b,c\n{name},{point:R},{b},{(double.IsNaN(c) ? "" : c)}")))).Number(0, "value");
        var value = Value(function, a);
        var back = Value((function[0] == 'q' ? "p" : "q") + function[1..], value);
        Assert.Equal(1, back / a, 1e-10);
        Assert.True(double.IsNaN(expected) || Math.Abs((value / expected) - 1) < 1e-12, $"{value} for {expected}");
    }

    private static double Range(double w, int means)
    {
        const double Step = 0.05;
        var sum = 0.0;
        for (var z = -9.0; z < 9; z += Step)
        {
            sum += NormalDistribution.Density(z) * Math.Pow(NormalDistribution.Lower(z) - NormalDistribution.Lower(z - w), means - 1);
        }

        return sum * means * Step;
    }
}
