// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using Npgsql;
using Timonier.Storage.Backups;
using Timonier.Storage.Checks;
using Timonier.Web.Ui;

namespace Timonier.Cli.Commands;

/// <summary><c>restore</c>: a backup put back into an empty instance, then checked.</summary>
public static class RestoreCommand
{
    /// <summary>Its description.</summary>
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FICHIER") { Description = "Sauvegarde à restaurer." };
        var passphrase = PassphraseInput.Option();
        var command = new Command("restore", "Restaurer une sauvegarde dans une instance vide, puis la vérifier.") { file, passphrase };
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.GetRequiredValue(file), parsed.GetValue(passphrase), ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, FileInfo file, FileInfo? passphraseFile, CancellationToken ct)
    {
        var passphrase = PassphraseInput.Read(passphraseFile);
        if (!passphrase.IsDone)
            return await parsed.RefuseAsync(passphrase.Refusal);
        Restored restored;
        var empty = await OpenedDatabase.OpenAsItIsAsync(ct);
        if (!empty.IsDone)
            return await parsed.RefuseAsync(empty.Refusal);
        await using (var database = empty.Value)
        {
            await using var source = NpgsqlDataSource.Create(database.ConnectionString);
            var outcome = await new Restoration(source).RunAsync(file.FullName, passphrase.Value, ct);
            if (!outcome.IsDone)
                return await parsed.RefuseAsync(outcome.Refusal);
            restored = outcome.Value;
        }

        await parsed.SayAsync($"Instance restaurée telle qu’elle était le {CivilWords.Moment(restored.At)}. Vérification…");
        var opened = await House.OpenAsync(ct);
        if (!opened.IsDone)
            return await parsed.RefuseAsync(opened.Refusal);
        await using var house = opened.Value;
        var found = await house.Get<InstanceCheck>().RunAsync(restored.Heads, ct);
        await house.Get<UpkeepRuns>().NoteAsync(UpkeepKind.Check, found, ct);
        return await CheckCommand.TellAsync(parsed, found);
    }
}
