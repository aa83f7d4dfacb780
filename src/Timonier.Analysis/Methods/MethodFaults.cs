// SPDX-License-Identifier: Apache-2.0
using System.Globalization;

namespace Timonier.Analysis.Methods;

/// <summary>Every no of the catalogue, in the words that the person reads.</summary>
internal static class MethodFaults
{
    public static MethodFault UnknownMethod(string id, IEnumerable<string> ids) =>
        new("method.unknown", $"La méthode « {id} » n’existe pas. Méthodes connues : {string.Join(", ", ids)}.");

    public static MethodFault MissingColumn(MethodColumn column, IReadOnlyList<string> header) => new(
        "method.column",
        $"La colonne « {column.Name} » manque ({column.Meaning}){Others(column)}. Colonnes trouvées : {string.Join(", ", header)}.");

    public static MethodFault UnknownColumn(string parameter, string name, IReadOnlyList<string> header) => new(
        "method.column",
        $"Le paramètre « {parameter} » nomme la colonne « {name} », qui n’existe pas. Colonnes trouvées : {string.Join(", ", header)}.");

    public static MethodFault DuplicateColumn(string name) =>
        new("method.duplicate", $"Deux colonnes portent le nom « {name} » : renommez l’une d’elles.");

    public static MethodFault UnknownParameter(Method method, string name) => new(
        "method.parameter",
        $"« {name} » n’est pas un paramètre de la méthode « {method.Id} ». Paramètres : {ParameterNames(method)}.");

    public static MethodFault UnreadableParameter(MethodParameter parameter, string text) => new(
        "method.parameter",
        $"Le paramètre « {parameter.Name} » vaut « {text} » ; il faut {CellText.Describe(parameter.Kind)}.");

    public static MethodFault NotAChoice(MethodParameter parameter, string text) => new(
        "method.parameter",
        $"Le paramètre « {parameter.Name} » vaut « {text} » ; il faut l’un de : {string.Join(", ", parameter.Choices)}.");

    public static MethodFault UnreadableCell(TextTable table, int row, int column, ValueKind kind) => new(
        "method.cell",
        string.Create(
            CultureInfo.InvariantCulture,
            $"Ligne {table.Line(row)}, colonne « {table.Columns[column]} » : « {table[row, column]} » trouvé, il faut {CellText.Describe(kind)}."))
    {
        Line = table.Line(row),
    };

    public static MethodFault IncompleteSet(string reason) => new(
        "method.set", $"La courbe se calcule sur l’ensemble des lignes, et l’une d’elles ne convient pas : {reason}.");

    public static MethodFault NotANumberOfClasses(string text) => new(
        "method.parameter", $"« {text} » n’est pas un nombre de classes : écrivez un entier d’au moins 2, ou Quartile, Quintile, Decile…");

    public static MethodFault NotAQuantile() => new(
        "method.parameter", "Les types de quantiles sont des entiers de 1 à 9, et les probabilités des nombres de 0 à 1.");

    public static MethodFault TooFewColumns(string parameter, int fewest) => new(
        "method.columns", $"Le paramètre « {parameter} » doit nommer au moins {fewest.ToString(CultureInfo.InvariantCulture)} colonnes de nombres.");

    public static MethodFault TooManyLevels(int most) => new(
        "method.parameter", $"Donnez de 1 à {most.ToString(CultureInfo.InvariantCulture)} niveaux de confiance.");

    /// <summary>The first name that two columns bear, or nothing.</summary>
    public static string? FirstDuplicate(IReadOnlyList<string> header)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return header.FirstOrDefault(name => name.Length > 0 && !seen.Add(name));
    }

    private static string Others(MethodColumn column) =>
        column.AlsoNamed.Count == 0 ? "" : $" ; noms acceptés aussi : {string.Join(", ", column.AlsoNamed)}";

    private static string ParameterNames(Method method)
    {
        var names = method.Parameters.Select(parameter => parameter.Name);
        return string.Join(", ", method.Scope is MethodScope.Row ? names : names.Append(MethodBinding.GroupParameter));
    }
}
