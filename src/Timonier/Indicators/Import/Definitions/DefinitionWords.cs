// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Formulas;
using Timonier.Indicators.Import.Reading;

namespace Timonier.Indicators.Import.Definitions;

/// <summary>The closed vocabularies of a definition, English as the mapping writes them, French as files do.</summary>
internal static class DefinitionWords
{
    public static readonly Vocabulary<IndicatorKind> Kinds = new("kind", new()
    {
        [IndicatorKind.Count] = ["count", "nombre", "effectif"],
        [IndicatorKind.Proportion] = ["proportion", "part", "pourcentage"],
        [IndicatorKind.Rate] = ["rate", "taux"],
        [IndicatorKind.AmountRatio] = ["amountRatio", "rapport", "ratio", "rapport de montants"],
        [IndicatorKind.Mean] = ["mean", "moyenne"],
        [IndicatorKind.YesNo] = ["yesNo", "oui ou non", "oui/non", "booléen"],
    });

    public static readonly Vocabulary<Direction> Directions = new("direction", new()
    {
        [Direction.None] = ["none", "aucun", "neutre", "stable"],
        [Direction.Up] = ["up", "hausse", "high"],
        [Direction.Down] = ["down", "baisse", "low"],
        [Direction.Range] = ["range", "intervalle", "extrêmes"],
    });

    public static readonly Vocabulary<IndicatorRole> Roles = new("role", new()
    {
        [IndicatorRole.Steering] = ["steering", "pilotage"],
        [IndicatorRole.Context] = ["context", "contexte"],
        [IndicatorRole.Monitoring] = ["monitoring", "suivi"],
    });

    public static readonly Vocabulary<TimeNature> TimeNatures = new("timeNature", new()
    {
        [TimeNature.Flow] = ["flow", "flux"],
        [TimeNature.Stock] = ["stock"],
        [TimeNature.CumulativeSinceJanuary] = ["cumulativeSinceJanuary", "cumul", "cumul depuis janvier"],
        [TimeNature.Cohort] = ["cohort", "cohorte"],
    });

    public static readonly Vocabulary<PeriodKind> Periodicities = new("periodicity", new()
    {
        [PeriodKind.Day] = ["day", "jour"],
        [PeriodKind.Month] = ["month", "mois", "mensuel", "mensuelle"],
        [PeriodKind.Quarter] = ["quarter", "trimestre", "trimestriel", "trimestrielle"],
        [PeriodKind.Half] = ["half", "semestre", "semestriel", "semestrielle"],
        [PeriodKind.Year] = ["year", "année", "annuel", "annuelle"],
        [PeriodKind.SchoolYear] = ["schoolYear", "année scolaire"],
        [PeriodKind.RollingYear] = ["rollingYear", "12 mois", "douze mois", "année glissante"],
        [PeriodKind.Interval] = ["interval", "intervalle"],
    });

    public static readonly Vocabulary<AttainmentRule> Attainments = new("attainment", new()
    {
        [AttainmentRule.ShareOfWay] = ["shareOfWay", "part du chemin"],
        [AttainmentRule.BoundedShare] = ["boundedShare", "part bornée", "pilote"],
        [AttainmentRule.RatioToTarget] = ["ratioToTarget", "valeur sur cible", "kpilote"],
    });

    public static readonly Vocabulary<MissingValues> MissingMeasures = new("formulaMissing", new()
    {
        [MissingValues.SkipIfAny] = ["skipIfAny", "pas de résultat"],
        [MissingValues.SkipIfAll] = ["skipIfAll", "zéro sauf si toutes manquent"],
        [MissingValues.NeverSkip] = ["neverSkip", "zéro"],
    });

    public static readonly Vocabulary<bool> SinceJanuary = new("formulaWindow", new() { [true] = ["sinceJanuary", "depuis janvier"] });

    public static readonly Vocabulary<TerritoryCalculation> Territories = new("formulaTerritories", new()
    {
        [TerritoryCalculation.FromOwnInputs] = ["fromOwnInputs", "mesures du territoire"],
        [TerritoryCalculation.SumOfResults] = ["sumOfResults", "somme des résultats"],
    });

    public static readonly Vocabulary<bool> YesNo = new("oui ou non", new()
    {
        [true] = ["true", "oui", "vrai", "1", "yes", "o"],
        [false] = ["false", "non", "faux", "0", "no", "n"],
    });

    /// <summary>A kind in French.</summary>
    public static string InWords(IndicatorKind kind) => kind switch
    {
        IndicatorKind.Count => "nombre",
        IndicatorKind.Proportion => "part",
        IndicatorKind.Rate => "taux",
        IndicatorKind.AmountRatio => "rapport de montants",
        IndicatorKind.Mean => "moyenne",
        IndicatorKind.YesNo => "oui ou non",
    };

    /// <summary>The words of one property.</summary>
    internal sealed class Vocabulary<T>
        where T : notnull
    {
        private readonly Dictionary<string, T> words = new(StringComparer.Ordinal);

        public Vocabulary(string property, Dictionary<T, string[]> all)
        {
            Property = property;
            Shown = [.. all.Values.Select(w => w[0])];
            foreach (var (value, spellings) in all)
            {
                foreach (var spelling in spellings)
                    words[HeaderText.Fold(spelling)] = value;
            }
        }

        public string Property { get; }

        /// <summary>The words as the mapping writes them.</summary>
        public IReadOnlyList<string> Shown { get; }

        public bool TryRead(string text, out T value) => words.TryGetValue(HeaderText.Fold(text), out value!);

        public bool Holds(string? text) => text is not null && words.ContainsKey(HeaderText.Fold(text));
    }
}
