// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Text;

namespace Timonier.Analysis.Context;

/// <summary>The French page of docs/methods that says what the method is worth on networks whose true effects are known.</summary>
public static class SimulationPage
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    // The figures of the note that the method comes from: another program (R), another generator of the same kind.
    private static readonly double[,] NoteAsModelled =
    {
        { 0.48, 0.223, 0.094, 0.58, 0.65 },
        { 0.30, 0.029, 0.036, 0.66, 0.03 },
        { 0.048, 0.010, 0.008, 0.20, 0.03 },
        { 0.25, 0.017, 0.026, 0.62, 0.02 },
    };

    private static readonly double[] NoteMisspecified = [0.236, 0.084, 0.027, 0.046];

    /// <summary>One world: what each rule is worth, beside the note; then errors, ranks and coverage.</summary>
    /// <param name="nature">The world.</param>
    /// <param name="report">What the engine found there.</param>
    public static string Table(WorldNature nature, SimulationReport report)
    {
        var text = new StringBuilder();
        text.Append("| Règle | cases signalées | mauvais signe | effet négligeable | extrêmes trouvés | corrélation avec le contexte |\n|---|---|---|---|---|---|\n");
        for (var rule = 0; rule < report.Scores.Length; rule++)
        {
            var score = report.Scores[rule];
            double[] ours = [score.Flagged, score.WrongSign, score.Trivial, score.FoundExtremes];
            text.Append(French, $"| {Words(score.Rule)} |");
            for (var column = 0; column < ours.Length; column++)
            {
                var note = nature == WorldNature.AsModelled ? NoteAsModelled[rule, column] : column == 1 ? NoteMisspecified[rule] : double.NaN;
                text.Append(French, $" {Percent(ours[column])}{(double.IsNaN(note) ? "" : $" ({Percent(note)})")} |");
            }

            var correlation = nature == WorldNature.AsModelled ? $" ({NoteAsModelled[rule, 4].ToString("F2", French)})" : "";
            text.Append(French, $" {score.ContextCorrelation:F2}{correlation} |\n");
        }

        text.Append(French, $"\nErreur quadratique moyenne sur l’effet propre : écart brut {report.RawError:F3}, écart hors de la structure {report.GapError:F3}, écart retenu {report.ShrunkenError:F3} ");
        text.Append(nature == WorldNature.AsModelled ? "(note : 0,085, 0,025, 0,012). " : "(note : 0,088, 0,029, 0,015). ");
        text.Append(French, $"Corrélation de rang avec la vérité : {report.RawRankCorrelation:F2} pour l’écart brut, {report.ShrunkenRankCorrelation:F2} pour l’écart retenu");
        text.Append(nature == WorldNature.AsModelled ? " (note : 0,51 et 0,78). " : ". ");
        text.Append(French, $"L’intervalle à 95 % contient l’effet vrai {Percent(report.Coverage)} du temps.\n");
        return Spaced(text);
    }

    /// <summary>The whole page.</summary>
    /// <param name="worlds">For each world, one report a seed; the tables show the first seed.</param>
    public static string Text(IReadOnlyList<(WorldNature Nature, SimulationReport[] Reports)> worlds)
    {
        var text = new StringBuilder("""
            # Ce que vaut la lecture en contexte : simulation

            Page écrite par `bench/run.sh simulation`. Un réseau fictif dont on connaît l’effet propre de chaque structure : 440 structures, 60
            indicateurs, 15 données de contexte corrélées, volumes log-normaux (médiane 800) dont chaque indicateur concerne une part, effet propre
            d’écart type 0,18 sur l’échelle logit. Ni les seuils ni la graine n’ont été choisis après avoir vu ces résultats.

            - *Mauvais signe* : part des signalements dont l’effet vrai est de l’autre côté de zéro.
            - *Effet négligeable* : part des signalements dont l’effet vrai est inférieur à un dixième de son écart type.
            - *Extrêmes trouvés* : part des structures du premier et du dernier dixième signalées du bon côté.
            - *Corrélation avec le contexte* : en valeur absolue, moyenne des indicateurs. Entre parenthèses, la simulation de la note dont la méthode
              vient, faite en R sur un autre générateur.

            """.ReplaceLineEndings("\n"));
        foreach (var (nature, reports) in worlds)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Title(nature)}\n\n{Table(nature, reports[0])}");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n## D’une graine à l’autre\n\nSur {worlds[0].Reports.Length} graines, la règle recommandée :\n\n");
        text.Append("| Monde | cases signalées | mauvais signe | extrêmes trouvés | couverture à 95 % |\n|---|---|---|---|---|\n");
        foreach (var (nature, reports) in worlds)
        {
            var scores = Array.ConvertAll(reports, report => report.Scores[^1]);
            text.Append(French, $"| {Title(nature)} | {Range(scores.Select(s => s.Flagged))} | {Range(scores.Select(s => s.WrongSign))} |");
            text.Append(French, $" {Range(scores.Select(s => s.FoundExtremes))} | {Range(reports.Select(r => r.Coverage))} |\n");
        }

        text.Append("""

            ## Limites

            Le générateur est de la famille du modèle, sauf dans le second monde (effets propres à queues lourdes ; 15 % de l’effet du contexte
            quadratique, croisé ou dû au volume, hors du modèle). Là, l’intervalle à 95 % tient moins que sa promesse : ce qu’un contexte oublié
            explique est attribué à la structure. C’est pourquoi une lecture reste une question à poser, non un jugement.

            """.ReplaceLineEndings("\n"));
        return Spaced(text).TrimEnd('\n') + "\n";
    }

    private static string Title(WorldNature nature) => nature switch
    {
        WorldNature.AsModelled => "Le monde obéit au modèle",
        WorldNature.Misspecified => "Le monde n’obéit pas au modèle",
    };

    private static string Words(SimulationRule rule) => rule switch
    {
        SimulationRule.NationalInterval => "Intervalle de Wilson à 95 % contre la valeur nationale",
        SimulationRule.ExpectedNoiseAlone => "Valeur attendue, hasard seul",
        SimulationRule.ExpectedOutliers => "Valeur attendue, valeurs aberrantes à 95 %",
        SimulationRule.Recommended => "Recommandée : π ≥ 0,80, δ = 0,5 τ",
    };

    private static string Percent(double share) => (100 * share).ToString("F1", French) + " %";

    private static string Range(IEnumerable<double> shares) => $"{(100 * shares.Min()).ToString("F1", French)} à {Percent(shares.Max())}";

    // The space before a colon or a percent sign does not break, whatever the culture's own habits.
    private static string Spaced(StringBuilder text) => text.Replace(" :", "\u00A0:").Replace(" ;", "\u202F;").Replace(" %", "\u00A0%").ToString();
}
