// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Analysis.Tests.Conformance;

namespace Timonier.Analysis.Tests.Methods;

/// <summary>What quantiles, series, tests and descriptions owe to anyone, whatever the figures.</summary>
public class SamplePropertiesTests
{
    private static readonly string[] Adjustments = ["holm", "hochberg", "hommel", "bonferroni", "BH", "BY"];

    [Fact]
    public void Adjusted_probabilities_are_no_smaller_and_keep_the_order()
    {
        var draws = new Draws(21);
        for (var trial = 0; trial < 40; trial++)
        {
            var p = Enumerable.Range(0, 1 + draws.Index(40)).Select(_ => Math.Pow(draws.Uniform(0, 1), draws.Whole(1, 5))).ToArray();
            var order = draws.Order(p.Length);
            var (own, other) = (CatalogueRun.Of("p-adjust", Draws.Table(("p", p))), CatalogueRun.Of("p-adjust", Draws.Table(("p", Draws.Permuted(p, order)))));
            foreach (var name in Adjustments)
            {
                var adjusted = Enumerable.Range(0, p.Length).Select(row => own.Number(row, name)).ToArray();
                for (var i = 0; i < p.Length; i++)
                {
                    Assert.InRange(adjusted[i], p[i], 1);
                    Assert.Equal(adjusted[order[i]], other.Number(i, name));
                    for (var j = 0; j < p.Length; j++)
                    {
                        Assert.True(p[i] > p[j] || adjusted[i] <= adjusted[j], $"{name} does not keep the order");
                    }
                }
            }

            // The more powerful procedures adjust less.
            foreach (var (less, more) in new[] { ("holm", "bonferroni"), ("hochberg", "holm"), ("hommel", "hochberg"), ("BH", "BY"), ("BH", "hommel") })
            {
                for (var row = 0; row < p.Length; row++)
                {
                    Assert.True(own.Number(row, less) <= own.Number(row, more) + 1e-15, $"{less} above {more}");
                }
            }
        }
    }

    [Fact]
    public void Classes_are_shared_by_ties_filled_evenly_and_blind_to_the_order_of_rows()
    {
        var draws = new Draws(22);
        for (var trial = 0; trial < 60; trial++)
        {
            var classes = 2 + draws.Index(9);
            var values = Enumerable.Range(0, classes + draws.Index(60)).Select(_ => draws.Whole(0, 30)).ToArray();
            var order = draws.Order(values.Length);
            string[] settings = [$"nquantiles={classes}", $"invert={(trial % 2 == 0 ? "TRUE" : "FALSE")}"];
            var own = CatalogueRun.Of("quantile", Draws.Table(("Value", values)), settings);
            var other = CatalogueRun.Of("quantile", Draws.Table(("Value", Draws.Permuted(values, order))), settings);
            for (var i = 0; i < values.Length; i++)
            {
                Assert.InRange(own.Number(i, "QuantileInGrp"), 1, classes);
                Assert.Equal(own.Number(order[i], "QuantileInGrp"), other.Number(i, "QuantileInGrp"));
                for (var j = 0; j < values.Length; j++)
                {
                    Assert.True(values[i] != values[j] || own.Number(i, "QuantileInGrp") == own.Number(j, "QuantileInGrp"), "A tie is split.");
                }
            }
        }

        var distinct = Enumerable.Range(0, 60).Select(i => (double)i).ToArray();
        var even = CatalogueRun.Of("quantile", Draws.Table(("Value", distinct)), "nquantiles=5");
        Assert.All(Enumerable.Range(1, 5), place => Assert.Equal(12, Enumerable.Range(0, 60).Count(row => even.Number(row, "QuantileInGrp") == place)));
    }

