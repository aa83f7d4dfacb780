// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using Timonier.Indicators;
using Timonier.Indicators.Acts;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Quality;
using Timonier.Indicators.Views;
using Timonier.Network;
using Timonier.Foundation;
using Timonier.Tests.Indicators.Import;
using Timonier.Tests.Network;

namespace Timonier.Tests.Indicators.Quality;

/// <summary>The life of an alert on a database: framed, found, answered, decided, and gone with the correction.</summary>
public sealed class CharterActsTests(Cluster cluster) : IAsyncLifetime
{
    private const string Mapping = """
        {
          "kind": "observations", "name": "Relevé", "network": { "code": "essai", "name": "Essai", "create": true },
          "unit": { "column": "code", "scheme": "code", "create": { "kind": "=structure", "name": "code" } },
          "indicator": { "column": "indicateur", "create": { "label": "indicateur", "kind": "=count", "countsPersons": "=false" } },
          "period": { "column": "annee", "as": "year" },
          "value": "valeur"
        }
        """;

    private static readonly string Charter = Text(Charted.Rule("bounds", "A02", "\"greatest\": 100", severity: "blocking"));
    private Desk desk = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        desk = await Desk.OpenAsync(cluster);
        await desk.RecordAsync(Mapping, Desk.File("un.csv", "code;indicateur;annee;valeur\nA;A02;2024;900\nB;A02;2024;60\n"));
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_charter_is_framed_by_who_defines_and_says_which_indicators_the_network_lacks()
    {
        Assert.Equal(IndicatorRefusals.NotYours.Code, (await FrameAsync(Charter, await PersonAsync("A", IndicatorRights.Respond))).Refusal?.Code);
        Assert.Equal(["A99"], (await FrameAsync(Text(Charted.Rule("bounds", "A99", "\"greatest\": 1")))).Value.Unknown);
        Assert.Empty((await FrameAsync(Charter)).Value.Unknown);
        Assert.Equal(IndicatorRefusals.SameCharter.Code, (await FrameAsync(Charter)).Refusal?.Code);
        Assert.Equal(3, (await FrameAsync(Charter + " ")).Value.Version);
        var versions = await new CharterList(desk.Source).ReadAsync(await OpenAsync(Desk.Admin), Ct);
        Assert.Equal([3, 2, 1], versions.Select(v => v.Number));
    }

    [Fact]
    public async Task An_alert_is_answered_by_its_unit_then_accepted_with_a_reason_and_the_figure_is_unlocked()
    {
        await FrameAsync(Charter);
        var director = await PersonAsync("A", IndicatorRights.Respond);
        var officer = await PersonAsync(null, IndicatorRights.Decide);
        var alert = Assert.Single(await AlertsAsync(Desk.Admin, "A"));
        Assert.Equal((AlertState.Open, QualityGrade.D, "900", "100 au plus"), (alert.State, alert.Grade, alert.Found, alert.Expected));

        Assert.Equal(IndicatorRefusals.NotYours.Code, (await AnswerAsync(await PersonAsync("B", IndicatorRights.Respond), alert.Key, "moi ?")).Refusal?.Code);
        Assert.Equal(IndicatorRefusals.NotYours.Code, (await AnswerAsync(officer, alert.Key, "moi ?")).Refusal?.Code);
        Assert.Equal(IndicatorRefusals.NotYours.Code, (await DecideAsync(director, alert.Key, AlertDecision.Accept, "moi ?")).Refusal?.Code);
        Assert.Equal(IndicatorRefusals.NoAlertReason.Code, (await AnswerAsync(director, alert.Key, "  ")).Refusal?.Code);

        Assert.True((await AnswerAsync(director, alert.Key, "Fusion de deux structures.")).IsDone);
        Assert.Equal((AlertState.Answered, QualityGrade.D), Only(await AlertsAsync(Desk.Admin, "A")));
        Assert.True((await DecideAsync(officer, alert.Key, AlertDecision.Accept, "Vérifié sur pièces.")).IsDone);
        Assert.Equal((AlertState.Accepted, QualityGrade.A), Only(await AlertsAsync(Desk.Admin, "A")));
        Assert.Equal(["Fusion de deux structures.", "Vérifié sur pièces."], (await AlertsAsync(Desk.Admin, "A"))[0].Statements.Select(s => s.Reason));
        Assert.Equal(900m, (await ReadAsync("A")).Value);
        Assert.Equal(2, await desk.CountAsync("select count(*) from journal where subject_kind = 'alert'"));
    }

