// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using Timonier.Foundation;
using Timonier.Indicators;
using Timonier.Indicators.Acts;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Quality;
using Timonier.Indicators.Views;

namespace Timonier.Cli.Commands;

/// <summary><c>alert</c>: the alerts of the charter, and what is decided of them.</summary>
public static class AlertCommand
{
    /// <summary>Its description.</summary>
    public static Command Create() => new("alert", "Alertes de la charte de saisie.")
    {
        CreateList(),
        CreateDecide("accept", "Accepter une alerte\u00a0: le chiffre est juste tel quel, et se déverrouille.", AlertDecision.Accept),
        CreateDecide("maintain", "Maintenir une alerte\u00a0: le chiffre est à corriger.", AlertDecision.Maintain),
    };

    /// <summary>Where a network stands, in one sentence.</summary>
    internal static string Sentence(QualityBoard board) =>
        $"{Count(board.Whole.Sum(u => u.ToAnswer))} alertes à répondre, {Count(board.Whole.Sum(u => u.ToDecide))} à décider, {Count(board.Whole.Sum(u => u.Accepted))} acceptées\u202f; "
        + $"{Count(board.Whole.Sum(u => u.Locked))} chiffres verrouillés\u202f; {Count(board.Whole.Sum(u => u.Lacking))} chiffres dus manquent sur {Count(board.Whole.Sum(u => u.Due))}.";

    private static Command CreateList()
    {
        var network = SheetCommand.NetworkOption();
        var unit = new Option<string?>("--unit") { Description = "Une seule structure." };
        var all = new Option<bool>("--all") { Description = "Les alertes acceptées aussi." };
        var command = new Command("list", "Lister les alertes, par structure.") { network, unit, all };
        command.SetAction((parsed, ct) => ListAsync(parsed, parsed.GetValue(network), (parsed.GetValue(unit), parsed.GetValue(all)), ct));
        return command;
    }

    private static Command CreateDecide(string name, string description, AlertDecision decision)
    {
        var words = new Argument<string[]>("ALERTE") { Description = "Règle, structure, indicateur, période, comme « alert list » les écrit.", Arity = new(4, 4) };
        var reason = new Option<string>("--reason") { Description = "Motif, que l’autre partie lira.", Required = true };
        var network = SheetCommand.NetworkOption();
        var command = new Command(name, description) { words, reason, network };
        command.SetAction((parsed, ct) => DecideAsync(parsed, parsed.GetRequiredValue(words), (decision, parsed.GetRequiredValue(reason), parsed.GetValue(network)), ct));
        return command;
    }

    private static async Task<int> ListAsync(ParseResult parsed, string? code, (string? Unit, bool All) asked, CancellationToken ct)
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
        if (reading.Charter is null)
            return await parsed.RefuseAsync(IndicatorRefusals.NoCharter);
        var found = asked.Unit is { } designation ? reading.Map.Find(designation, actor.Day) : default;
        if (found.Refusal is { } unknown)
            return await parsed.RefuseAsync(unknown);
        var units = found.Value is { } only ? [only] : reading.Map.Units;
        foreach (var alert in units.SelectMany(u => AlertRows.Of(reading, u)).Where(a => asked.All || a.IsPending))
            await parsed.SayAsync(Line(alert));
        await parsed.SayAsync(Sentence(QualityBoard.Read(reading, new(), actor.Day)));
        return ExitCode.Done;
    }

    private static async Task<int> DecideAsync(ParseResult parsed, string[] words, (AlertDecision Decision, string Reason, string? Network) asked, CancellationToken ct)
    {
        var opened = await House.OpenAsync(ct);
        if (!opened.IsDone)
            return await parsed.RefuseAsync(opened.Refusal);
        await using var house = opened.Value;
        var actor = await house.ActorAsync(ct);
        var network = await house.NetworkAsync(actor, asked.Network, ct);
        if (!network.IsDone)
            return await parsed.RefuseAsync(network.Refusal);
        var reading = await house.Get<NetworkReadings>().OpenAsync(actor, network.Value, ct);
        var key = KeyOf(reading, words);
        if (!key.IsDone)
            return await parsed.RefuseAsync(key.Refusal);
        var outcome = await house.Get<DecideAlert>().RunAsync(actor, reading, key.Value, (asked.Decision, asked.Reason), ct);
        if (outcome.Refusal is { } refusal)
            return await parsed.RefuseAsync(refusal);
        await parsed.SayAsync($"L’alerte est {(asked.Decision is AlertDecision.Accept ? "acceptée" : "maintenue")} (révision {outcome.Value}).");
        return ExitCode.Done;
    }

    private static Outcome<AlertKey> KeyOf(NetworkReading reading, string[] words)
    {
        var unit = reading.Map.Find(words[1], reading.Actor.Day);
        if (!unit.IsDone)
            return unit.Refusal;
        if (reading.Catalogue.ByCode(words[2]) is not { } indicator)
            return IndicatorRefusals.NoSuchIndicator.With(words[2]);
        return PeriodText.TryRead(words[3], out var period) ? new AlertKey(words[0], unit.Value.Id, indicator.Id, period) : CliRefusals.NoPeriod.With(words[3]);
    }

    private static string Line(AlertRow alert) =>
        $"{alert.Rule.Code} {alert.Unit.MainCode} {alert.Indicator.Code} {alert.Key.Period}  {alert.Rule.Label}\u00a0: trouvé {alert.Found}"
        + $"{(alert.Expected.Length > 0 ? $"\u202f; attendu {alert.Expected}" : "")} ({QualityWords.Of(alert.Rule.Severity)}, {QualityWords.Of(alert.State)}, note {alert.Grade})";

    private static string Count(int number) => FrenchNumbers.Format(number);
}
