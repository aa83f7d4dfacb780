// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Tests.Conformance;
using Timonier.Analysis.Tests.Methods;

namespace Timonier.Analysis.Tests.Intervals;

/// <summary>Replays of published intervals of proportions, rates and means.</summary>
public sealed class IntervalsReplays : IReplays
{
    private const double ClosedForm = 1e-10;
    private static readonly string[] TwoLevels = ["value", "lower95_0cl", "upper95_0cl", "lower99_8cl", "upper99_8cl"];

    public static IEnumerable<Replay> All =>
    [
        new("proportion_wilson.csv", "wilson", 1e-12, run => Whole(run, "wilson", "proportion_wilson.csv", TwoLevels)),
        new("proportion_wilson_grouped.csv", "wilson", 1e-12, run => Whole(run, "wilson", "proportion_wilson_grouped.csv", ["value", "lowercl", "uppercl"])),
        new("binomial_intervals.csv", "wilson", 1e-12, run => Whole(run, "wilson", "binomial_intervals.csv", ["prop_test_lower", "prop_test_upper"])),
        new("binomial_intervals.csv", "clopper-pearson", ClosedForm, run => Whole(run, "clopper-pearson", "binomial_intervals.csv", ["binom_test_lower", "binom_test_upper"])),
        new("byar_wilson_limits.csv", "wilson", 1e-12, run => ByMethod(run, "wilson", "Wilson")),
        new("byar_wilson_limits.csv", "byar", 1e-12, run => ByMethod(run, "byar", "Byars", "exact_below=0")),
        new("rate_byar_exact.csv", "byar", ClosedForm, run => Whole(run, "byar", "rate_byar_exact.csv", [.. TwoLevels, "method"])),
        new("rate_byar_exact_grouped.csv", "byar", ClosedForm, run => Whole(run, "byar", "rate_byar_exact_grouped.csv", ["value", "lowercl", "uppercl", "method"])),
        new("poisson_exact_intervals.csv", "exact-poisson", ClosedForm, run => Whole(run, "exact-poisson", "poisson_exact_intervals.csv", ["lower", "upper"])),
        new("mean_t_expected.csv", "mean-t", ClosedForm, run =>
            run.Columns(CatalogueRun.Of("mean-t", VectorFile.Read("mean_t_inputs.csv")), VectorFile.Read("mean_t_expected.csv"), ["value_sum", "value_count", "stdev", .. TwoLevels])),
    ];

    // The file is given as it is: the answers that it holds are replaced, under the names that it gives them.
    private static void Whole(Comparison run, string method, string name, string[] columns)
    {
        var file = VectorFile.Read(name);
        run.Columns(CatalogueRun.Of(method, file), file, columns);
    }

    private static void ByMethod(Comparison run, string method, string formula, params string[] settings)
    {
        var file = VectorFile.Read("byar_wilson_limits.csv");
        file = file.Where(row => file.Text(row, "method") == formula);
        var table = method == "byar" ? file.Without("n") : file;
        run.Columns(CatalogueRun.Of(method, table, settings), file, "lowercl", "uppercl");
    }
}
