// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Methods;

namespace Timonier.Analysis.Tests.Methods;

/// <summary>What intervals and standardised rates owe to anyone, whatever the figures.</summary>
public class IntervalPropertiesTests
{
    private const int Rows = 400;
    private static readonly string[] Levels = ["0.5", "0.8", "0.9", "0.95", "0.99", "0.998"];

    [Theory]
    [InlineData("wilson")]
    [InlineData("clopper-pearson")]
    [InlineData("exact-poisson")]
    [InlineData("byar")]
    public void Interval_holds_the_estimate_and_widens_with_confidence(string method)
    {
        var draws = new Draws(11);
        var n = Enumerable.Range(0, Rows).Select(_ => draws.Whole(1, 2000)).ToArray();
        var x = Array.ConvertAll(n, size => Math.Floor(size * draws.Uniform(0, 1.02) * size / (size + 0.01)));
        x = [.. x.Zip(n, Math.Min)];
        var table = Draws.Table(("x", x), ("n", n));
        MethodResult? narrower = null;
        foreach (var level in Levels)
        {
            var result = CatalogueRun.Of(method, table, $"conf={level}");
            for (var row = 0; row < Rows; row++)
            {
                var (value, lower, upper) = (result.Number(row, "value"), result.Number(row, "lowercl"), result.Number(row, "uppercl"));
                Assert.True(lower <= value && value <= upper, $"{method} {x[row]}/{n[row]} at {level}: {lower} {value} {upper}");
                Assert.True(lower >= 0 && (method is "byar" or "exact-poisson" || upper <= 1), $"{method} {x[row]}/{n[row]}: out of range");
                if (narrower is not null)
                {
                    Assert.True(lower <= narrower.Number(row, "lowercl") && upper >= narrower.Number(row, "uppercl"), $"{method} {x[row]}/{n[row]} at {level}: narrower");
                }
            }

            narrower = result;
        }
    }

    [Theory]
    [InlineData("wilson")]
    [InlineData("clopper-pearson")]
    public void Interval_of_the_complement_is_the_complement_of_the_interval(string method)
    {
        var draws = new Draws(12);
        var n = Enumerable.Range(0, Rows).Select(_ => draws.Whole(1, 500)).ToArray();
        var x = Array.ConvertAll(n, size => draws.Whole(0, (int)size));
        var own = CatalogueRun.Of(method, Draws.Table(("x", x), ("n", n)), "conf=0.95");
        var other = CatalogueRun.Of(method, Draws.Table(("x", [.. n.Zip(x, (size, count) => size - count)]), ("n", n)), "conf=0.95");
        for (var row = 0; row < Rows; row++)
        {
            Assert.Equal(1 - own.Number(row, "uppercl"), other.Number(row, "lowercl"), 1e-12);
            Assert.Equal(1 - own.Number(row, "lowercl"), other.Number(row, "uppercl"), 1e-12);
        }
    }

    [Theory]
    [InlineData("wilson", 100)]
    [InlineData("byar", 1e5)]
    [InlineData("exact-poisson", 1e3)]
    public void Multiplier_multiplies_everything_and_changes_nothing_else(string method, double multiplier)
    {
        var draws = new Draws(13);
        var n = Enumerable.Range(0, Rows).Select(_ => draws.Whole(1, 500)).ToArray();
        var x = Array.ConvertAll(n, size => draws.Whole(0, (int)size));
        var table = Draws.Table(("x", x), ("n", n));
        var (plain, times) = (CatalogueRun.Of(method, table), CatalogueRun.Of(method, table, $"multiplier={multiplier}"));
        foreach (var column in new[] { "value", "lower95_0cl", "upper95_0cl", "lower99_8cl", "upper99_8cl" })
        {
            for (var row = 0; row < Rows; row++)
            {
                Assert.Equal(plain.Number(row, column) * multiplier, times.Number(row, column), 1e-9 * multiplier);
            }
        }
    }

    [Fact]
    public void Limits_of_Byar_meet_the_exact_ones_within_a_hundredth_from_ten_events_on()
    {
        var x = Enumerable.Range(10, 300).Select(count => (double)count).ToArray();
        var (byar, exact) = (CatalogueRun.Of("byar", Draws.Table(("x", x)), "conf=0.95"), CatalogueRun.Of("exact-poisson", Draws.Table(("x", x)), "conf=0.95"));
        for (var row = 0; row < x.Length; row++)
        {
            Assert.Equal(1, byar.Number(row, "lowercl") / exact.Number(row, "lowercl"), 0.01);
            Assert.Equal(1, byar.Number(row, "uppercl") / exact.Number(row, "uppercl"), 0.01);
        }
    }

