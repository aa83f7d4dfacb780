// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using Timonier.Foundation;
using Timonier.Indicators;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Views;
using Timonier.Network.Acts;
using Timonier.Network.Views;

namespace Timonier.Cli.Commands;

/// <summary><c>succession</c>: the successions of a network, the history of one unit, and the correction of a succession. They are recorded by <c>import</c>.</summary>
public static class SuccessionCommand
{
    /// <summary>Its description.</summary>
    public static Command Create() => new("succession", "Lister et annuler les successions de structures\u202f; lire l’histoire d’une structure.") { CreateList(), CreateHistory(), CreateUndo() };

    private static Command CreateList()
    {
        var network = SheetCommand.NetworkOption();
        var command = new Command("list", "Lister les successions, de la plus ancienne à la plus récente.") { network };
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.GetValue(network), (_, reading, _) => ListAsync(parsed, reading), ct));
        return command;
    }

    private static Command CreateHistory()
    {
        var unit = new Argument<string>("STRUCTURE") { Description = "Code de la structure, ou nomenclature:code." };
        var indicator = new Option<string?>("--indicator") { Description = "Ajoute la série de cet indicateur, à périmètre d’aujourd’hui, avec sa règle." };
        var network = SheetCommand.NetworkOption();
        var command = new Command("history", "Ce qu’une structure a été, jour après jour.") { unit, indicator, network };
        command.SetAction((parsed, ct) => RunAsync(
            parsed, parsed.GetValue(network), (house, reading, _) => HistoryAsync(parsed, reading, (parsed.GetRequiredValue(unit), parsed.GetValue(indicator))), ct));
        return command;
    }

    private static Command CreateUndo()
    {
        var number = new Argument<int>("NUMERO") { Description = "Numéro de la succession (succession list)." };
        var reason = new Option<string>("--reason") { Description = "Pourquoi.", Required = true };
        var network = SheetCommand.NetworkOption();
        var command = new Command("undo", "Annuler une succession qui n’aurait pas dû être dite\u00a0: rien n’est effacé.") { number, reason, network };
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.GetValue(network), async (house, reading, token) =>
        {
            var outcome = await house.Get<UndoSuccession>().RunAsync(reading.Actor, reading.Map.Network, (new(parsed.GetRequiredValue(number)), parsed.GetRequiredValue(reason)), token);
            if (outcome.Refusal is { } refusal)
                return await parsed.RefuseAsync(refusal);
            await parsed.SayAsync($"La succession n°\u00a0{parsed.GetRequiredValue(number)} est annulée.");
            return ExitCode.Done;
        }, ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string? code, Func<House, NetworkReading, CancellationToken, Task<int>> then, CancellationToken ct)
    {
        var opened = await House.OpenAsync(ct);
        if (!opened.IsDone)
            return await parsed.RefuseAsync(opened.Refusal);
        await using var house = opened.Value;
        var actor = await house.ActorAsync(ct);
        var network = await house.NetworkAsync(actor, code, ct);
        if (!network.IsDone)
            return await parsed.RefuseAsync(network.Refusal);
        return await then(house, await house.Get<NetworkReadings>().OpenAsync(actor, network.Value, ct), ct);
    }

    private static async Task<int> ListAsync(ParseResult parsed, NetworkReading reading)
    {
        if (reading.Map.Lineage.All.Count == 0)
            await parsed.SayAsync("Aucune succession.");
        foreach (var succession in reading.Map.Lineage.All)
            await parsed.SayAsync($"{succession.Id}  {succession.On:yyyy-MM-dd}  {UnitTimeline.Sentence(succession, reading.Map, reading.Visible)}  ({succession.Reason})");
        return ExitCode.Done;
    }

    private static async Task<int> HistoryAsync(ParseResult parsed, NetworkReading reading, (string Unit, string? Indicator) asked)
    {
        var timeline = UnitTimeline.Read(reading.Actor, reading.Map, asked.Unit);
        if (!timeline.IsDone)
            return await parsed.RefuseAsync(timeline.Refusal);
        foreach (var entry in timeline.Value.Entries)
            await parsed.SayAsync($"{(entry.From == DateOnly.MinValue ? "toujours  " : $"{entry.From:yyyy-MM-dd}")}  {entry.What}\u00a0: {entry.Value}");
        if (asked.Indicator is not { } code)
            return ExitCode.Done;
        if (reading.Catalogue.ByCode(code) is not { } indicator)
            return await parsed.RefuseAsync(IndicatorRefusals.NoSuchIndicator.With(code));
        foreach (var (period, restated) in reading.PeriodsOf(indicator).Count == 0 ? [] : ComparablePast.SeriesOf(reading, timeline.Value.Unit, indicator))
            await parsed.SayAsync($"{period}  {Text(restated.Own)}  {Text(restated.Figure)}  {restated.Note}");
        return ExitCode.Done;
    }

    private static string Text(Figure figure) => figure.Value is { } value ? FrenchNumbers.Format(value, 2) : IndicatorWords.Of(figure.State);
}
