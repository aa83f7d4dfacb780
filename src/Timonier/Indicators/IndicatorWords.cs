// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Formulas;

namespace Timonier.Indicators;

/// <summary>The parts of a definition in French words, for pages, documents and exports.</summary>
public static class IndicatorWords
{
    /// <summary>The kind.</summary>
    public static string Of(IndicatorKind kind) => kind switch
    {
        IndicatorKind.Count => "dénombrement",
        IndicatorKind.Proportion => "proportion",
        IndicatorKind.Rate => "taux",
        IndicatorKind.AmountRatio => "ratio de montants",
        IndicatorKind.Mean => "moyenne",
        IndicatorKind.YesNo => "oui ou non",
    };

    /// <summary>The role.</summary>
    public static string Of(IndicatorRole role) => role switch
    {
        IndicatorRole.Steering => "pilotage",
        IndicatorRole.Context => "contexte",
        IndicatorRole.Monitoring => "suivi",
    };

    /// <summary>What is favourable.</summary>
    public static string Of(Direction direction) => direction switch
    {
        Direction.Up => "la hausse est favorable",
        Direction.Down => "la baisse est favorable",
        Direction.Range => "les deux extrêmes se discutent",
        Direction.None => "sans sens de lecture",
    };

    /// <summary>How attainment is reckoned, as a formula.</summary>
    public static string Of(AttainmentRule rule) => rule switch
    {
        AttainmentRule.ShareOfWay => "100 × (valeur − initiale) ÷ (cible − initiale), sans borne",
        AttainmentRule.BoundedShare => "100 × (valeur − initiale) ÷ (cible − initiale), entre 0 et 100 (règle de PILOTE)",
        AttainmentRule.RatioToTarget => "100 × valeur ÷ cible, 100 au plus (règle de kPilote)",
    };

    /// <summary>What a formula does about a missing measure.</summary>
    public static string Of(MissingValues missing) => missing switch
    {
        MissingValues.SkipIfAny => "une mesure manque\u00a0: pas de résultat",
        MissingValues.SkipIfAll => "une mesure qui manque compte pour zéro, sauf si toutes manquent",
        MissingValues.NeverSkip => "une mesure qui manque compte pour zéro",
    };

    /// <summary>How a territory is calculated.</summary>
    public static string Of(TerritoryCalculation territories) => territories switch
    {
        TerritoryCalculation.FromOwnInputs => "la formule s’applique aux mesures du territoire, additionnées sur les structures où toutes sont connues",
        TerritoryCalculation.SumOfResults => "somme des résultats des structures",
    };

    /// <summary>How it stands in time.</summary>
    public static string Of(TimeNature nature) => nature switch
    {
        TimeNature.Flow => "flux",
        TimeNature.Stock => "stock",
        TimeNature.CumulativeSinceJanuary => "cumul depuis janvier",
        TimeNature.Cohort => "cohorte",
    };

    /// <summary>The period at which it is known.</summary>
    public static string Of(PeriodKind kind) => kind switch
    {
        PeriodKind.Day => "jour",
        PeriodKind.Month => "mois",
        PeriodKind.Quarter => "trimestre",
        PeriodKind.Half => "semestre",
        PeriodKind.Year => "année",
        PeriodKind.SchoolYear => "année scolaire",
        PeriodKind.RollingYear => "12 mois glissants",
        PeriodKind.Interval => "intervalle",
    };

    /// <summary>A state of a value, adjective.</summary>
    public static string Of(ValueState state) => state switch
    {
        ValueState.Present => "présent",
        ValueState.Missing => "manquant",
        ValueState.NotApplicable => "sans objet",
        ValueState.Suppressed => "secret",
        ValueState.Locked => "verrouillé",
    };
}
