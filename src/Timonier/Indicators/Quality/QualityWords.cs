// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Quality;

/// <summary>Grades, severities and states in French words, for pages, documents and exports.</summary>
public static class QualityWords
{
    /// <summary>The state of an alert: who has something to do.</summary>
    public static string Of(AlertState state) => state switch
    {
        AlertState.Open => "réponse attendue",
        AlertState.Answered => "répondue, décision attendue",
        AlertState.Accepted => "acceptée",
        AlertState.Maintained => "maintenue, correction attendue",
    };

    /// <summary>What was said.</summary>
    public static string Of(AlertStatementKind kind) => kind switch
    {
        AlertStatementKind.Answered => "Réponse",
        AlertStatementKind.Accepted => "Acceptée",
        AlertStatementKind.Maintained => "Maintenue",
    };

    /// <summary>The severity.</summary>
    public static string Of(AlertSeverity severity) => severity switch
    {
        AlertSeverity.Notice => "à vérifier",
        AlertSeverity.Serious => "sérieuse",
        AlertSeverity.Blocking => "bloquante",
    };

    /// <summary>The grade, with what it means.</summary>
    public static string Of(QualityGrade grade) => grade switch
    {
        QualityGrade.A => "A, sans alerte",
        QualityGrade.B => "B, à lire avec ses alertes",
        QualityGrade.C => "C, douteux",
        QualityGrade.D => "D, verrouillé",
    };

    /// <summary>What a rule looks at.</summary>
    public static string Of(CharterRuleKind kind) => kind switch
    {
        CharterRuleKind.Bounds => "bornes",
        CharterRuleKind.Sum => "somme des parties",
        CharterRuleKind.Pair => "accord de deux indicateurs",
        CharterRuleKind.Break => "saut d’une période à l’autre",
        CharterRuleKind.Late => "délai",
        CharterRuleKind.Duplicate => "chiffre répété",
        CharterRuleKind.OwnHistory => "écart au passé de la structure",
        CharterRuleKind.Peers => "écart aux structures de même type",
        CharterRuleKind.UnknownOutcomes => "issues inconnues",
    };
}
