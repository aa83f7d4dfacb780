// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Reports;
using Timonier.Network;
using Timonier.Network.Acts;
using Timonier.Network.Successions;

namespace Timonier.Tests.Indicators.Import.Successions;

/// <summary>Successions by file: one row a part, rows of one day that share a unit make one succession.</summary>
public sealed class SuccessionImportTests(Cluster cluster) : IAsyncLifetime
{
    private const string Units = """{ "kind": "units", "network": { "code": "suite", "name": "Suite", "create": true }, "kinds": [{ "code": "ml", "label": "mission" }], "unit": { "column": "c", "scheme": "s" }, "describe": { "kind": "=ml", "name": "n" } }""";
    private const string Follow = """{ "kind": "successions", "network": "suite", "succession": { "from": { "column": "avant", "scheme": "s" }, "to": { "column": "apres", "scheme": "s" }, "on": "le", "reason": "motif", "share": "part", "name": "nom" } }""";
    private const string Head = "avant;apres;le;part;nom;motif\n";
    private Desk desk = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await Desk.OpenAsync(cluster);
        await desk.RecordAsync(Units, "c;n\nA;Alpha\nB;Bêta\nD;Delta\n");
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_chain_of_successions_in_one_file_is_recorded_whatever_the_order_of_rows()
    {
        var report = await desk.RecordAsync(Follow, Head
            + "C;E;2026;;;Décret 2\nD;E;2026;;Epsilon;Décret 2\n"
            + "A;C;01/01/2025;;Gamma;Décret 1\nB;C;01/01/2025;;;Décret 1\n");
        Assert.Equal((ImportVerdict.Recorded, 2, 2), (report.Verdict, report.Created, report.UnitsCreatedCount));
        var map = (await desk.ReloadedAsync("suite")).Map;
        Assert.Equal([SuccessionKind.Merge, SuccessionKind.Merge], map.Lineage.All.Select(s => s.Kind));
        var origins = map.Lineage.OriginsOf(map.Find("s:E", DateOnly.MaxValue).Value!.Id, new(2024, 1, 1), new(2030, 1, 1), _ => false);
        Assert.Equal(["A", "B", "D"], origins.Select(o => map[o.Unit].MainCode.Code));
        Assert.Equal("Gamma", map.Find("s:C", DateOnly.MaxValue).Value!.NameOn(new(2025, 6, 1)));
        Assert.False(map.Find("s:C", DateOnly.MaxValue).Value!.CountsOn(new(2026, 1, 1)));
    }

    [Fact]
    public async Task What_is_recorded_and_read_back_is_what_the_plan_held_in_memory()
    {
        await desk.RecordAsync(Follow, Head + "A;A;2025;0,4;;x\nA;C;2025;60 %;Gamma;x\nB;;2025;;;Fermée\n");
        var (known, read) = ((await desk.KnownAsync("suite")).Map, (await desk.ReloadedAsync("suite")).Map);
        Assert.Equal(Text(known), Text(read));
        var plan = SuccessionEditor.Plan(read, new(SuccessionKind.Transfer, new(2026, 1, 1), [(new("s", "A"), new UnitCode("s", "D"), 0.25m)], "y")).Value!;
        var expected = Text(read.With(plan.Changes, read.Revision + 1));
        await using (var db = desk.Db())
        {
            var act = new RecordSuccession(db, new(desk.Source, desk.Versions), TimeProvider.System);
            Assert.True((await act.RunAsync(Desk.Admin, read.Network, new(SuccessionKind.Transfer, new(2026, 1, 1), [(new("s", "A"), new UnitCode("s", "D"), 0.25m)], "y"), TestContext.Current.CancellationToken)).IsDone);
        }

        Assert.Equal(expected, Text((await desk.ReloadedAsync("suite")).Map));
    }

    [Fact]
    public async Task The_same_file_again_says_nothing_new()
    {
        const string rows = Head + "A;C;2025;;Gamma;x\nB;C;2025;;;x\n";
        await desk.RecordAsync(Follow, rows);
        var again = await desk.CheckAsync(Follow, rows);
        Assert.Equal((ImportVerdict.NothingNew, 0, 1), (again.Verdict, again.Created, again.Unchanged));
    }

