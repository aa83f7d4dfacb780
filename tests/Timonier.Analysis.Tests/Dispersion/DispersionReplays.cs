// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Dispersion;
using Timonier.Analysis.Tests.Conformance;
using Timonier.Analysis.Tests.Methods;

namespace Timonier.Analysis.Tests.Dispersion;

/// <summary>Overdispersion and shrinkage against their references, run as the command line runs them.</summary>
public class DispersionReplays : IReplays
{
    private const double Closed = 1e-10;
    private const double Iterative = 1e-6;
    private static readonly string[] Scores = ["Y", "s", "Uzscore", "Wuzscore", "od_z"];
    private static readonly string[] Limits = ["rr", "odll95", "odul95", "odll998", "odul998"];

    private const string CoarseRoot =
        "la référence cherche la racine avec une tolérance de 1,2e-4 et s’arrête 8e-5 trop haut ; resserrée, elle donne notre τ² (0.318068452)";

    public static IEnumerable<Replay> All =>
    [
        new("overdispersion_pct303_proportion.csv", "overdispersion", Closed, run => Over(run, "overdispersion_pct303_proportion.csv", "data_type=PR", Scores)),
        new("overdispersion_pkgtest_cqc.csv", "overdispersion", Closed,
            run => Over(run, "overdispersion_pkgtest_cqc.csv", "sr_method=CQC trim_by=0.05", [.. Scores, .. Limits])),
        new("overdispersion_pkgtest_shmi.csv", "overdispersion", Closed, run => Over(run, "overdispersion_pkgtest_shmi.csv", "trim_by=0.1", [.. Scores, .. Limits])),
        new("eb_global_auckland.csv", "empirical-bayes", Closed, Marshall),
        new("random_effects_bcg.csv", "random-effects", Iterative, Summary)
        {
            Explained = new[] { "tau2", "mu", "se", "I2", "H2" }.ToDictionary(column => $"PM {column}", _ => CoarseRoot, StringComparer.Ordinal),
        },
        new("shrinkage_blup_bcg.csv", "random-effects", Iterative, Shrinkage) { Scale = Scale.Mixed, Remark = "Des bornes sont proches de zéro." },
        new("shrinkage_blup_bcg.csv", "empirical-bayes", Iterative, Normal),
        new("james_stein_baseball.csv", "james-stein", Closed, Stein),
    ];

    [Fact]
    public void Reference_of_Paule_and_Mandel_does_not_solve_its_own_equation()
    {
        var (data, published) = (VectorFile.Read("shrinkage_blup_bcg.csv"), VectorFile.Read("random_effects_bcg.csv"));
        var row = Enumerable.Range(0, published.RowCount).Single(row => published.Text(row, "method") == "PM");
        var (y, v) = (data.Numbers("yi"), data.Numbers("vi"));
        double Excess(double tauSquared)
        {
            var weights = Array.ConvertAll(v, variance => 1 / (variance + tauSquared));
            var mean = weights.Zip(y, (w, value) => w * value).Sum() / weights.Sum();
            return weights.Zip(y, (w, value) => w * Math.Pow(value - mean, 2)).Sum() - (y.Length - 1);
        }

        Assert.Equal(0, Excess(RandomEffects.Fit(y, v, HeterogeneityEstimator.PM).TauSquared), 1e-10);
        Assert.True(Math.Abs(Excess(published.Number(row, "tau2"))) > 1e-4);
    }

    private static void Over(Comparison run, string file, string settings, string[] columns)
    {
        var expected = VectorFile.Read(file);
        var result = CatalogueRun.Of("overdispersion", expected.With("group", "numerator", "denominator"), ["group=", .. settings.Split(' ')]);
        for (var row = 0; row < expected.RowCount; row++)
        {
            foreach (var column in columns)
            {
                run.Close(result.Number(row, column), expected.Number(row, column), $"{expected.Text(row, "group")} {column}");
            }
        }

        var words = expected.Notes.Single(note => note.StartsWith("class B; data_type", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in new[] { "phi", "tau2", "target" })
        {
            var value = double.Parse(words[Array.IndexOf(words, name) + 1], System.Globalization.CultureInfo.InvariantCulture);
            run.Close(result.Number(0, name), value, name);
        }
    }

    private static void Marshall(Comparison run)
    {
        var expected = VectorFile.Read("eb_global_auckland.csv");
        var result = CatalogueRun.Of("empirical-bayes", expected.With("x", "n"));
        for (var row = 0; row < expected.RowCount; row++)
        {
            run.Close(result.Number(row, "raw"), expected.Number(row, "raw"), $"raw {row + 1}");
            run.Close(result.Number(row, "estmm"), expected.Number(row, "estmm"), $"estmm {row + 1}");
        }

        run.Close(result.Number(0, "a"), 7.28417290097515e-07, "a");
        run.Close(result.Number(0, "b"), 0.00263343619313617, "b");
    }

    private static void Summary(Comparison run)
    {
        var expected = VectorFile.Read("random_effects_bcg.csv");
        var result = CatalogueRun.Of("random-effects", VectorFile.Read("shrinkage_blup_bcg.csv").With("unit", "yi", "vi"));
        for (var row = 0; row < expected.RowCount; row++)
        {
            var method = expected.Text(row, "method");
            run.Same(result.Text(row, "method"), method, $"method {row + 1}");
            foreach (var column in new[] { "k", "tau2", "mu", "se", "QE", "QEp", "I2", "H2" })
            {
                run.Close(result.Number(row, column), expected.Number(row, column), $"{method} {column}");
            }
        }
    }

    private static void Shrinkage(Comparison run)
    {
        var expected = VectorFile.Read("shrinkage_blup_bcg.csv");
        var result = CatalogueRun.Of("random-effects", expected.With("unit", "yi", "vi"), "table=shrinkage");
        for (var row = 0; row < expected.RowCount; row++)
        {
            run.Same(result.Text(row, "unit"), expected.Text(row, "unit"), $"unit {row + 1}");
            foreach (var column in new[] { "blup_REML", "se_REML", "pi_lb", "pi_ub", "blup_DL", "rstudent_DL" })
            {
                run.Close(result.Number(row, column), expected.Number(row, column), $"{expected.Text(row, "unit")} {column}");
            }
        }
    }

    private static void Normal(Comparison run)
    {
        var expected = VectorFile.Read("shrinkage_blup_bcg.csv");
        var result = CatalogueRun.Of("empirical-bayes", expected.With("unit", "yi", "vi"), "family=normal");
        for (var row = 0; row < expected.RowCount; row++)
        {
            run.Close(result.Number(row, "blup_REML"), expected.Number(row, "blup_REML"), $"{expected.Text(row, "unit")} blup");
            run.Close(result.Number(row, "se_REML"), expected.Number(row, "se_REML"), $"{expected.Text(row, "unit")} se");
        }
    }

    private static void Stein(Comparison run)
    {
        var expected = VectorFile.Read("james_stein_baseball.csv");
        var result = CatalogueRun.Of("james-stein", expected.With("name", "y"), "trials=45");
        for (var row = 0; row < expected.RowCount; row++)
        {
            run.Close(result.Number(row, "js"), expected.Number(row, "js"), expected.Text(row, "name"));
        }

        run.Close(result.Number(0, "factor"), 0.212390537704556, "factor");
    }
}
