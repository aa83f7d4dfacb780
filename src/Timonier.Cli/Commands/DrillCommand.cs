// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using Timonier.Storage.Backups;

namespace Timonier.Cli.Commands;

/// <summary><c>drill</c>: a backup restored aside, checked and thrown away, to know that it would serve.</summary>
public static class DrillCommand
{
    /// <summary>Its description.</summary>
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FICHIER") { Description = "Sauvegarde à éprouver." };
        var passphrase = PassphraseInput.Option();
        var command = new Command("drill", "Éprouver une sauvegarde\u00a0: la restaurer à part, la vérifier, ne rien garder.") { file, passphrase };
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.GetRequiredValue(file), parsed.GetValue(passphrase), ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, FileInfo file, FileInfo? passphraseFile, CancellationToken ct)
    {
        var passphrase = PassphraseInput.Read(passphraseFile);
        if (!passphrase.IsDone)
            return await parsed.RefuseAsync(passphrase.Refusal);
        var opened = await House.OpenAsync(ct);
        if (!opened.IsDone)
            return await parsed.RefuseAsync(opened.Refusal);
        await using var house = opened.Value;
        var found = await house.Get<BackupDrill>().RunAsync(file.FullName, passphrase.Value, ct);
        return found.IsDone ? await CheckCommand.TellAsync(parsed, found.Value) : await parsed.RefuseAsync(found.Refusal);
    }
}
