// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Indicators.Formulas;

/// <summary>Every no of the formula language, in the words the user reads: found, expected, remedy.</summary>
public static class FormulaRefusals
{
    /// <summary>The frame of a refusal with its place: line, column, sentence, piece of the formula, carets.</summary>
    internal static readonly Refusal At = new("formula.at", "Ligne {0}, colonne {1} : {2}\n  {3}\n  {4}");

    /// <summary>Nothing but spaces and comments.</summary>
    internal static readonly Refusal Empty = new("formula.empty", "la formule est vide. Écrivez par exemple 100 * #{{A}} / #{{B}}.");

    /// <summary>Too many characters.</summary>
    internal static readonly Refusal TooLong = new("formula.long", "la formule a {0} caractères, {1} au plus sont admis. Partagez-la en plusieurs indicateurs.");

    /// <summary>Too deep.</summary>
    internal static readonly Refusal TooDeep = new(
        "formula.deep", "trop de niveaux imbriqués : {0} au plus sont admis. Retirez les parenthèses inutiles, ou partagez la formule en plusieurs indicateurs.");

    /// <summary>Too many parts.</summary>
    internal static readonly Refusal TooManyParts = new("formula.parts", "la formule a trop d’éléments : {0} au plus sont admis. Partagez-la en plusieurs indicateurs.");

    /// <summary>Too costly.</summary>
    internal static readonly Refusal TooCostly = new(
        "formula.cost", "le calcul demanderait {0} étapes par structure et par période, {1} au plus sont admises. Réduisez le nombre de périodes, ou simplifiez ce qui est agrégé.");

    /// <summary>A window out of bounds.</summary>
    internal static readonly Refusal Window = new("formula.window", "les agrégats portent sur 0 à {0} périodes, la dernière à {1} périodes au plus : {2} et {3} sont donnés. Corrigez la fenêtre.");

    /// <summary>A character that is nothing in the language.</summary>
    internal static readonly Refusal Character = new("formula.character", "le signe « {0} » n’a pas de sens ici. {1}");

    /// <summary>A text without its end.</summary>
    internal static readonly Refusal OpenText = new("formula.open-text", "ce texte n’est pas terminé. Ajoutez {0} à sa fin.");

    /// <summary>An escape that is not known.</summary>
    internal static readonly Refusal Escape = new("formula.escape", "« {0} » n’est pas un signe spécial. Écrivez \\n pour une fin de ligne, \\u00e9 pour un caractère par son code, et doublez la barre oblique inverse.");

    /// <summary>A comment without its end.</summary>
    internal static readonly Refusal OpenComment = new("formula.open-comment", "ce commentaire n’est pas terminé. Ajoutez */ à sa fin.");

    /// <summary>A measure without its end, or without a code.</summary>
    internal static readonly Refusal BadItem = new("formula.item", "le code d’une mesure s’écrit entre accolades, sur une ligne, en {0} caractères au plus. Écrivez par exemple #{{E02}}.");

    /// <summary>A number that cannot be read.</summary>
    internal static readonly Refusal BadNumber = new("formula.number", "« {0} » n’est pas un nombre. Écrivez par exemple 12, 12.5 ou 1.2E3.");

    /// <summary>A number out of bounds.</summary>
    internal static readonly Refusal NumberBound = new(
        "formula.number-bound", "« {0} » ne se calcule pas : un nombre a 28 décimales au plus, et ne dépasse pas 10^28. Changez d’unité.");

    /// <summary>Something else was expected.</summary>
    internal static readonly Refusal Unexpected = new("formula.unexpected", "trouvé : {0} ; attendu : {1}. {2}");

    /// <summary>A word that is nothing.</summary>
    internal static readonly Refusal UnknownName = new("formula.name", "« {0} » n’est ni une fonction ni un mot de la langue. Une mesure s’écrit #{{{0}}}, un texte \"{0}\".{1}");

    /// <summary>A function that is not known.</summary>
    internal static readonly Refusal UnknownFunction = new("formula.function", "la fonction « {0} » n’existe pas. Le guide des formules donne la liste.{1}");

    /// <summary>A wrong number of arguments.</summary>
    internal static readonly Refusal Arguments = new("formula.arguments", "« {0} » a {1}, {2} attendus. Écrivez {3}.");

    /// <summary>A modifier that is not known.</summary>
    internal static readonly Refusal UnknownModifier = new(
        "formula.modifier", "« .{0} » n’existe pas. Le seul complément d’une mesure est .periodOffset(n) : #{{E02}}.periodOffset(-1) est la période précédente.");

    /// <summary>A bad offset.</summary>
    internal static readonly Refusal Offset = new("formula.offset", "periodOffset attend un nombre entier de périodes, de −{0} à {0}. Écrivez par exemple .periodOffset(-1).");

    /// <summary>A measure that does not exist here.</summary>
    internal static readonly Refusal UnknownItem = new("formula.unknown-item", "« {0} » n’existe pas ici. Vérifiez le code dans la page « Indicateurs ».{1}");

    /// <summary>A type that does not go.</summary>
    internal static readonly Refusal Type = new("formula.type", "trouvé : {0} ; attendu par {2} : {1}. {3}");

    /// <summary>Two types that do not compare.</summary>
    internal static readonly Refusal Comparison = new("formula.comparison", "{0} et {1} ne se comparent pas. Comparez deux valeurs de même nature.");

