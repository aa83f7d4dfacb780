// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using Timonier.Analysis.Methods;

namespace Timonier.Cli.Commands;

/// <summary><c>method list</c>: every method, by family, with its question and its columns.</summary>
public static class MethodListCommand
{
    /// <summary>Its description.</summary>
    public static Command Create()
    {
        var family = new Option<string?>("--family") { Description = "Une famille seulement, ou le début de son nom." };
        var command = new Command("list", "Énumérer les méthodes\u00a0: identifiant, famille, question, colonnes.") { family };
        command.SetAction((parsed, _) => RunAsync(parsed, parsed.GetValue(family) ?? ""));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string wanted)
    {
        var families = MethodCatalogue.Families.Where(family => family.Title.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)).ToList();
        if (families.Count == 0)
            return await parsed.RefuseAsync(CliRefusals.NoFamily.With(wanted, string.Join(", ", MethodCatalogue.Families.Select(family => family.Title))));
        foreach (var family in families)
        {
            await parsed.SayAsync(family.Title);
            foreach (var method in family.Methods)
            {
                await parsed.SayAsync($"  {method.Id}");
                await parsed.SayAsync($"    question\u00a0: {FrenchSigns.Set(method.Question)}");
                await parsed.SayAsync($"    lit\u00a0: {Read(method)}");
                await parsed.SayAsync($"    rend\u00a0: {string.Join(", ", method.Outputs.Select(output => output.Name).Distinct(StringComparer.Ordinal))}");
            }
        }

        return ExitCode.Done;
    }

    private static string Read(Method method) => method.Inputs.Count > 0
        ? string.Join(", ", method.Inputs.Select(input => input.IsOptional ? $"[{input.Name}]" : input.Name))
        : "les colonnes que nomment " + string.Join(", ", method.Parameters.Where(NamesColumns).Select(parameter => parameter.Name));

    private static bool NamesColumns(MethodParameter parameter) => parameter.Kind is ValueKind.ColumnNames or ValueKind.TextColumnNames;
}
