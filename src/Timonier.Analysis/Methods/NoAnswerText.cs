// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Methods;

/// <summary>Reasons in the words of the column <c>reason</c>.</summary>
internal static class NoAnswerText
{
    /// <summary>Name of the output column that says why there is no answer.</summary>
    public const string Column = "reason";

    /// <summary>The output column itself.</summary>
    public static MethodColumn Declaration { get; } = new(Column, ValueKind.Text, "pourquoi un résultat manque ; vide sinon");

    /// <summary>The output column of methods that answer group by group, several rows for each.</summary>
    public static MethodColumn OfGroups { get; } = new(Column, ValueKind.Text, "pourquoi un groupe n’a pas de réponse, quand il y a plusieurs groupes");

    public static string Of(NoAnswer reason) => reason switch
    {
        NoAnswer.None => "",
        NoAnswer.Missing => "valeur manquante",
        NoAnswer.NegativeCount => "effectif négatif",
        NoAnswer.NoDenominator => "dénominateur nul ou négatif",
        NoAnswer.CountAboveDenominator => "numérateur supérieur au dénominateur",
        NoAnswer.TooFewEvents => "trop peu d’événements",
        NoAnswer.TooFewValues => "trop peu de valeurs",
        NoAnswer.NoSpread => "valeurs sans dispersion",
        NoAnswer.LimitBelowZero => "borne inférieure négative",
        NoAnswer.BrokenSeries => "années non consécutives",
        NoAnswer.ShareAtItsBound => "part égale à 0 ou à 1",
        NoAnswer.WrongType => "méthode sans objet pour ce type de valeur",
        NoAnswer.OutOfRange => "valeur hors du domaine de la méthode",
        NoAnswer.Contradiction => "lignes contradictoires dans le groupe",
    };
}
