// SPDX-License-Identifier: Apache-2.0
using System.Globalization;

namespace Timonier.Analysis.Methods;

/// <summary>Every no of the catalogue, in the words that the person reads.</summary>
internal static class MethodFaults
{
    public static MethodFault UnknownMethod(string id, IReadOnlyList<string> ids)
    {
        var near = NearNames.Of(id, ids);
        return new(
            "method.unknown",
            $"La méthode « {id} » n’existe pas. " + (near.Count > 0 ? $"Les plus proches : {string.Join(", ", near)}." : "« method list » les énumère toutes."));
    }

    public static MethodFault MissingColumn(MethodColumn column, IReadOnlyList<string> header) => new(
        "method.column",
        $"La colonne « {column.Name} » manque ({column.Meaning}){Others(column)}. Si elle a un autre nom : --set {column.Name}=NOM. {Found(header)}");

    public static MethodFault UnknownColumn(string parameter, string name, IReadOnlyList<string> header) => new(
        "method.column",
        $"« {parameter} » désigne la colonne « {name} », qui n’existe pas : --set {parameter}=NOM en désigne une autre. {Found(header)}");

    public static MethodFault DuplicateColumn(string name) =>
        new("method.duplicate", $"Deux colonnes portent le nom « {name} » : renommez l’une d’elles.");

    public static MethodFault ClashingColumn(string name) => new(
        "method.duplicate", $"La colonne « {name} » porte le nom d’une entrée de la méthode que l’on lit ailleurs : renommez-la dans le fichier.");

    public static MethodFault UnknownParameter(Method method, string name)
    {
        var names = ParameterNames(method);
        var near = NearNames.Of(name, names);
        return new(
            "method.parameter",
            $"« {name} » n’est pas un paramètre de la méthode « {method.Id} »." + (near.Count > 0 ? $" Vouliez-vous dire : {string.Join(", ", near)} ?" : "")
            + $" Paramètres et entrées : {string.Join(", ", names)}.");
    }

    public static MethodFault UnreadableParameter(MethodParameter parameter, string text) => new(
        "method.parameter",
        $"Le paramètre « {parameter.Name} » vaut « {text} » ; il faut {CellText.Describe(parameter.Kind)}.");

    public static MethodFault OutOfBounds(MethodParameter parameter, string text) => new(
        "method.bounds",
        $"Le paramètre « {parameter.Name} » vaut « {text} », hors de ses bornes ({parameter.Range!.Words}).");

    public static MethodFault NotAChoice(MethodParameter parameter, string text) => new(
        "method.parameter",
        $"Le paramètre « {parameter.Name} » vaut « {text} » ; il faut l’un de : {string.Join(", ", parameter.Choices)}.");

    public static MethodFault UnreadableCell(TextTable table, (int Row, int Column) cell, ValueKind kind) =>
        AtCell(table, cell, $"il faut {CellText.Describe(kind)}");

    public static MethodFault WrongParameterCell(TextTable table, (int Row, int Column) cell, MethodParameter parameter) =>
        AtCell(table, cell, parameter.Choices.Count > 0 ? $"il faut l’un de : {string.Join(", ", parameter.Choices)}" : $"il faut un nombre : {parameter.Range!.Words}");

    public static MethodFault UnknownWord(TextTable table, (int Row, int Column) cell, IEnumerable<string> known) =>
        AtCell(table, cell, $"il faut l’un de : {string.Join(", ", known)}");

    public static MethodFault ChangingParameter(string name, int first, int line) => new(
        "method.group",
        string.Create(
            CultureInfo.InvariantCulture,
            $"La colonne « {name} » change dans un même groupe (lignes {first} et {line}) : elle n’a qu’une valeur par groupe. Séparez les groupes par --set group=COLONNES, ou fixez « {name} » par --set."))
    {
        Line = line,
    };

    public static MethodFault NoRows() => new("method.empty", "Le fichier n’a aucune ligne sous son en-tête : il n’y a rien à calculer.");

    public static MethodFault IncompleteSet(string reason) => new(
        "method.set", $"La courbe se calcule sur l’ensemble des lignes, et l’une d’elles ne convient pas : {reason}.");

    public static MethodFault NotANumberOfClasses(string text) => new(
        "method.parameter", $"« {text} » n’est pas un nombre de classes : écrivez un entier d’au moins 2, ou Quartile, Quintile, Decile…");

    public static MethodFault NotEstimators(string text, IEnumerable<string> known) => new(
        "method.parameter", $"Le paramètre « method » vaut « {text} » ; il faut un ou plusieurs de : {string.Join(", ", known)}, séparés par des points-virgules.");

    public static MethodFault TooFewColumns(string parameter, int fewest) => new(
        "method.columns", $"Le paramètre « {parameter} » doit nommer au moins {fewest.ToString(CultureInfo.InvariantCulture)} colonnes de nombres.");

    public static MethodFault TooManyLevels(int most) => new(
        "method.parameter", $"Donnez de 1 à {most.ToString(CultureInfo.InvariantCulture)} niveaux de confiance.");

    private static MethodFault AtCell(TextTable table, (int Row, int Column) cell, string wanted) => new(
        "method.cell",
        string.Create(
            CultureInfo.InvariantCulture,
            $"Ligne {table.Line(cell.Row)}, colonne « {table.Columns[cell.Column]} » : « {table[cell.Row, cell.Column]} » trouvé, {wanted}. Corrigez la cellule, ou laissez-la vide si la valeur manque."))
    {
        Line = table.Line(cell.Row),
    };

    private static string Found(IReadOnlyList<string> header) => $"Colonnes trouvées : {string.Join(", ", header)}.";

    private static string Others(MethodColumn column) =>
        column.AlsoNamed.Count == 0 ? "" : $" ; noms acceptés aussi : {string.Join(", ", column.AlsoNamed)}";

    private static string[] ParameterNames(Method method)
    {
        var names = method.Parameters.Select(parameter => parameter.Name).Concat(method.Inputs.Select(input => input.Name)).Distinct(StringComparer.Ordinal);
        return [.. method.Scope is MethodScope.Group ? names.Append(MethodBinding.GroupParameter) : names];
    }
}