    [Fact]
    public void Mean_moves_with_its_values_and_its_interval_with_their_scale()
    {
        var draws = new Draws(14);
        for (var trial = 0; trial < 50; trial++)
        {
            var values = draws.Normals(3 + draws.Index(20));
            var (shift, scale) = (draws.Uniform(-50, 50), draws.Uniform(0.01, 100));
            var plain = CatalogueRun.Of("mean-t", Draws.Table(("values", values)), "conf=0.9");
            var moved = CatalogueRun.Of("mean-t", Draws.Table(("values", Array.ConvertAll(values, value => (value * scale) + shift))), "conf=0.9");
            foreach (var column in new[] { "value", "lowercl", "uppercl" })
            {
                Assert.Equal((plain.Number(0, column) * scale) + shift, moved.Number(0, column), 1e-10 * (scale + Math.Abs(shift)));
            }
        }
    }

    [Fact]
    public void Standardised_rate_is_the_common_rate_of_strata_and_ignores_their_order_and_the_size_of_the_standard()
    {
        var draws = new Draws(15);
        for (var trial = 0; trial < 50; trial++)
        {
            var count = 2 + draws.Index(18);
            var pop = Enumerable.Range(0, count).Select(_ => draws.Whole(100, 5000)).ToArray();
            var x = Array.ConvertAll(pop, size => draws.Whole(1, (int)size / 10));
            var weights = Enumerable.Range(0, count).Select(_ => draws.Whole(1, 9000)).ToArray();
            var order = draws.Order(count);
            var plain = CatalogueRun.Of("dsr", Draws.Table(("count", x), ("pop", pop), ("stdpop", weights)), "conf=0.95");
            var other = CatalogueRun.Of("dsr", Draws.Table(
                ("count", Draws.Permuted(x, order)), ("pop", Draws.Permuted(pop, order)), ("stdpop", Array.ConvertAll(Draws.Permuted(weights, order), weight => 7 * weight))), "conf=0.95");
            foreach (var column in new[] { "value", "lowercl", "uppercl" })
            {
                Assert.Equal(plain.Number(0, column), other.Number(0, column), 1e-9 * Math.Abs(plain.Number(0, column)) + 1e-12);
            }

            var common = CatalogueRun.Of("dsr", Draws.Table(("count", Array.ConvertAll(pop, size => size * 0.04)), ("pop", pop), ("stdpop", weights)), "multiplier=1");
            if (pop.Sum() * 0.04 >= 10)
            {
                Assert.Equal(0.04, common.Number(0, "value"), 1e-14);
            }
        }
    }

    [Fact]
    public void Structure_like_its_reference_has_a_ratio_of_one()
    {
        var draws = new Draws(16);
        for (var trial = 0; trial < 50; trial++)
        {
            var pop = Enumerable.Range(0, 6).Select(_ => draws.Whole(100, 5000)).ToArray();
            var x = Array.ConvertAll(pop, size => draws.Whole(0, (int)size));
            var result = CatalogueRun.Of("isr", Draws.Table(("count", x), ("pop", pop), ("refcount", Array.ConvertAll(x, count => 11 * count)), ("refpop", Array.ConvertAll(pop, size => 11 * size))));
            Assert.Equal(1, result.Number(0, "value"), 1e-12);
            Assert.InRange(1, result.Number(0, "lower95_0cl"), result.Number(0, "upper95_0cl"));
        }
    }

    [Fact]
    public void Difference_of_two_proportions_changes_sign_when_they_are_exchanged()
    {
        var draws = new Draws(17);
        var (n1, n2) = (Enumerable.Range(0, Rows).Select(_ => draws.Whole(2, 60)).ToArray(), Enumerable.Range(0, Rows).Select(_ => draws.Whole(2, 60)).ToArray());
        var (x1, x2) = (Array.ConvertAll(n1, n => draws.Whole(0, (int)n)), Array.ConvertAll(n2, n => draws.Whole(0, (int)n)));
        var own = CatalogueRun.Of("two-proportions", Draws.Table(("x1", x1), ("n1", n1), ("x2", x2), ("n2", n2)));
        var other = CatalogueRun.Of("two-proportions", Draws.Table(("x1", x2), ("n1", n2), ("x2", x1), ("n2", n1)));
        for (var row = 0; row < Rows; row++)
        {
            Assert.Equal(-own.Number(row, "diff"), other.Number(row, "diff"), 1e-15);
            Assert.Equal(-own.Number(row, "diff_upper"), other.Number(row, "diff_lower"), 1e-14);
            Assert.Equal(own.Number(row, "p"), other.Number(row, "p"), 1e-12);
            Assert.Equal(own.Number(row, "fisher_p"), other.Number(row, "fisher_p"), 1e-10);
            Assert.InRange(own.Number(row, "fisher_p"), 0, 1);
        }
    }
}