    /// <summary>Two answers of different types.</summary>
    internal static readonly Refusal Branches = new("formula.branches", "{0} peut donner {1} ou {2}. Donnez la même nature à toutes les réponses, ou null.");

    /// <summary>A text that is not a day.</summary>
    internal static readonly Refusal BadDay = new("formula.day", "« {0} » n’est pas une date. Écrivez l’année, le mois et le jour : \"2026-01-31\".");

    /// <summary>An aggregate where there are no periods.</summary>
    internal static readonly Refusal NoPeriods = new("formula.no-periods", "« {0} » porte sur plusieurs périodes, et il n’y en a pas ici. Retirez cette fonction.");

    /// <summary>An aggregate in another.</summary>
    internal static readonly Refusal NestedAggregate = new("formula.nested", "« {0} » est déjà dans un agrégat : un agrégat n’en contient pas d’autre. Faites-en un indicateur à part.");

    /// <summary>A formula that gives another type than its place wants.</summary>
    internal static readonly Refusal Result = new("formula.result", "la formule donne {0} ; attendu : {1}. {2}");

    /// <summary>A value that is an error.</summary>
    internal static readonly Refusal DivisionByZero = new("formula.division-by-zero", "division par zéro. Prévoyez ce cas : if(#{{B}} == 0, null, #{{A}} / #{{B}}).");

    /// <summary>A logarithm that does not exist.</summary>
    internal static readonly Refusal LogarithmDomain = new("formula.logarithm", "le logarithme n’existe que pour un nombre et une base supérieurs à zéro, et pas en base 1. Prévoyez ce cas par un if.");

    /// <summary>A power that does not exist.</summary>
    internal static readonly Refusal PowerDomain = new("formula.power", "un nombre négatif n’a de puissance qu’entière. Prévoyez ce cas par un if.");

    /// <summary>A number beyond the bound.</summary>
    internal static readonly Refusal Overflow = new("formula.overflow", "le résultat dépasse 10^28. Changez d’unité.");

    /// <summary>A bad number of decimals.</summary>
    internal static readonly Refusal RoundingDomain = new("formula.rounding", "le nombre de décimales d’un arrondi est un entier de 0 à 28.");

    /// <summary>A bad order of quantile.</summary>
    internal static readonly Refusal ShareDomain = new("formula.share", "l’ordre d’un quantile va de 0 à 1 : 0.5 est la médiane, 0.9 le neuvième décile.");

    /// <summary>A bad standard deviation.</summary>
    internal static readonly Refusal SpreadDomain = new("formula.spread", "l’écart type d’une loi normale est supérieur à zéro.");

    /// <summary>A text that writes nothing.</summary>
    internal static readonly Refusal UnreadableText = new("formula.unreadable-text", "ce texte est comparé à un nombre ou à une date, et n’en écrit pas.");

    /// <summary>A value that is not of the type needed.</summary>
    internal static readonly Refusal WrongType = new("formula.wrong-type", "la valeur rencontrée n’est pas de la nature attendue ici.");

    /// <summary>A measure that is not a finite number.</summary>
    internal static readonly Refusal UnreadableMeasure = new("formula.unreadable-measure", "la valeur de cette mesure n’est pas un nombre fini.");

    /// <summary>A measure under secrecy.</summary>
    internal static readonly Refusal SecretMeasure = new("formula.secret-measure", "cette mesure est secrète, et le résultat la ferait connaître.");

    /// <summary>A locked measure.</summary>
    internal static readonly Refusal LockedMeasure = new("formula.locked-measure", "cette mesure est verrouillée\u00a0: trop douteuse pour être lue.");

    /// <summary>A measure without a value.</summary>
    internal static readonly Refusal UncomputedMeasure = new("formula.uncomputed-measure", "cette mesure ne se calcule pas elle-même\u00a0: son dénominateur est nul, ou sa formule échoue.");

    /// <summary>A formula of an indicator that reads nothing.</summary>
    public static readonly Refusal NoMeasure = new("formula.no-measure", "Cette formule ne lit aucun indicateur\u00a0: nommez-en un, par exemple #{{E02}}.");

    /// <summary>Indicators computed from one another.</summary>
    public static readonly Refusal Cycle = new("formula.cycle", "Ces indicateurs se calculent l’un par l’autre, sans fin : {0}. Retirez l’une de ces mesures de sa formule.");

    /// <summary>The sentence of an error met in a computation.</summary>
    internal static Refusal Of(FormulaError error) => error switch
    {
        FormulaError.None => throw new ArgumentException("There is no error.", nameof(error)),
        FormulaError.DivisionByZero => DivisionByZero,
        FormulaError.LogarithmDomain => LogarithmDomain,
        FormulaError.PowerDomain => PowerDomain,
        FormulaError.Overflow => Overflow,
        FormulaError.RoundingDomain => RoundingDomain,
        FormulaError.ShareDomain => ShareDomain,
        FormulaError.SpreadDomain => SpreadDomain,
        FormulaError.UnreadableText => UnreadableText,
        FormulaError.WrongType => WrongType,
        FormulaError.UnreadableMeasure => UnreadableMeasure,
        FormulaError.SecretMeasure => SecretMeasure,
        FormulaError.LockedMeasure => LockedMeasure,
        FormulaError.UncomputedMeasure => UncomputedMeasure,
    };
}
