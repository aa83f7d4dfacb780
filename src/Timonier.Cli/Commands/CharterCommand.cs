// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using Timonier.Indicators.Acts;
using Timonier.Indicators.Quality;
using Timonier.Indicators.Views;

namespace Timonier.Cli.Commands;

/// <summary><c>charter</c>: the entry charter of a network: checked without a database, framed, shown.</summary>
public static class CharterCommand
{
    /// <summary>Its description.</summary>
    public static Command Create() => new("charter", "Charte de saisie.") { CreateCheck(), CreateLoad(), CreateShow() };

    private static Command CreateCheck()
    {
        var file = FileArgument();
        var command = new Command("check", "Vérifier une charte, sans base.") { file };
        command.SetAction((parsed, ct) => CheckAsync(parsed, parsed.GetRequiredValue(file), ct));
        return command;
    }

    private static Command CreateLoad()
    {
        var file = FileArgument();
        var network = SheetCommand.NetworkOption();
        var command = new Command("load", "Mettre une charte en vigueur\u00a0; les versions d’avant restent lisibles.") { file, network };
        command.SetAction((parsed, ct) => LoadAsync(parsed, parsed.GetRequiredValue(file), parsed.GetValue(network), ct));
        return command;
    }

    private static Command CreateShow()
    {
        var network = SheetCommand.NetworkOption();
        var version = new Option<int?>("--version") { Description = "Une version\u00a0; absente, celle en vigueur." };
        var command = new Command("show", "Écrire la charte telle qu’elle a été chargée.") { network, version };
        command.SetAction((parsed, ct) => ShowAsync(parsed, parsed.GetValue(network), parsed.GetValue(version), ct));
        return command;
    }

    private static Argument<FileInfo> FileArgument() => new("FICHIER") { Description = "Charte en JSON (voir docs/qualite.md)." };

    private static async Task<int> CheckAsync(ParseResult parsed, FileInfo file, CancellationToken ct)
    {
        if (!file.Exists)
            return await parsed.RefuseAsync(CliRefusals.NoFile.With(file.FullName));
        var read = CharterFile.Read(await File.ReadAllTextAsync(file.FullName, ct));
        foreach (var fault in read.Faults)
            await parsed.InvocationConfiguration.Error.WriteLineAsync(fault.ToString());
        if (read.Charter is not { } charter)
            return ExitCode.Refused;
        await parsed.SayAsync($"La charte «\u00a0{charter.Name}\u00a0» est bonne\u00a0: {charter.Chapters.Count} chapitres, {charter.Rules.Count} règles.");
        return ExitCode.Done;
    }

    private static async Task<int> LoadAsync(ParseResult parsed, FileInfo file, string? code, CancellationToken ct)
    {
        if (!file.Exists)
            return await parsed.RefuseAsync(CliRefusals.NoFile.With(file.FullName));
        var opened = await House.OpenAsync(ct);
        if (!opened.IsDone)
            return await parsed.RefuseAsync(opened.Refusal);
        await using var house = opened.Value;
        var actor = await house.ActorAsync(ct);
        var network = await house.NetworkAsync(actor, code, ct);
        if (!network.IsDone)
            return await parsed.RefuseAsync(network.Refusal);
        var framed = await house.Get<FrameCharter>().RunAsync(actor, network.Value.Id, CharterFile.Read(await File.ReadAllTextAsync(file.FullName, ct)), ct);
        if (framed.Refusal is { } refusal)
            return await parsed.RefuseAsync(refusal);
        var reading = await house.Get<NetworkReadings>().OpenAsync(actor, network.Value, ct);
        await parsed.SayAsync($"Version {framed.Value.Version} en vigueur. {AlertCommand.Sentence(QualityBoard.Read(reading, new(), actor.Day))}");
        if (framed.Value.Unknown.Count > 0)
            await parsed.SayAsync($"Indicateurs que le réseau n’a pas encore, et dont les règles se taisent\u00a0: {string.Join(", ", framed.Value.Unknown)}.");
        return ExitCode.Done;
    }

    private static async Task<int> ShowAsync(ParseResult parsed, string? code, int? version, CancellationToken ct)
    {
        var opened = await House.OpenAsync(ct);
        if (!opened.IsDone)
            return await parsed.RefuseAsync(opened.Refusal);
        await using var house = opened.Value;
        var actor = await house.ActorAsync(ct);
        var network = await house.NetworkAsync(actor, code, ct);
        if (!network.IsDone)
            return await parsed.RefuseAsync(network.Refusal);
        var reading = await house.Get<NetworkReadings>().OpenAsync(actor, network.Value, ct);
        var versions = await house.Get<CharterList>().ReadAsync(reading, ct);
        if (versions.FirstOrDefault(v => version is null || v.Number == version) is not { } shown)
            return await parsed.RefuseAsync(Indicators.IndicatorRefusals.NoCharter);
        await parsed.SayAsync(shown.Text.TrimEnd());
        return ExitCode.Done;
    }
}
