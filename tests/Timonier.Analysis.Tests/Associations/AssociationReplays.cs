// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Tests.Conformance;
using Timonier.Analysis.Tests.Methods;

namespace Timonier.Analysis.Tests.Associations;

/// <summary>Replays of tests of proportions, correlations, adjusted p-values and robust descriptions.</summary>
public sealed class AssociationReplays : IReplays
{
    private static readonly string[] Correlation = ["n", "pearson", "p_lo", "p_hi", "p_p", "spearman", "s_p", "kendall_b", "k_p"];

    private static readonly string[] Iterative = ["huber_mu", "huber_s", "Sn", "Qn", "medcouple"];

    public static IEnumerable<Replay> All =>
    [
        new("chisq_trend_proportions.csv", "prop-trend", 1e-10, run => Whole(run, "prop-trend", "chisq_trend_proportions.csv", "chisq", "p")),
        new("two_proportions.csv", "two-proportions", 1e-10, run => Whole(run, "two-proportions", "two_proportions.csv", "chisq", "p", "diff_lower", "diff_upper", "fisher_p")),
        new("p_adjust.csv", "p-adjust", 1e-12, run => Whole(run, "p-adjust", "p_adjust.csv", "holm", "hochberg", "hommel", "bonferroni", "BH", "BY")),
        new("correlations_swiss.csv", "correlations", 1e-10, CompareCorrelations),
        new("robust_univariate.csv", "robust-univariate", 1e-10, run => CompareDescription(run, isIterative: false)),
        new("robust_univariate.csv", "robust-univariate (estimateurs itératifs)", 1e-6, run => CompareDescription(run, isIterative: true))
        {
            Remark = "Huber s’arrête à un millionième de l’échelle ; robustbase calcule Qn en simple précision",
        },
    ];

    private static void Whole(Comparison run, string method, string name, params string[] columns)
    {
        var file = VectorFile.Read(name);
        run.Columns(CatalogueRun.Of(method, file.Without(columns)), file, columns);
    }

    private static void CompareCorrelations(Comparison run)
    {
        var expected = VectorFile.Read("correlations_swiss.csv");
        run.Columns(CatalogueRun.Of("correlations", VectorFile.Read("swiss.csv")), expected, ["pair", .. Correlation]);
    }

    private static void CompareDescription(Comparison run, bool isIterative)
    {
        var expected = VectorFile.Read("robust_univariate.csv");
        var wanted = expected.Texts("dataset").ToHashSet();
        var data = VectorFile.Read("univariate_data.csv");
        data = data.Where(row => wanted.Contains(data.Text(row, "dataset")));
        var result = CatalogueRun.Of("robust-univariate", data);
        run.Columns(result, expected, [.. expected.Columns.Where(column => column != "dataset" && Iterative.Contains(column) == isIterative)]);
    }
}
