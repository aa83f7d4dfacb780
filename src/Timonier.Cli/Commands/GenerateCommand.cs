// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using Timonier.Cli.Generate;
using Timonier.Foundation;

namespace Timonier.Cli.Commands;

/// <summary><c>generate</c>: synthetic data of a named shape, with the mappings that import them.</summary>
public static class GenerateCommand
{
    /// <summary>Its description.</summary>
    public static Command Create()
    {
        var shape = new Argument<string>("FORME")
        {
            Description = "Forme des données\u00a0: " + string.Join("\u202f; ", Shapes.All.Select(s => $"{s.Name} ({s.Summary})")) + ".",
        };
        var scale = new Option<double>("--scale")
        {
            Description = "Multiplie le volume de la forme\u00a0: 0.1, 2.",
            DefaultValueFactory = _ => GenerationSettings.Default.Scale,
            CustomParser = ReadScale,
        };
        var seed = new Option<ulong>("--seed") { Description = "Graine\u00a0: la même donne les mêmes fichiers.", DefaultValueFactory = _ => GenerationSettings.DefaultSeed };
        var output = new Option<DirectoryInfo>("--output") { Description = "Dossier où écrire\u202f; créé s’il n’existe pas.", Required = true };
        var small = new Option<bool>("--small") { Description = "Forme réduite, pour les essais (missions-locales seulement)." };
        var command = new Command("generate", "Fabriquer des données fictives, avec leurs correspondances d’import.") { shape, scale, seed, output, small };
        command.SetAction((parsed, _) => RunAsync(
            parsed,
            parsed.GetRequiredValue(shape),
            new(parsed.GetRequiredValue(scale), parsed.GetRequiredValue(seed), parsed.GetValue(small)),
            parsed.GetRequiredValue(output)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string name, GenerationSettings settings, DirectoryInfo output)
    {
        var shape = Shapes.Find(name);
        if (!shape.IsDone)
            return await parsed.RefuseAsync(shape.Refusal);
        var clock = Stopwatch.StartNew();
        var written = Write(shape.Value, settings, output);
        if (!written.IsDone)
            return await parsed.RefuseAsync(written.Refusal);
        await parsed.SayAsync($"{written.Value:N0} lignes de valeurs écrites dans {output.FullName} en {clock.Elapsed.TotalSeconds:N1}\u00a0s (graine {settings.Seed}). Données fictives.");
        return ExitCode.Done;
    }

    private static Outcome<long> Write(Shape shape, GenerationSettings settings, DirectoryInfo output)
    {
        try
        {
            return shape.Generate(settings, new FolderFiles(output.FullName));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return GenerateRefusals.CannotWrite.With(output.FullName, e.Message);
        }
    }

    /// <summary>A number of a command line, with a point or a comma, whatever the language of the machine.</summary>
    private static double ReadScale(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (!double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var scale))
            result.AddError($"L’échelle est un nombre\u00a0: 0.1, 2… Trouvé\u00a0: {text}");
        return scale;
    }
}
