// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using Timonier.Indicators.Import.Mappings;

namespace Timonier.Cli.Commands;

/// <summary><c>mapping</c>: what can be done with a mapping without a database.</summary>
public static class MappingCommand
{
    /// <summary>Its description.</summary>
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FICHIER") { Description = "Fichier .mapping.json." };
        var check = new Command("check", "Vérifier une correspondance.") { file };
        check.SetAction((parsed, ct) => CheckAsync(parsed, parsed.GetRequiredValue(file), ct));
        return new("mapping", "Correspondances d’import.") { check, MappingProposeCommand.Create() };
    }

    private static async Task<int> CheckAsync(ParseResult parsed, FileInfo file, CancellationToken ct)
    {
        if (!file.Exists)
            return await parsed.RefuseAsync(CliRefusals.NoFile.With(file.FullName));
        var read = MappingFile.Read(await File.ReadAllTextAsync(file.FullName, ct));
        foreach (var fault in read.Faults)
            await parsed.InvocationConfiguration.Error.WriteLineAsync(fault.ToString());
        if (read.Mapping is null)
            return ExitCode.Refused;
        await parsed.SayAsync($"La correspondance « {read.Mapping.Name} » est bonne.");
        return ExitCode.Done;
    }
}
