// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using System.CommandLine.Parsing;
using Timonier.Cli.Methods;
using Timonier.Foundation;

namespace Timonier.Cli.Commands;

/// <summary><c>method run</c>: a method on a table, so that anyone may replay it.</summary>
public static class MethodRunCommand
{
    /// <summary>Its description.</summary>
    public static Command Create()
    {
        var id = new Argument<string>("METHODE") { Description = "Identifiant de la méthode (voir method list)." };
        var file = new Argument<string?>("FICHIER")
        {
            Description = "Fichier à lire\u00a0: CSV, classeur, .gz, .zip\u202f; - pour l’entrée standard.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var input = new Option<string?>("--input") { Description = "Le même fichier, dit par une option." };
        var set = new Option<KeyValuePair<string, string>[]>("--set")
        {
            Description = "Paramètre=valeur, ou entrée=colonne, ou entrée=nombre\u202f; autant de fois qu’il faut.",
            CustomParser = ReadSettings,
            Arity = ArgumentArity.ZeroOrMore,
        };
        var join = new Option<string?>("--join") { Description = "Second fichier dont les colonnes sont ajoutées, par les colonnes communes." };
        var output = new Option<string?>("--output") { Description = "Fichier à écrire\u202f; absent, la sortie standard." };
        var format = new Option<string>("--format") { Description = "csv ou json.", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong("csv", "json");
        var command = new Command("run", "Lancer une méthode sur un fichier.") { id, file, input, set, join, output, format };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(file) is null) == (result.GetValue(input) is null))
                result.AddError("Nommez le fichier à lire, une fois\u00a0: method run METHODE FICHIER, ou - pour l’entrée standard.");
        });
        command.SetAction((parsed, ct) => RunAsync(
            parsed,
            new(parsed.GetRequiredValue(id), parsed.GetValue(file) ?? parsed.GetRequiredValue(input)!)
            {
                Settings = new Dictionary<string, string>(parsed.GetValue(set) ?? [], StringComparer.OrdinalIgnoreCase),
                Join = parsed.GetValue(join),
                Output = parsed.GetValue(output),
                Format = parsed.GetValue(format) == "json" ? ResultFormat.Json : ResultFormat.Csv,
            },
            ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, MethodOrder order, CancellationToken ct)
    {
        await using var input = Console.OpenStandardInput();
        var written = await MethodRun.RunAsync(order, input, parsed.InvocationConfiguration.Output, ct);
        if (!written.IsDone)
            return await parsed.RefuseAsync(written.Refusal);
        if (order.Output is not null)
            await parsed.SayAsync($"{FrenchNumbers.Count(written.Value, "ligne écrite", "lignes écrites")} dans {order.Output}");
        return ExitCode.Done;
    }

    private static KeyValuePair<string, string>[] ReadSettings(ArgumentResult result)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in result.Tokens.Select(token => token.Value))
        {
            var sign = text.IndexOf('=', StringComparison.Ordinal);
            if (sign < 1)
                result.AddError($"Écrivez --set nom=valeur. Trouvé\u00a0: {text}");
            else if (!settings.TryAdd(text[..sign].Trim(), text[(sign + 1)..]))
                result.AddError($"--set dit deux fois «\u00a0{text[..sign]}\u00a0».");
        }

        return [.. settings];
    }
}