    [Fact]
    public void Quantiles_grow_with_their_probability_and_follow_a_change_of_unit()
    {
        var draws = new Draws(23);
        const string Settings = "p=0;0.1;0.25;0.3;0.5;0.75;0.9;0.99;1";
        for (var trial = 0; trial < 30; trial++)
        {
            var values = draws.Normals(1 + draws.Index(30));
            var (shift, scale) = (draws.Uniform(-9, 9), draws.Uniform(0.1, 20));
            var plain = CatalogueRun.Of("quantile", Draws.Table(("x", values)), Settings, "type=1;2;3;4;5;6;7;8;9");
            var moved = CatalogueRun.Of("quantile", Draws.Table(("x", Array.ConvertAll(values, value => (scale * value) + shift))), Settings, "type=1;2;3;4;5;6;7;8;9");
            for (var row = 0; row < plain.RowCount; row++)
            {
                Assert.InRange(plain.Number(row, "value"), values.Min(), values.Max());
                Assert.Equal((scale * plain.Number(row, "value")) + shift, moved.Number(row, "value"), 1e-11 * (scale + 10));
                Assert.True(row % 9 == 0 || plain.Number(row, "value") >= plain.Number(row - 1, "value"), "A quantile decreases.");
            }
        }
    }

    [Fact]
    public void Control_chart_follows_a_change_of_unit_and_is_mirrored_by_a_change_of_sign()
    {
        var draws = new Draws(24);
        for (var trial = 0; trial < 30; trial++)
        {
            var y = draws.Normals(12 + draws.Index(30));
            y[draws.Index(y.Length)] += draws.Whole(-1, 1) * 6;
            var plain = CatalogueRun.Of("xmr", Draws.Table(("y", y)));
            var scaled = CatalogueRun.Of("xmr", Draws.Table(("y", Array.ConvertAll(y, value => (16 * value) + 256))));
            var mirrored = CatalogueRun.Of("xmr", Draws.Table(("y", Array.ConvertAll(y, value => -value))));
            for (var row = 0; row < y.Length; row++)
            {
                Assert.Equal((16 * plain.Number(row, "upl")) + 256, scaled.Number(row, "upl"), 1e-9);
                Assert.Equal(-plain.Number(row, "lpl"), mirrored.Number(row, "upl"), 1e-12);
                Assert.Equal(Mirror(plain.Text(row, "special_cause")), mirrored.Text(row, "special_cause"));
            }
        }
    }

