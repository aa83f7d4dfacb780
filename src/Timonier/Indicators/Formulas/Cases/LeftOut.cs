// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas.Cases;

/// <summary>What DHIS2's language has and ours leaves out: names, each with its reason. Nothing else is out of scope.</summary>
internal static class LeftOut
{
    private const string CaseFile = "fonction de dossier individuel (programme de suivi) : Timonier ne tient que des agrégats";
    private const string CutText = "fonction de texte : un indicateur compare des textes, il n’en fabrique pas";
    private const string Dates = "calcul sur les dates d’un dossier individuel : les périodes de Timonier portent leurs jours";
    private const string Anthropometry = "norme de croissance de l’enfant : étrangère à l’objet du logiciel";
    private const string Structures = "appartenance d’une structure : la lecture choisit les structures, pas la formule";
    private const string Aggregation = "complément d’agrégation : ce qui s’additionne est déclaré par la définition de la mesure";
    private const string Session = "variable de session ou de dossier : le résultat ne dépend pas de qui le lit ni de quand";

    /// <summary>Functions, words, complements and prefixes left out, with the reason.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["d2:addDays"] = Dates,
        ["d2:concatenate"] = CutText,
        ["d2:condition"] = "condition donnée sous forme de texte, évaluée à son tour : une formule ne fabrique pas de formule (if est là pour cela)",
        ["d2:count"] = CaseFile,
        ["d2:countIfCondition"] = CaseFile,
        ["d2:countIfValue"] = CaseFile,
        ["d2:countIfZeroPos"] = CaseFile,
        ["d2:daysBetween"] = Dates,
        ["d2:extractDataMatrixValue"] = CaseFile,
        ["d2:hasUserRole"] = Session,
        ["d2:hasValue"] = CaseFile,
        ["d2:inOrgUnitGroup"] = Structures,
        ["d2:inUserGroup"] = Session,
        ["d2:lastEventDate"] = CaseFile,
        ["d2:left"] = CutText,
        ["d2:length"] = CutText,
        ["d2:maxValue"] = CaseFile,
        ["d2:minValue"] = CaseFile,
        ["d2:minutesBetween"] = Dates,
        ["d2:monthsBetween"] = Dates,
        ["d2:relationshipCount"] = CaseFile,
        ["d2:right"] = CutText,
        ["d2:split"] = CutText,
        ["d2:substring"] = CutText,
        ["d2:validatePattern"] = CutText,
        ["d2:weeksBetween"] = Dates,
        ["d2:yearsBetween"] = Dates,
        ["d2:zScoreHFA"] = Anthropometry,
        ["d2:zScoreWFA"] = Anthropometry,
        ["d2:zScoreWFH"] = Anthropometry,
        ["distinct"] = CaseFile,
        ["orgUnit"] = Structures,
        ["subExpression"] = "expression évaluée avant l’agrégation des structures : chez nous, un indicateur à part",
        ["V{}"] = Session,
        ["VAR{}"] = Session,
        ["PS_EVENTDATE"] = CaseFile,
        [".aggregationType"] = Aggregation,
        [".maxDate"] = Aggregation,
        [".minDate"] = Aggregation,
        [".stageOffset"] = CaseFile,
        [".yearToDate"] = "cumul depuis janvier : la définition de la mesure le déclare (nature dans le temps), ou sum sur la fenêtre voulue",
    };

    /// <summary>The first name of the list that a formula uses, outside its texts and comments; or nothing.</summary>
    public static string? In(string formula)
    {
        var lexer = new Lexer(formula);
        var isAfterDot = false;
        for (var token = lexer.Next(); token.Kind is not TokenKind.End; token = lexer.Next())
        {
            var word = token.Kind switch
            {
                TokenKind.Name => (isAfterDot ? "." : "") + lexer[token].ToString().Split(':') switch
                {
                    ["PS_EVENTDATE", ..] => "PS_EVENTDATE",
                    var parts => string.Join(':', parts),
                },
                TokenKind.Item => lexer.ItemOf(token).Prefix + "{}",
                _ => "",
            };
            if (Reasons.ContainsKey(word))
                return word;
            isAfterDot = token.Kind is TokenKind.Dot;
        }

        return null;
    }
}
