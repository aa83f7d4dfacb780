// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Quality;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Indicators.Acts;

/// <summary>What the acts on alerts share: find the alert, let the rule decide, keep what is said beside what was said before.</summary>
internal static class AlertSaying
{
    /// <summary>Keeps one more statement; the right was checked.</summary>
    public static async Task<Outcome<long>> SayAsync(
        (TimonierDb Db, TimeProvider Clock) tools, Actor actor, NetworkReading reading, (AlertKey Alert, AlertStatementKind Kind, string Reason) said, CancellationToken ct)
    {
        if (reading.Quality.Find(said.Alert) is not { } finding)
            return IndicatorRefusals.NoSuchAlert;
        var after = AlertRules.After(reading.Quality.StateOf(finding), said.Kind, said.Reason);
        if (!after.IsDone)
            return after.Refusal;
        var stamp = new ActStamp(reading.Map.Network.Value, actor.Account, actor.Name, said.Kind is AlertStatementKind.Answered ? "indicator.answer-alert" : "indicator.decide-alert");
        await using var recording = await Recording.OpenAsync(tools.Db, stamp, tools.Clock, ct);
        var statement = new AlertStatement(said.Alert, finding.Print, said.Kind, said.Reason.Trim()) { At = recording.At, Actor = actor.Name };
        await CharterRows.AddAsync(recording, statement, ct);
        var (unit, indicator) = (reading.Map[said.Alert.Unit].MainCode, reading.Catalogue[said.Alert.Indicator].Code);
        recording.Note("alert", $"{said.Alert.Rule} {unit} {indicator} {said.Alert.Period}", new { Kind = said.Kind.ToString(), statement.Reason });
        return await recording.CommitFactsAsync(FactKinds.Quality, ct);
    }
}