    [Fact]
    public void Trend_turns_with_time_and_ignores_the_order_of_rows_and_the_size_of_the_unit()
    {
        var draws = new Draws(25);
        var directions = new HashSet<string>();
        for (var trial = 0; trial < 60; trial++)
        {
            var slope = draws.Uniform(-0.2, 0.2);
            var year = Enumerable.Range(2019, 5).Select(y => (double)y).ToArray();
            var n = Enumerable.Range(0, 5).Select(_ => draws.Whole(800, 1200)).ToArray();
            var x = n.Select((size, t) => Math.Round(size / (1 + Math.Exp(0.5 - (slope * t))))).ToArray();
            var order = draws.Order(5);
            var own = Marker(year, x, n);
            directions.Add(own);
            Assert.Equal(own, Marker(Draws.Permuted(year, order), Draws.Permuted(x, order), Draws.Permuted(n, order)));
            var turned = Marker(Array.ConvertAll(year, y => 4042 - y), x, n);
            Assert.Equal(own switch { "Increasing" => "Decreasing", "Decreasing" => "Increasing", _ => own }, turned);
            Assert.Equal("CannotBeCalculated", Marker(Array.ConvertAll(year, y => y == 2019 ? 2018 : y), x, n));
        }

        Assert.Equal(["Decreasing", "Increasing", "NoChange"], directions.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Correlations_ignore_units_and_rank_correlations_ignore_any_growing_change()
    {
        var draws = new Draws(26);
        for (var trial = 0; trial < 30; trial++)
        {
            var a = draws.Normals(5 + draws.Index(60));
            var b = Array.ConvertAll(a, value => (0.5 * value) + draws.Normal());
            var plain = CatalogueRun.Of("correlations", Draws.Table(("a", a), ("b", b)));
            var moved = CatalogueRun.Of("correlations", Draws.Table(("a", Array.ConvertAll(a, value => (3 * value) - 7)), ("b", Array.ConvertAll(b, value => -2 * value))));
            var bent = CatalogueRun.Of("correlations", Draws.Table(("a", Array.ConvertAll(a, Math.Exp)), ("b", Array.ConvertAll(b, value => value * value * value))));
            Assert.Equal(-plain.Number(0, "pearson"), moved.Number(0, "pearson"), 1e-12);
            Assert.InRange(plain.Number(0, "pearson"), plain.Number(0, "p_lo"), plain.Number(0, "p_hi"));
            foreach (var column in new[] { "spearman", "s_p", "kendall_b", "k_p" })
            {
                Assert.Equal(plain.Number(0, column), bent.Number(0, column), 1e-12);
            }
        }
    }

    [Fact]
    public void Robust_description_follows_a_change_of_unit_and_hardly_sees_an_absurd_value()
    {
        var draws = new Draws(27);
        for (var trial = 0; trial < 30; trial++)
        {
            var x = draws.Normals(20 + draws.Index(40));
            var plain = CatalogueRun.Of("robust-univariate", Draws.Table(("x", x)));
            var moved = CatalogueRun.Of("robust-univariate", Draws.Table(("x", Array.ConvertAll(x, value => (8 * value) + 3))));
            foreach (var centre in new[] { "mean", "median", "trim10", "huber_mu", "box_lo", "hinge_hi" })
            {
                Assert.Equal((8 * plain.Number(0, centre)) + 3, moved.Number(0, centre), 1e-4);
            }

            foreach (var scale in new[] { "sd", "mad", "iqr7", "Sn", "Qn" })
            {
                Assert.Equal(8 * plain.Number(0, scale), moved.Number(0, scale), 1e-9);
            }

            Assert.Equal(plain.Number(0, "medcouple"), moved.Number(0, "medcouple"), 1e-9);
            x[0] = 1e9;
            var absurd = CatalogueRun.Of("robust-univariate", Draws.Table(("x", x)));
            Assert.Equal(plain.Number(0, "median"), absurd.Number(0, "median"), 1.0);
            Assert.InRange(absurd.Number(0, "Qn"), 0.2, 3);
        }
    }

    [Fact]
    public void Quantile_functions_undo_distribution_functions()
    {
        var draws = new Draws(28);
        foreach (var (name, b, c) in new[] { ("norm", 0.0, 0.0), ("chisq", 7, 0), ("t", 4, 0), ("f", 5, 9), ("beta", 2.5, 4), ("gamma", 3, 0.5) })
        {
            var p = Enumerable.Range(0, 200).Select(_ => draws.Uniform(0.001, 0.999)).ToArray();
            var quantiles = Values($"q{name}", p, b, c);
            var back = Values($"p{name}", quantiles, b, c);
            for (var i = 0; i < p.Length; i++)
            {
                Assert.Equal(p[i], back[i], 1e-11);
            }
        }
    }

    [Fact]
    public void Ranks_observed_are_in_their_sets_and_sets_widen_with_confidence()
    {
        var draws = new Draws(29);
        for (var trial = 0; trial < 15; trial++)
        {
            var count = 3 + draws.Index(15);
            var (est, se) = (draws.Normals(count), Enumerable.Range(0, count).Select(_ => draws.Uniform(0.05, 0.8)).ToArray());
            var table = Draws.Table(("est", est), ("se", se));
            var (narrow, wide) = (CatalogueRun.Of("rank-intervals", table, "conf=0.8", "draws=2000"), CatalogueRun.Of("rank-intervals", table, "conf=0.99", "draws=2000"));
            foreach (var set in new[] { "rank", "none", "joint", "marg", "simul" })
            {
                for (var row = 0; row < count; row++)
                {
                    Assert.InRange(narrow.Number(row, "rank_desc"), narrow.Number(row, $"{set}_lo"), narrow.Number(row, $"{set}_hi"));
                    Assert.True(wide.Number(row, $"{set}_lo") <= narrow.Number(row, $"{set}_lo") && wide.Number(row, $"{set}_hi") >= narrow.Number(row, $"{set}_hi"), $"{set} is narrower");
                    Assert.True(narrow.Number(row, "rank_lo") <= narrow.Number(row, "none_lo") && narrow.Number(row, "rank_hi") >= narrow.Number(row, "none_hi"), "Holm is narrower than nothing.");
                }
            }
        }
    }

    [Fact]
    public void Gradient_is_turned_by_the_order_of_classes_and_ignores_the_size_of_populations()
    {
        var draws = new Draws(30);
        for (var trial = 0; trial < 20; trial++)
        {
            var count = 5 + draws.Index(8);
            var rank = Enumerable.Range(1, count).Select(i => (double)i).ToArray();
            var pop = Enumerable.Range(0, count).Select(_ => draws.Whole(50, 500)).ToArray();
            var y = Enumerable.Range(0, count).Select(i => 50 + i + draws.Normal()).ToArray();
            var se = Enumerable.Range(0, count).Select(_ => draws.Uniform(0.2, 2)).ToArray();
            var own = Gradient(rank, pop, y, se);
            var turned = Gradient(Array.ConvertAll(rank, r => count + 1 - r), pop, y, se);
            var larger = Gradient(rank, Array.ConvertAll(pop, size => 40 * size), y, se);
            Assert.Equal(-own.Sii, turned.Sii, 1e-9);
            Assert.Equal(1 / own.Rii, turned.Rii, 1e-9);
            Assert.Equal(own.Sii, larger.Sii, 1e-9);
            Assert.InRange(own.Sii, own.Lower, own.Upper);
        }
    }

    private static (double Sii, double Rii, double Lower, double Upper) Gradient(double[] rank, double[] pop, double[] y, double[] se)
    {
        var result = CatalogueRun.Of("sii-rii", Draws.Table(("Quantile", rank), ("Population", pop), ("Value", y), ("StandardError", se)), "repetitions=1000");
        return (result.Number(0, "sii"), result.Number(0, "rii"), result.Number(0, "sii_lowercl_1"), result.Number(0, "sii_uppercl_1"));
    }

    private static string Marker(double[] year, double[] x, double[] n) =>
        CatalogueRun.Of("recent-trend", Draws.Table(("year", year), ("count", x), ("denominator", n)), "method=proportions").Text(0, "marker");

    private static double[] Values(string function, double[] a, double b, double c)
    {
        var lines = a.Select(value => string.Create(CultureInfo.InvariantCulture, $"{function},{value:R},{b:R},{c:R}"));
        var result = CatalogueRun.Of("special-functions", VectorFile.Parse("values", string.Join('\n', lines.Prepend("fn,a,b,c"))));
        return [.. Enumerable.Range(0, a.Length).Select(row => result.Number(row, "value"))];
    }

    private static string Mirror(string cause) =>
        cause.Contains("Above", StringComparison.Ordinal) ? cause.Replace("Above", "Below", StringComparison.Ordinal).Replace("UCL", "LCL", StringComparison.Ordinal)
        : cause.Contains("Below", StringComparison.Ordinal) ? cause.Replace("Below", "Above", StringComparison.Ordinal).Replace("LCL", "UCL", StringComparison.Ordinal)
        : cause.Contains("Increasing", StringComparison.Ordinal) ? cause.Replace("Increasing", "Decreasing", StringComparison.Ordinal)
        : cause.Replace("Decreasing", "Increasing", StringComparison.Ordinal);
}
