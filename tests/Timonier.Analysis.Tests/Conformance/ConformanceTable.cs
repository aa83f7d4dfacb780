// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Text;

namespace Timonier.Analysis.Tests.Conformance;

/// <summary>The table of conformance, as statisticians read it.</summary>
internal static class ConformanceTable
{
    /// <summary>Runs the replays and writes the table in Markdown.</summary>
    public static string Write(IEnumerable<Replay> replays)
    {
        var text = new StringBuilder("""
            # Conformité aux valeurs de référence

            Chaque fichier de valeurs de référence est rejoué par un test à chaque construction ; cette page est écrite par le test
            (`TIMONIER_ACCEPT=1` la réécrit) et le test échoue si elle ne dit plus la vérité.

            - **Cas** : nombre de valeurs comparées.
            - **Pire écart** : arrondi à la puissance de dix supérieure. Écart relatif sauf mention : « abs. » pour un écart absolu,
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

        if (notes.Length > 0)
        {
            text.Append("\n## Cas expliqués\n\n").Append(notes);
        }

        return text.ToString();
    }

    private static string Unit(Scale scale) => scale switch
    {
        Scale.Relative => "",
        Scale.Absolute => " abs.",
        Scale.Mixed => " mixte",
    };

    // The next power of ten, and nothing below the precision of a double: the table must not tremble from one machine to another.
    private static string Order(double gap)
    {
        if (gap == 0)
        {
            return "0";
        }

        var exponent = (int)Math.Ceiling(Math.Log10(Math.Max(1e-15, gap)) - 1e-9);
        return string.Create(CultureInfo.InvariantCulture, $"1e{exponent}");
    }
}
