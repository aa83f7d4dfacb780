// SPDX-License-Identifier: Apache-2.0
using System.Text;
using Timonier.Analysis.Methods;

namespace Timonier.Analysis.Tests.Methods;

/// <summary>What a sheet says of the parameters and columns of its method, written from the method itself.</summary>
internal static class SheetTables
{
    /// <summary>The three sections, by heading.</summary>
    public static IEnumerable<(string Heading, string Text)> Of(Method method) =>
    [
        ("Paramètres", FrenchSigns.Set(Parameters(method))),
        ("Colonnes lues", FrenchSigns.Set(Inputs(method))),
        ("Colonnes rendues", FrenchSigns.Set(Outputs(method))),
    ];

    private static string Parameters(Method method)
    {
        if (method.Parameters.Count == 0 && method.Scope is not MethodScope.Group)
        {
            return "Aucun.";
        }

        var text = new StringBuilder("| Paramètre | Type | À défaut | Bornes | Sens |\n|---|---|---|---|---|\n");
        foreach (var parameter in method.Parameters)
        {
            var standing = parameter.Default.Length == 0 ? "–" : $"`{parameter.Default}`";
            Row(text, Names(parameter.Name, parameter.AlsoNamed), MethodWords.Kind(parameter.Kind), standing, MethodWords.Bounds(parameter), parameter.Meaning);
        }

        if (method.Scope is MethodScope.Group)
        {
            var standing = method.DefaultGroup.Count == 0 ? "–" : $"`{string.Join(';', method.DefaultGroup)}`, si elles existent";
            Row(text, "`group`", MethodWords.Kind(ValueKind.ColumnNames), standing, "colonnes du fichier", "colonnes dont les valeurs séparent le fichier en groupes, traités chacun à part");
        }

        var fromColumn = method.Parameters.Where(parameter => !parameter.IsPerRun && !IsNames(parameter)).Select(parameter => $"`{parameter.Name}`").ToArray();
        if (fromColumn.Length > 0)
        {
            text.Append("\nUne colonne du même nom fixe ").Append(string.Join(", ", fromColumn))
                .Append(method.Scope is MethodScope.Row ? " ligne à ligne" : " groupe à groupe").Append(" ; `--set` l’emporte.\n");
        }

        return text.ToString().Trim();
    }

    private static string Inputs(Method method)
    {
        if (method.Inputs.Count == 0)
        {
            return $"Celles que nomment {string.Join(", ", method.Parameters.Where(IsNames).Select(parameter => $"`{parameter.Name}`"))}.";
        }

        var text = new StringBuilder("| Colonne | Type | Sens |\n|---|---|---|\n");
        foreach (var input in method.Inputs)
        {
            Row(text, Names(input.Name, input.AlsoNamed), MethodWords.Kind(input.Kind), (input.IsOptional ? "facultative ; " : "") + input.Meaning);
        }

        return text.ToString().Trim();
    }

    private static string Outputs(Method method)
    {
        var text = new StringBuilder();
        if (method.Shape is MethodShape.Rows && method.Tables.Count == 0)
        {
            text.Append("Les colonnes du fichier, puis :\n\n");
        }
        else if (method.Tables.Count > 0)
        {
            var carried = method.Tables.Where(table => table.Method.Shape is MethodShape.Rows).Select(table => $"`{table.Name}`");
            text.Append(string.Join(", ", carried)).Append(" : les colonnes du fichier d’abord.\n\n");
        }

        text.Append("| Colonne | Type | Sens |\n|---|---|---|\n");
        foreach (var output in method.Outputs)
        {
            Row(text, Names(output.Name, output.AlsoNamed), MethodWords.Kind(output.Kind), output.Meaning);
        }

        return text.ToString().Trim();
    }

    private static bool IsNames(MethodParameter parameter) => parameter.Kind is ValueKind.ColumnNames or ValueKind.TextColumnNames;

    private static string Names(string name, IReadOnlyList<string> others) =>
        others.Count == 0 ? $"`{name}`" : $"`{name}` ({string.Join(", ", others.Select(other => $"`{other}`"))})";

    private static void Row(StringBuilder text, params string[] cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
}
