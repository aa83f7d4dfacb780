// SPDX-License-Identifier: Apache-2.0
using Timonier.Web.Charts;
using Timonier.Web.Layout;
using Timonier.Web.Ui;

namespace Timonier.Hosts.Tests.Gallery;

/// <summary>Invented figures, always the same, that fill the gallery.</summary>
internal static class Sample
{
    public static readonly SiteChrome Chrome = new("C. Lemarchal",
        [
            new("Missions locales", "/missions-locales") { Note = "24 structures" },
            new("Insertion par l’activité économique", "/iae") { Note = "61 structures" },
        ],
        [new("Réseau", "/"), new("Structures", "/structures"), new("Indicateurs", "/indicateurs"), new("Données", "/donnees")])
    {
        CurrentNetwork = "/missions-locales",
        CurrentEntry = "/structures",
        Account = [new("Mes mandats", "/compte") { Note = "DREETS Hautes-Rives" }, new("Pourquoi puis-je voir ceci\u202F?", "/droits")],
        SignOutAction = "/deconnexion",
        Fiction = Fiction.Demonstration,
        Version = "0.1.0",
        ReadAt = "12\u00A0mars 2026 à 9\u00A0h\u00A042",
        Revision = "1 284",
    };

    public static readonly Spread Peers = new(12.4, 18.9, 22.1, 26.3, 33.8);

    public static readonly IReadOnlyList<Row> Rows =
    [
        new("Couverture du territoire", "R02", "Taux de couverture", Figure.Of(43.7m, 1, "%"), "1\u202F012 / 2\u202F318", [36.9, 38.2, 39.9, 40.6, 41.8, 43.7]) { Peers = new(31, 36.2, 40.1, 43, 52) , Region = 43.2, Nation = 40.8 },
        new("Couverture du territoire", "R06", "Jeunes repérés par l’aller-vers", Figure.Of(21.1m, 1, "%"), "214 / 1\u202F012", [15.1, 16, null, 19.2, 20.7, 21.1]) { Peers = Peers, Region = 20.8, Nation = 19.2 },
        new("Accompagnement", "P08", "Délai du premier entretien", Figure.Of(19m, 0, "jours"), "médiane, 1\u202F012 premiers accueils · la baisse est favorable", [17, 16, 18, 20.5, 21, 19]) { Peers = new(6, 11.5, 15, 19, 41), Region = 16, Nation = 15.5 },
        new("Accompagnement", "P09", "Abandons de parcours", Figure.Of(29.4m, 1, "%"), "118 / 402 · la baisse est favorable", [24.9, 24.3, 26, 25.8, 28, 29.4]) { Peers = new(14, 21, 24.6, 28, 36), Region = 25.4, Nation = 24.2 },
        new("Résultats", "E02", "Sorties positives du parcours", Figure.Of(41.6m, 1, "%"), "338 / 812", [39.8, 33.8, 36, 38.9, 40.2, 41.6]) { Peers = new(28, 34, 37.5, 41, 55), Region = 43.1, Nation = 41.6, Break = 1 },
        new("Résultats", "E03", "Sorties en emploi durable", Figure.Of(14.5m, 1, "%"), "118 / 812", [17.6, 17.2, 16.6, 15.9, 15.2, 14.5]) { Peers = new(9, 16, 18.4, 20, 29), Region = 18.4, Nation = 19.5 },
        new("Résultats", "E10", "Maintien en emploi à 6 mois", Figure.Without(FigureState.Locked, "46\u00A0% des situations à 6 mois sont inconnues (seuil 40\u00A0%)"), "Verrou qualité\u00A0: 46\u00A0% des situations à 6 mois sont inconnues", [null, null, 52, 50, null, null]),
        new("Résultats", "E13", "Écart quartiers prioritaires", Figure.Without(FigureState.Suppressed, "3 sorties"), "Moins de 5 sorties en quartier prioritaire", []),
        new("Freins périphériques", "F03", "Solutions de mobilité", Figure.Of(53.9m, 1, "%"), "268 / 497", [44, 46.1, 47, 50.2, 51.8, 53.9]) { Peers = new(35, 42, 46.5, 50, 61), Region = 48.5, Nation = 47.5 },
    ];

    public static readonly IReadOnlyList<Series> Histories =
    [
        History("Taux de couverture", "R02", [36.9, 38.2, 39.9, 40.6, 41.8, 43.7], [38, 37.5, 38.1, 38.4, 38.8, 38.9], 3.4),
        new Series("Sorties positives", [.. History("", "", [39.8, 33.8, 36, 38.9, 40.2, 41.6], [40.8, 34.4, 35.5, 36.9, 37.0, 37.4], 3.1).Points.Select((p, i) => p with { IsNewDefinition = i == 1 })]) { Code = "E02", Unit = "%" },
        History("Emploi durable", "E03", [17.6, 17.2, null, 15.9, 15.2, 14.5], [17.8, 17.6, 17.9, 18.2, 18.3, 18.4], 2.2),
        History("Abandons de parcours", "P09", [24.9, 24.3, 26, 25.8, 28, 24.9], [24.1, 24.3, 24.7, 24.5, 24.5, 24.6], 2.6),
    ];

    public static IReadOnlyList<double> Values(int count, double middle, double spread, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Math.Round(middle + (spread * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5)), 1))];
    }

    public static Spread SpreadOf(IReadOnlyList<double> values)
    {
        double[] sorted = [.. values.Order()];
        return new(sorted[0], sorted[sorted.Length / 4], sorted[sorted.Length / 2], sorted[sorted.Length * 3 / 4], sorted[^1]);
    }

    private static Series History(string name, string code, double?[] observed, double?[] expected, double half) => new(name,
        [.. observed.Select((value, i) => new SeriesPoint($"{2019 + i}", value) { Reference = expected[i], PeersLow = expected[i] - half, PeersHigh = expected[i] + half })])
    {
        Code = code,
        Unit = "%",
    };

    /// <summary>One indicator of the invented unit.</summary>
    public sealed record Row(string Family, string Code, string Name, Figure Value, string Note, IReadOnlyList<double?> Trend)
    {
        public Spread? Peers { get; init; }

        public double? Region { get; init; }

        public double? Nation { get; init; }

        public int? Break { get; init; }
    }
}
