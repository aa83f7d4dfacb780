// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using Timonier.Foundation;

namespace Timonier.Cli.Commands;

/// <summary><c>sheets</c>: the sheets of every unit of the steered kinds.</summary>
public static class SheetsCommand
{
    /// <summary>Its description.</summary>
    public static Command Create()
    {
        var all = new Option<bool>("--all") { Description = "Toutes les structures du réseau.", Required = true };
        var network = SheetCommand.NetworkOption();
        var period = SheetCommand.PeriodOption();
        var kind = new Option<string?>("--kind") { Description = "Type de structures\u202f; absent, celui que le réseau pilote." };
        var format = new Option<string>("--format") { Description = "html ou pdf.", DefaultValueFactory = _ => "html" };
        format.AcceptOnlyFromAmong("html", "pdf");
        var output = new Option<DirectoryInfo>("--output") { Description = "Dossier où écrire\u202f; créé s’il n’existe pas.", Required = true };
        var command = new Command("sheets", "Écrire les fiches de toutes les structures.") { all, network, period, kind, format, output };
        command.SetAction((parsed, ct) => RunAsync(
            parsed,
            (parsed.GetValue(network), parsed.GetValue(period), parsed.GetValue(kind), parsed.GetRequiredValue(format)),
            parsed.GetRequiredValue(output),
            ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, (string? Network, string? Period, string? Kind, string Format) asked, DirectoryInfo output, CancellationToken ct)
    {
        var opened = await SheetPress.OpenAsync(asked.Network, asked.Period, ct);
        if (!opened.IsDone)
            return await parsed.RefuseAsync(opened.Refusal);
        await using var press = opened.Value;
        output.Create();
        var units = press.UnitsOf(asked.Kind);
        foreach (var unit in units)
        {
            var file = Path.Combine(output.FullName, Folding.Fold(unit.MainCode.Code).Replace(' ', '-') + "." + asked.Format);
            if (await press.WriteAsync(unit.MainCode.ToString(), file, ct) is { } refusal)
                return await parsed.RefuseAsync(refusal);
        }

        await parsed.SayAsync($"{FrenchNumbers.Count(units.Count, "fiche écrite", "fiches écrites")} dans {output.FullName}");
        return ExitCode.Done;
    }
}
