// SPDX-License-Identifier: Apache-2.0
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
