// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;

namespace Timonier.Cli.Commands;

/// <summary><c>sheet</c>: the sheet of a unit as an HTML file or a PDF.</summary>
public static class SheetCommand
{
    /// <summary>Its description.</summary>
    public static Command Create()
    {
        var unit = new Argument<string>("STRUCTURE") { Description = "Code de la structure, ou nomenclature:code." };
        var network = NetworkOption();
        var period = PeriodOption();
        var output = new Option<FileInfo>("--output") { Description = "Fichier à écrire\u00a0: .html ou .pdf.", Required = true };
        var command = new Command("sheet", "Écrire la fiche d’une structure.") { unit, network, period, output };
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.GetRequiredValue(unit), (parsed.GetValue(network), parsed.GetValue(period)), parsed.GetRequiredValue(output), ct));
        return command;
    }

    internal static Option<string?> NetworkOption() => new("--network") { Description = "Code du réseau\u202f; inutile quand il n’y en a qu’un." };

    internal static Option<string?> PeriodOption() => new("--period") { Description = "Période des chiffres\u00a0: 2024, 2024-T3, 2024-03\u202f; absente, la plus récente de chaque indicateur." };

    private static async Task<int> RunAsync(ParseResult parsed, string unit, (string? Network, string? Period) asked, FileInfo output, CancellationToken ct)
    {
        var opened = await SheetPress.OpenAsync(asked.Network, asked.Period, ct);
        if (!opened.IsDone)
            return await parsed.RefuseAsync(opened.Refusal);
        await using var press = opened.Value;
        var refusal = await press.WriteAsync(unit, output.FullName, ct);
        if (refusal is not null)
            return await parsed.RefuseAsync(refusal);
        await parsed.SayAsync($"Fiche écrite\u00a0: {output.FullName}");
        return ExitCode.Done;
    }
}
