// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>The French words of classes, reasons and probabilities: one place for screens, documents and exports.</summary>
public static class ContextWords
{
    /// <summary>The word for a class.</summary>
    public static string Of(ContextClass reading) => reading switch
    {
        ContextClass.NotComputed => "Non calculé",
        ContextClass.Undetermined => "Indéterminé",
        ContextClass.AsExpected => "Conforme au contexte",
        ContextClass.StrengthProbable => "Force probable",
        ContextClass.StrengthConfirmedOneYear => "Force confirmée (1\u00A0an)",
        ContextClass.StrengthConfirmed => "Force confirmée",
        ContextClass.ImprovementProbable => "Axe de progrès probable",
        ContextClass.ImprovementConfirmedOneYear => "Axe de progrès confirmé (1\u00A0an)",
        ContextClass.ImprovementConfirmed => "Axe de progrès confirmé",
        ContextClass.ToDiscuss => "À discuter",
    };

    /// <summary>The word for a reason; empty when there is a class.</summary>
    public static string Of(ContextReason reason) => reason switch
    {
        ContextReason.None => string.Empty,
        ContextReason.Missing => "valeur manquante",
        ContextReason.NotApplicable => "sans objet",
        ContextReason.Suppressed => "secret",
        ContextReason.Locked => "qualité des données",
        ContextReason.VolumeTooSmall => "volume insuffisant",
        ContextReason.NotOnScale => "effectifs incohérents",
        ContextReason.ContextMissing => "contexte manquant",
        ContextReason.WithoutEquivalent => "contexte sans équivalent",
        ContextReason.TooFewUnits => "descriptif seulement\u00A0: trop peu de structures",
        ContextReason.NotReliable => "descriptif seulement\u00A0: écarts surtout dus au hasard",
        ContextReason.ContextExplainsLittle => "le contexte explique peu cet indicateur",
        ContextReason.VarianceUnknown => "descriptif seulement\u00A0: part du hasard inconnue",
    };

    /// <summary>The words that go with a probability from one half up; empty below.</summary>
    public static string OfProbability(double probability) => probability switch
    {
        >= 0.95 => "presque certain",
        >= 0.90 => "très probable",
        >= 0.75 => "assez probable",
        >= 0.50 => "plutôt probable",
        _ => string.Empty,
    };
}
