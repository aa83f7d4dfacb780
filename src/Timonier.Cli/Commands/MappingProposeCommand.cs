// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using Timonier.Documents;
using Timonier.Indicators.Import;
using Timonier.Indicators.Import.Proposing;

namespace Timonier.Cli.Commands;

/// <summary><c>mapping propose</c>: a mapping for a file never seen, to read and correct; needs no database.</summary>
public static class MappingProposeCommand
{
    /// <summary>Its description.</summary>
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FICHIER") { Description = "Le fichier à lire : CSV, XLSX, .gz, .zip." };
        var output = new Option<FileInfo?>("--output") { Description = "Où écrire la correspondance ; sans elle, sur la sortie standard." };
        var network = new Option<string>("--network") { Description = "Code du réseau où importer.", DefaultValueFactory = _ => "mon-reseau" };
        var create = new Option<string>("--create") { Description = "Nom du réseau, s’il est à créer.", DefaultValueFactory = _ => "" };
        var command = new Command("propose", "Proposer une correspondance d’après un fichier.") { file, output, network, create };
        command.SetAction((parsed, ct) => RunAsync(
            parsed, parsed.GetRequiredValue(file), parsed.GetValue(output), (parsed.GetRequiredValue(network), parsed.GetRequiredValue(create)), ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, FileInfo file, FileInfo? output, (string Code, string Name) network, CancellationToken ct)
    {
        if (!file.Exists)
            return await parsed.RefuseAsync(CliRefusals.NoFile.With(file.FullName));
        var given = await ImportFile.OfPathAsync(file.FullName, ct);
        var proposed = new MappingProposer(ImportTables.Open, TimeProvider.System).Propose(given, network.Code, network.Name, ct);
        if (!proposed.IsDone)
            return await parsed.RefuseAsync(proposed.Refusal);
        if (output is null)
            await parsed.InvocationConfiguration.Output.WriteAsync(proposed.Value.Text);
        else
            await File.WriteAllTextAsync(output.FullName, proposed.Value.Text, ct);
        foreach (var note in proposed.Value.Notes)
            await parsed.InvocationConfiguration.Error.WriteLineAsync(note);
        await parsed.InvocationConfiguration.Error.WriteLineAsync(proposed.Value.Report.Sentence);
        return ExitCode.Done;
    }
}
