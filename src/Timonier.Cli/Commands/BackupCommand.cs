// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using Timonier.Storage.Backups;

namespace Timonier.Cli.Commands;

/// <summary><c>backup</c>: the whole instance in one sealed file, while it runs.</summary>
public static class BackupCommand
{
    /// <summary>Its description.</summary>
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FICHIER") { Description = "Fichier à écrire." };
        var passphrase = PassphraseInput.Option();
        var command = new Command("backup", "Sauvegarder l’instance dans un fichier chiffré, pendant qu’elle sert.") { file, passphrase };
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
        var made = await house.Get<BackupFile>().WriteAsync(file.FullName, passphrase.Value, ct);
        if (!made.IsDone)
            return await parsed.RefuseAsync(made.Refusal);
        await parsed.SayAsync(made.Value.Sentence);
        return ExitCode.Done;
    }
}