    [Fact]
    public async Task A_merge_undone_is_told_again_and_the_past_revision_still_shows_it()
    {
        await desk.RecordAsync(Follow, Head + "A;C;2025;;Gamma;x\nB;C;2025;;;x\n");
        var merged = (await desk.ReloadedAsync("suite")).Map;
        await using (var db = desk.Db())
        {
            var act = new UndoSuccession(db, new(desk.Source, desk.Versions), TimeProvider.System);
            Assert.Equal("succession.reason", (await act.RunAsync(Desk.Admin, merged.Network, (new(1), " "), TestContext.Current.CancellationToken)).Refusal?.Code);
            Assert.True((await act.RunAsync(Desk.Admin, merged.Network, (new(1), "erreur de date"), TestContext.Current.CancellationToken)).IsDone);
        }

        var undone = (await desk.ReloadedAsync("suite")).Map;
        Assert.Empty(undone.Lineage.All);
        Assert.True(undone.Find("s:A", DateOnly.MaxValue).Value!.CountsOn(new(2025, 6, 1)));
        Assert.Single((await new NetworkMaps(desk.Source, desk.Versions).GetAsync(merged.Network, new(merged.Revision, merged.Revision, 0, 0), TestContext.Current.CancellationToken)).Lineage.All);
        await desk.RecordAsync(Follow, Head + "A;C;2025-07-01;;Gamma;x\nB;C;2025-07-01;;;x\n");
        var told = (await desk.ReloadedAsync("suite")).Map;
        Assert.Equal(new DateOnly(2025, 7, 1), Assert.Single(told.Lineage.All).On);
        Assert.True(told.Find("s:C", DateOnly.MaxValue).Value!.CountsOn(new(2025, 7, 1)));
    }

    [Theory]
    [InlineData("A;C;2025;0,4;Gamma;x\nA;E;2025;0,5;Epsilon;x\n", "succession.refused")]
    [InlineData("A;C;2025;;;x\nB;C;2025;;;x\n", "succession.refused")]
    [InlineData("A;C;2025;abc;Gamma;x\n", "share.form")]
    [InlineData("A;C;hier;;Gamma;x\n", "date.form")]
    [InlineData(";C;2025;;Gamma;x\n", "unit.empty")]
    [InlineData("A;C;2025;;Gamma;\nB;C;2025;;;\n", "succession.refused")]
    [InlineData("Z;;2025;;;x\n", "succession.refused")]
    public async Task A_row_that_makes_no_sense_is_refused_with_its_cause(string rows, string cause) =>
        Assert.All((await desk.CheckAsync(Follow, Head + rows)).Rejected, r => Assert.Equal(cause, r.Cause));

    [Fact]
    public async Task A_name_alone_is_a_rename_and_keeps_the_old_one_for_its_days()
    {
        await desk.RecordAsync(Follow, Head + "A;;2025;;Alpha et fils;Délibération\n");
        var unit = (await desk.ReloadedAsync("suite")).Map.Find("s:A", DateOnly.MaxValue).Value!;
        Assert.Equal(("Alpha", "Alpha et fils"), (unit.NameOn(new(2024, 12, 31)), unit.NameOn(new(2025, 1, 1))));
    }

    private static string Text(NetworkMap map) => string.Join('\n', map.Units.Select(u =>
            $"{u.Id} {string.Join(',', u.Codes.Select(c => $"{c.Value} {c.From}-{c.To}"))} {string.Join(',', u.Facts.OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => f.Value.Entries.Select(e => $"{f.Key}={e.Value} {e.From}-{e.To}")))}")
        .Concat(map.Links.OrderBy(l => l.Child.Value).ThenBy(l => l.Parent.From).Select(l => $"{l.Tree} {l.Child} {l.Parent.Value} {l.Parent.From}-{l.Parent.To}"))
        .Concat(map.Lineage.All.Select(s => $"{s.Id} {s.Kind} {s.On} {s.Reason} {s.IsPartial} {string.Join(',', s.Parts.Select(p => $"{p.From}>{p.To}:{p.Share.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture)}"))}")));
}
