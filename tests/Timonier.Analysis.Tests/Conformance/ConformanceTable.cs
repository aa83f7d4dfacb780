// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Text;
using Timonier.Analysis.Methods;

namespace Timonier.Analysis.Tests.Conformance;

/// <summary>The table of conformance, as statisticians read it.</summary>
internal static class ConformanceTable
{
    private const double Visible = 1e-8;

    /// <summary>Files that hold no expected value of a method, each with what it is for.</summary>
    public static IReadOnlyDictionary<string, string> Apart { get; } = new Dictionary<string, string>
    {
        ["INDEX.md"] = "liste des fichiers",
        ["MASchools.csv"] = "données de `va_ols_massachusetts_*`",
        ["USArrests.csv"] = "données de `hclust_USArrests_*`, `knn_*USArrests`, `mahalanobis_USArrests`, `pca_USArrests`",
        ["dhis2-expressions.json"] = "cas du langage de formules, rejoués par `timonier formula check`",
        ["dsr_inputs.csv"] = "données de `dsr_expected`",
        ["dyestuff.csv"] = "données de `mixed_model_dyestuff_blup`",
        ["efron_morris.csv"] = "données seules : celles de `james_stein_baseball`, avec leurs effectifs",
        ["esoph.csv"] = "données de `quasibinomial_esoph_*`",
        ["funnel_rate_inputs.csv"] = "données de `funnel_rate_limits_dsr`",
        ["grunfeld.csv"] = "données de `panel_grunfeld`",
        ["insurance.csv"] = "données de `quasipoisson_insurance_*`",
        ["isr_inputs.csv"] = "données d’`isr_expected`",
        ["isr_reference.csv"] = "référence d’`isr_expected`",
        ["mean_t_inputs.csv"] = "données de `mean_t_expected`",
        ["stackloss.csv"] = "données d’`ols_stackloss_*` et de `robust_stackloss_*`",
        ["swiss.csv"] = "données d’`ols_swiss_*`, `wls_swiss_*`, `fractional_logit_swiss_*`, `correlations_swiss`, `hclust_swiss_*`, `knn_swiss`, `mahalanobis_swiss`, `pca_swiss`",
        ["univariate_data.csv"] = "données de `quantile_types` et de `robust_univariate`",
    };

    /// <summary>Runs the replays and writes the table in Markdown.</summary>
    public static string Write(IEnumerable<Replay> replays)
    {
        var text = new StringBuilder("""
            # Conformité aux valeurs de référence

            Chaque fichier de valeurs de référence est rejoué par un test à chaque construction ; cette page est écrite par le test
            (`TIMONIER_ACCEPT=1` la réécrit) et le test échoue si elle ne dit plus la vérité.

            - **Cas** : nombre de valeurs comparées.
            - **Pire écart** : arrondi vers le haut, à un chiffre (à la puissance de dix sous 1e-8). Écart relatif sauf mention : « abs. » pour un écart absolu,
              « mixte » pour un écart rapporté au plus grand de 1 et de la valeur attendue.
            - Un cas qui ne peut pas être atteint est expliqué sous le tableau ; il n’est jamais passé sous silence.

            | Fichier | Méthode | Cas | Pire écart | Tolérance | Remarque |
            |---|---|---:|---:|---:|---|

            """.ReplaceLineEndings("\n"));
        var notes = new StringBuilder();
        foreach (var replay in replays)
        {
            var comparison = replay.Execute();
            var apart = comparison.Explained.Count == 0 ? "" : $"{comparison.Explained.Count} cas expliqué(s) ci-dessous. ";
            text.Append(CultureInfo.InvariantCulture, $"| `{replay.File}` | `{replay.Method}` | {comparison.Cases} | {Order(comparison.Worst)} ");
            text.Append(CultureInfo.InvariantCulture, $"| {replay.Tolerance.ToString("0.#e-0", CultureInfo.InvariantCulture)}{Unit(replay.Scale)} | {(apart + replay.Remark).Trim()} |\n");
            foreach (var (label, reason) in replay.Explained.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                notes.Append(CultureInfo.InvariantCulture, $"- `{replay.File}`, {label} : {reason}\n");
            }
        }

        text.Append("\n## Cas expliqués\n\n").Append(notes);
        text.Append("\n## Fichiers sans valeur attendue pour une méthode\n\n");
        foreach (var (file, reason) in Apart.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"- `{file}` : {reason}\n");
        }

        return string.Join('`', text.ToString().Split('`').Select((part, place) => place % 2 == 0 ? FrenchSigns.Set(part) : part));
    }

    private static string Unit(Scale scale) => scale switch
    {
        Scale.Relative => "",
        Scale.Absolute => " abs.",
        Scale.Mixed => " mixte",
    };

    // One digit rounded up; where rounding alone is at work the next power of ten, and nothing below the precision of a double: the table must not tremble
    // from one machine to another.
    private static string Order(double gap)
    {
        if (gap == 0)
        {
            return "0";
        }

        if (gap > Visible)
        {
            var unit = Math.Pow(10, Math.Floor(Math.Log10(gap)));
            return (Math.Ceiling((gap / unit) - 1e-9) * unit).ToString("0e-0", CultureInfo.InvariantCulture);
        }

        var exponent = (int)Math.Ceiling(Math.Log10(Math.Max(1e-15, gap)) - 1e-9);
        return string.Create(CultureInfo.InvariantCulture, $"1e{exponent}");
    }
}