    [Fact]
    public async Task A_correction_closes_the_alert_and_a_new_import_of_the_same_figure_does_not_reopen_it()
    {
        await FrameAsync(Charter);
        var alert = Assert.Single(await AlertsAsync(Desk.Admin, "A"));
        Assert.Equal(ValueState.Locked, (await ReadAsync("A")).State);
        await desk.RecordAsync(Mapping, Desk.File("deux.csv", "code;indicateur;annee;valeur\nA;A02;2024;90\nB;A02;2024;500\n"));
        Assert.Empty(await AlertsAsync(Desk.Admin, "A"));
        Assert.Equal(90m, (await ReadAsync("A")).Value);
        Assert.Single(await AlertsAsync(Desk.Admin, "B"));
        Assert.Equal(IndicatorRefusals.NoSuchAlert.Code, (await DecideAsync(Desk.Admin, alert.Key, AlertDecision.Accept, "trop tard")).Refusal?.Code);

        var other = Assert.Single(await AlertsAsync(Desk.Admin, "B"));
        Assert.True((await DecideAsync(Desk.Admin, other.Key, AlertDecision.Accept, "vu")).IsDone);
        await desk.RecordAsync(Mapping, Desk.File("trois.csv", "code;indicateur;annee;valeur\nA;A02;2024;91\nB;A02;2024;500,0\n"));
        Assert.Equal(AlertState.Accepted, (await AlertsAsync(Desk.Admin, "B"))[0].State);
        await desk.RecordAsync(Mapping, Desk.File("quatre.csv", "code;indicateur;annee;valeur\nB;A02;2024;501\n"));
        Assert.Equal(AlertState.Open, (await AlertsAsync(Desk.Admin, "B"))[0].State);
    }

    [Fact]
    public async Task What_was_known_before_the_charter_is_read_without_it()
    {
        var before = await desk.Versions.ReadAsync((await NetworkAsync()).Id.Value, Ct);
        await FrameAsync(Charter);
        Assert.NotNull((await OpenAsync(Desk.Admin)).Charter);
        var told = await Readings().OpenAsKnownAsync(Desk.Admin, await NetworkAsync(), await AtAsync(before.Revision), Ct);
        Assert.Null(told.Charter);
        Assert.Equal(900m, told.Read(told.Map.Find("A", new(2025, 1, 1)).Value!.Id, told.Catalogue.All[0], Aspect.Observed, Figured.Year).Value);
    }

