// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using Timonier.Access;
using Timonier.Access.Acts;
using Timonier.Documents;
using Timonier.Foundation;

namespace Timonier.Cli.Commands;

/// <summary><c>user import</c>: persons, accounts and mandates of one file, all or nothing.</summary>
public static class UserImportCommand
{
    /// <summary>Its description.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FICHIER") { Description = "Fichier CSV ou classeur\u00a0: identifiant, nom, role, reseau, structure, du, au." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Vérifier sans rien enregistrer." };
        var command = new Command("import", "Créer des comptes et donner des mandats depuis un fichier, en entier ou pas du tout.") { file, dryRun };
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.GetRequiredValue(file), parsed.GetValue(dryRun) ? PersonImportMode.Check : PersonImportMode.Record, ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string file, PersonImportMode mode, CancellationToken ct)
    {
        var opened = await House.OpenAsync(ct);
        if (!opened.IsDone)
            return await parsed.RefuseAsync(opened.Refusal);
        await using var house = opened.Value;
        var actor = await house.ActorAsync(ct);
        try
        {
            using var table = TableFiles.Open(file, TableOptions.Default).First();
            var report = await house.Get<ImportPersons>().RunAsync(actor, table, mode, ct);
            return report.IsDone ? await TellAsync(parsed, report.Value, mode) : await parsed.RefuseAsync(report.Refusal);
        }
        catch (UnreadableFileException unreadable)
        {
            return await parsed.RefuseAsync(new("user.file", unreadable.Message));
        }
    }

    private static async Task<int> TellAsync(ParseResult parsed, PersonReport report, PersonImportMode mode)
    {
        foreach (var fault in report.Faults)
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"ligne {fault.Line}, colonne {fault.Column}, trouvé «\u00a0{fault.Found}\u00a0»\u00a0: {fault.Expected}");
        await parsed.SayAsync($"{FrenchNumbers.Count(report.Lines, "ligne", "lignes")}\u00a0: {FrenchNumbers.Count(report.Accounts, "compte", "comptes")} et {FrenchNumbers.Count(report.Mandates, "mandat", "mandats")} à créer, {FrenchNumbers.Count(report.Unchanged, "ligne déjà connue", "lignes déjà connues")}, {FrenchNumbers.Count(report.Faults.Count, "erreur", "erreurs")}.");
        await parsed.SayAsync(report.IsRecorded ? "Enregistré." : mode is PersonImportMode.Check && report.Faults.Count == 0 ? "Rien n’est enregistré\u00a0: relancez sans --dry-run." : "Rien n’est enregistré.");
        return report.Faults.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }
}
