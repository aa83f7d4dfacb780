// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Tests.Conformance;
using Timonier.Analysis.Tests.Methods;

namespace Timonier.Analysis.Tests.Inequality;

/// <summary>Replays of the published slope and relative indices of inequality.</summary>
public sealed class InequalityReplays : IReplays
{
    // What each description of the reference sets, beside its columns.
    private static readonly Dictionary<string, string> Settings = new(StringComparer.Ordinal)
    {
        ["default (e.g. life expectancy) - default parameters"] = "",
        ["default - testing 10,000 repetitions"] = "",
        ["rate (e.g. infant mortality) - default parameters"] = "",
        ["proportion - testing multiplier (x 100)"] = "multiplier=100",
        ["default (e.g. life expectancy) - intercept"] = "",
        ["proportion (e.g. child obesity) - intercept"] = "",
        ["proportion (e.g. child obesity) - logit transform with intercept"] = "transform=TRUE",
        ["rate (e.g. infant mortality) - log transform with multiple Cis (95 and 98)"] = "transform=TRUE conf=95;98",
        ["rate (e.g. infant mortality) - log transform with 98% CI"] = "transform=TRUE conf=98",
        ["proportion (e.g. child obesity) - logit transform without rii"] = "transform=TRUE",
        ["proportion (e.g. child obesity) - logit transform with 95% and 98% cis"] = "transform=TRUE conf=95;98",
    };

    public static IEnumerable<Replay> All =>
    [
        new("sii_rii.csv", "sii-rii", 1e-10, run => Compare(run, ["sii", "rii", "Intercept"], static (run, _, pair) => run.Close(pair.Ours, pair.Theirs, pair.Label))),
        new("sii_rii.csv", "sii-rii (bornes simulées)", 0.035, run => Compare(
            run, [.. from level in new[] { 1, 2 } from index in new[] { "sii", "rii" } from end in new[] { "lower", "upper" } select $"{index}_{end}cl_{level}"], Limit))
        {
            Scale = Scale.Absolute,
            Remark = "écart rapporté à la largeur de l’intervalle : les tirages ne sont pas les mêmes (10 000 ou 100 000)",
        },
        new("sii_rii.csv", "sii-rii (sans réponse)", 0, Refused) { Remark = "population négative, borne impossible, erreur inconnue : pas de réponse, et sa raison" },
    ];

    // Three standard errors of a simulated limit, on both sides, are 0.9 % of the width with 100,000 draws and 2.9 % with 10,000.
    private static void Limit(Comparison run, (VectorFile File, int Row, string Column) place, (double Ours, double Theirs, string Label) pair)
    {
        var column = place.Column;
        var (lower, upper) = (column.Replace("_upper", "_lower", StringComparison.Ordinal), column.Replace("_lower", "_upper", StringComparison.Ordinal));
        var width = place.File.Number(place.Row, upper) - place.File.Number(place.Row, lower);
        run.Close(pair.Ours / width, pair.Theirs / width, pair.Label);
    }

    private static void Compare(
        Comparison run, string[] columns, Action<Comparison, (VectorFile File, int Row, string Column), (double Ours, double Theirs, string Label)> close)
    {
        var whole = VectorFile.Read("sii_rii.csv");
        foreach (var (description, settings) in Settings)
        {
            var file = whole.Where(row => whole.Text(row, "TestDescription") == description);
            var result = CatalogueRun.Of("sii-rii", file, settings.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            var answers = Enumerable.Range(0, file.RowCount).Where(row => file.Text(row, "sii").Length > 0).ToArray();
            Assert.Equal(answers.Length, result.RowCount);
            for (var group = 0; group < answers.Length; group++)
            {
                foreach (var column in columns.Where(column => file.Text(answers[group], column).Length > 0))
                {
                    var pair = (result.Number(group, column), file.Number(answers[group], column), $"{description}, groupe {group + 1}, {column}");
                    close(run, (file, answers[group], column), pair);
                }
            }
        }
    }

    private static void Refused(Comparison run)
    {
        var whole = VectorFile.Read("sii_rii.csv");
        foreach (var (description, reason) in new[]
        {
            ("error handling - negative populations", "dénominateur nul ou négatif"),
            ("error handling - missing confidence limits and se", "valeur manquante"),
            ("error handling - invalid proportion in CLs", "valeur manquante"),
        })
        {
            var file = whole.Where(row => whole.Text(row, "TestDescription") == description);
            var isOfLimits = description.EndsWith("CLs", StringComparison.Ordinal);
            var result = CatalogueRun.Of("sii-rii", isOfLimits ? file.Without("StandardError") : file, isOfLimits ? ["value_type=2"] : []);
            run.Close(result.Number(0, "sii"), double.NaN, description);
            run.Same(result.Text(0, "reason"), reason, description + ", raison");
        }
    }
}