    [Theory]
    [InlineData("update entry_charter set name = 'x'")]
    [InlineData("delete from alert_statement")]
    public async Task Nothing_framed_and_nothing_said_is_ever_rewritten(string sql)
    {
        await FrameAsync(Charter);
        await DecideAsync(Desk.Admin, (await AlertsAsync(Desk.Admin, "A"))[0].Key, AlertDecision.Maintain, "à corriger");
        await using var command = desk.Source.CreateCommand(sql);
        await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Ct));
    }

    [Fact]
    public async Task Who_owes_what_since_when_is_read_from_what_is_there()
    {
        await FrameAsync(Text(Charted.Rule("late", "A02", "\"days\": 60, \"since\": 2023")));
        var reading = await OpenAsync(Desk.Admin);
        var quality = UnitQuality.Read(reading, "A", new(2025, 1, 1)).Value!;
        Assert.Equal((1, new DateOnly(2024, 2, 29)), (quality.Due, Assert.Single(quality.Owed).Since));
        var later = UnitQuality.Read(reading, "A", new(2025, 3, 2)).Value!;
        Assert.Equal((2, 1), (later.Due, later.Owed.Count));
        await desk.RecordAsync(Mapping, Desk.File("deux.csv", "code;indicateur;annee;valeur\nA;A02;2023;SO\nB;A02;2023;ND\n"));
        var then = await OpenAsync(Desk.Admin);
        Assert.Equal((0, 1), (UnitQuality.Read(then, "A", new(2025, 1, 1)).Value!.Owed.Count, UnitQuality.Read(then, "B", new(2025, 1, 1)).Value!.Owed.Count));
        var board = QualityBoard.Read(then, new() { Focus = QualityFocus.Late }, new(2025, 1, 1));
        Assert.Equal("B", Assert.Single(board.Units).Unit.MainCode.Code);
    }

    private static string Text(string rules) => $$"""{ "name": "Charte", "chapters": [{ "label": "Un", "rules": [{{rules}}] }] }""";

    private static (AlertState, QualityGrade) Only(IReadOnlyList<AlertRow> alerts) => (Assert.Single(alerts).State, alerts[0].Grade);

    private async Task<SteeringNetwork> NetworkAsync() => (await desk.Knowledge.FindNetworkAsync("essai", Ct))!;

    private NetworkReadings Readings() => desk.Readings();

    private async Task<NetworkReading> OpenAsync(Actor actor) => await Readings().OpenAsync(actor, await NetworkAsync(), Ct);

    private async Task<IReadOnlyList<AlertRow>> AlertsAsync(Actor actor, string unit)
    {
        var reading = await OpenAsync(actor);
        return AlertRows.Of(reading, reading.Map.Find(unit, actor.Day).Value!);
    }

    private async Task<Figure> ReadAsync(string unit)
    {
        var reading = await OpenAsync(Desk.Admin);
        return reading.Read(reading.Map.Find(unit, Desk.Admin.Day).Value!.Id, reading.Catalogue.All[0], Aspect.Observed, Figured.Year);
    }

    private async Task<DateTimeOffset> AtAsync(long revision)
    {
        await using var command = desk.Source.CreateCommand($"select at from revision where network_id > 0 and number = {revision}");
        return new((DateTime)(await command.ExecuteScalarAsync(Ct))!);
    }

    private async Task<Actor> PersonAsync(string? unit, Right right)
    {
        var map = (await desk.KnownAsync("essai")).Map;
        UnitId? root = unit is null ? null : map.Find(unit, new(2025, 1, 1)).Value!.Id;
        var role = new Role("essai", "essai", [NetworkRights.See.Code, IndicatorRights.Read.Code, right.Code], OwnsFigures: false);
        return new(null, "essai", [new(role, map.Network, map.MainTree, root, Sketch.Always, null)], new(2025, 1, 1));
    }

    private async Task<Outcome<(int Version, IReadOnlyList<string> Unknown)>> FrameAsync(string text, Actor? actor = null)
    {
        await using var db = desk.Db();
        return await new FrameCharter(db, desk.Versions, new(desk.Source), TimeProvider.System).RunAsync(actor ?? Desk.Admin, (await NetworkAsync()).Id, CharterFile.Read(text), Ct);
    }

    private async Task<Outcome<long>> AnswerAsync(Actor actor, AlertKey alert, string reason)
    {
        await using var db = desk.Db();
        return await new AnswerAlert(db, TimeProvider.System).RunAsync(actor, await OpenAsync(actor), alert, reason, Ct);
    }

    private async Task<Outcome<long>> DecideAsync(Actor actor, AlertKey alert, AlertDecision decision, string reason)
    {
        await using var db = desk.Db();
        return await new DecideAlert(db, TimeProvider.System).RunAsync(actor, await OpenAsync(actor), alert, (decision, reason), Ct);
    }
}
