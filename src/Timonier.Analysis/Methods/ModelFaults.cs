// SPDX-License-Identifier: Apache-2.0
using System.Globalization;

namespace Timonier.Analysis.Methods;

/// <summary>Every no of the models, in the words that the person reads.</summary>
internal static class ModelFaults
{
    public static MethodFault OneColumn(string parameter, int found) => new(
        "model.column",
        string.Create(
            CultureInfo.InvariantCulture,
            $"Le paramètre « {parameter} » doit nommer une seule colonne ; il en nomme {found}. Écrivez --set {parameter}=COLONNE."));

    public static MethodFault SomeColumns(string parameter) => new(
        "model.column", $"Le paramètre « {parameter} » ne désigne aucune colonne de nombres. Écrivez --set \"{parameter}=COLONNE1;COLONNE2\".");

    public static MethodFault EitherColumns(string first, string second) => new(
        "model.column", $"Il faut les colonnes {first}, ou bien les colonnes {second}. Si elles ont d’autres noms : --set NOM=COLONNE.");

    public static MethodFault NotANumber(string column, int line, string text) => new(
        "model.number",
        string.Create(
            CultureInfo.InvariantCulture,
            $"Ligne {line}, colonne « {column} » : « {text} » trouvé, il faut un nombre. Choisissez les colonnes par « x », ou codez ce texte par « codes={column} »."))
    {
        Line = line,
    };

    public static MethodFault TooFewRows(int rows, int terms) => new(
        "model.rows",
        string.Create(
            CultureInfo.InvariantCulture, $"Trop peu de lignes complètes : {rows} pour {terms} termes ; il faut plus de lignes que de termes."))
    {
        IsOfGroup = true,
    };

    public static MethodFault TooFewUnits(int rows, int fewest) => new(
        "model.rows",
        string.Create(CultureInfo.InvariantCulture, $"Trop peu de lignes complètes : {rows} ; il en faut au moins {fewest}."))
    {
        IsOfGroup = true,
    };

    public static MethodFault TooManyRows(int rows, int most) => new(
        "model.rows",
        string.Create(CultureInfo.InvariantCulture, $"Trop de lignes : {rows} ; la méthode en compare toutes les paires et s’arrête à {most}."))
    {
        IsOfGroup = true,
    };

    public static MethodFault OutOfRange(string column, string wanted) =>
        new("model.range", $"La colonne « {column} » contient une valeur impossible : il faut {wanted}.") { IsOfGroup = true };

    public static MethodFault Impossible(string column, int line, double found, string wanted) => new(
        "model.range",
        string.Create(CultureInfo.InvariantCulture, $"Ligne {line}, colonne « {column} » : « {found} » trouvé, il faut {wanted}. Corrigez la cellule, ou laissez-la vide."))
    {
        Line = line,
    };

    public static MethodFault Blank(string column, int line, string remedy) => new(
        "model.blank", string.Create(CultureInfo.InvariantCulture, $"Ligne {line}, colonne « {column} » : cellule vide. {remedy}."))
    {
        Line = line,
    };

    public static MethodFault TwoWords(string column, (int Line, string Text) found, (string Text, int Line) before) => new(
        "model.words",
        string.Create(
            CultureInfo.InvariantCulture,
            $"Ligne {found.Line}, colonne « {column} » : « {found.Text} » trouvé, et « {before.Text} » à la ligne {before.Line} pour le même indicateur. Un indicateur n’a qu’une mesure et qu’un sens : corrigez l’une des deux lignes."))
    {
        Line = found.Line,
    };

    public static MethodFault TooFewYears(int found) => new(
        "model.years",
        string.Create(CultureInfo.InvariantCulture, $"Le fichier ne contient que {found} année : il en faut au moins deux pour prévoir la suivante. Ajoutez les lignes d’autres années, leur année dans la colonne « year »."));

    public static MethodFault Still(string column) =>
        new("model.range", $"La colonne « {column} » ne varie pas : elle ne distingue aucune ligne. Retirez-la de « x ».") { IsOfGroup = true };

    public static MethodFault Twice(string unit, int line) => new(
        "model.twice",
        string.Create(
            CultureInfo.InvariantCulture,
            $"Ligne {line} : la structure « {unit} » a déjà une valeur pour cet indicateur et cette année. Supprimez l’une des deux lignes, ou ajoutez la colonne « indicator » ou « year » qui les distingue."))
    {
        Line = line,
    };

    public static MethodFault Dependent() =>
        new("model.dependent", "Les termes dépendent les uns des autres : retirez une colonne de « x ».") { IsOfGroup = true };
}
