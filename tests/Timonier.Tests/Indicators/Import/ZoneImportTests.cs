// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Reports;
using Timonier.Indicators.Views;

namespace Timonier.Tests.Indicators.Import;

/// <summary>Zones of service: communes of the references with their weights, and figures summed over them.</summary>
public sealed class ZoneImportTests(Cluster cluster) : IAsyncLifetime
{
    private const string Units = """{ "kind": "units", "network": { "code": "zone", "name": "Zone", "create": true, "steeredKinds": ["ml"] }, "kinds": [{ "code": "ml", "label": "mission" }], "unit": { "column": "c", "scheme": "s" }, "describe": { "kind": "=ml", "name": "n" } }""";
    private const string Zones = """{ "kind": "zones", "network": "zone", "unit": { "column": "ml", "scheme": "s" }, "zone": { "territory": { "column": "commune", "scheme": "commune" }, "weight": "poids", "from": "du" } }""";
    private const string Communes = """{ "kind": "territories", "network": "references", "kinds": [{ "code": "commune", "label": "commune" }], "unit": { "column": "c", "scheme": "commune" }, "describe": { "kind": "=commune", "name": "n" } }""";
    private const string Figures = """{ "kind": "observations", "network": "references", "unit": { "column": "c", "scheme": "commune" }, "period": "=2022", "measures": [{ "indicator": { "constant": "POP", "create": { "label": "=Population", "kind": "count" } }, "value": "pop" }, { "indicator": { "constant": "PART", "create": { "label": "=Part de jeunes", "kind": "proportion", "unit": "=%" } }, "numerator": "n", "denominator": "d" }] }""";
    private const string Merger = """{ "kind": "successions", "network": "references", "succession": { "from": { "column": "av", "scheme": "commune" }, "to": { "column": "ap", "scheme": "commune" }, "on": "le", "reason": "=COG", "name": "nom" } }""";
    private Desk desk = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await Desk.OpenAsync(cluster);
        await desk.RecordAsync(Units, "c;n\nA;Alpha\nB;Bêta\n");
        await desk.RecordAsync(Communes, "c;n\n01001;Un\n01002;Deux\n01003;Trois\n01004;Quatre\n");
        await desk.RecordAsync(Figures, "c;pop;n;d\n01001;100;10;50\n01002;200;30;150\n01003;40;5;20\n01004;3;1;2\n");
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_zone_sums_counts_and_both_terms_of_rates_by_weights_with_its_coverage()
    {
        await desk.RecordAsync(Zones, "ml;commune;poids;du\nA;01001;;\nA;01002;0,25;\nA;01003;;\nA;09999;;\n");
        var sheet = await SheetAsync("s:A");
        var population = sheet.Rows.Single(r => r.Indicator.Code == "POP").Sum;
        Assert.Equal((190m, 3, 4, true), (population.Figure.Value, population.Territories.Known, population.Territories.Expected, population.IsEstimated));
        var share = sheet.Rows.Single(r => r.Indicator.Code == "PART").Sum.Figure;
        Assert.Equal((22.5m, 107.5m), (share.Numerator, share.Denominator));
        Assert.Equal(Math.Round(100 * 22.5m / 107.5m, 6), Math.Round(share.Value!.Value, 6));
    }

    [Fact]
    public async Task A_protected_commune_enters_no_sum_and_is_counted()
    {
        await desk.RecordAsync(Zones, "ml;commune;poids;du\nA;01001;;\nA;01004;;\n");
        var population = (await SheetAsync("s:A")).Rows.Single(r => r.Indicator.Code == "POP").Sum;
        Assert.Equal((100m, 1, 1), (population.Figure.Value, population.Territories.Known, population.Secret));
    }

    [Fact]
    public async Task Communes_that_merged_since_are_read_by_their_origins()
    {
        await desk.RecordAsync(Merger, "av;ap;le;nom\n01001;01001;2025;Un\n01002;01001;2025;\n");
        await desk.RecordAsync(Zones, "ml;commune;poids;du\nA;01001;0,5;\n");
        var population = (await SheetAsync("s:A")).Rows.Single(r => r.Indicator.Code == "POP").Sum;
        Assert.Equal((150m, 1, 1), (population.Figure.Value, population.Territories.Known, population.Territories.Expected));
    }

    [Fact]
    public async Task Weights_of_a_shared_commune_that_do_not_sum_to_one_are_told_in_words_and_numbers()
    {
        var report = await desk.RecordAsync(Zones, "ml;commune;poids;du\nA;01001;0,6;\nB;01001;0,3;\nA;01002;0,5;\nB;01002;0,5;\nA;01003;1;\nB;01003;20 %;\n");
        Assert.Equal(2, report.Notes.Count);
        Plainly.Says("commune:01001, 90,0 % ; il manque 10,0 %", string.Join('\n', report.Notes.Select(n => n.Text)));
        Plainly.Says("commune:01003, 120,0 %", string.Join('\n', report.Notes.Select(n => n.Text)));
    }

    [Fact]
    public async Task A_weight_changes_from_a_day_on_ends_with_zero_and_the_past_stays()
    {
        await desk.RecordAsync(Zones, "ml;commune;poids;du\nA;01001;1;2020\n");
        await desk.RecordAsync(Zones, "ml;commune;poids;du\nA;01001;0,5;2023\nA;01001;0;2025\n");
        var map = (await desk.ReloadedAsync("zone")).Map;
        var unit = map.Find("s:A", DateOnly.MaxValue).Value!.Id;
        Assert.Equal([1m, 0.5m], new[] { 2021, 2024 }.Select(y => Assert.Single(map.Zones.Of(unit, new(y, 1, 1))).Weight));
        Assert.Empty(map.Zones.Of(unit, new(2025, 1, 1)));
        Assert.Equal(ImportVerdict.NothingNew, (await desk.CheckAsync(Zones, "ml;commune;poids;du\nA;01001;0,5;2023\n")).Verdict);
    }

    [Theory]
    [InlineData("A;01001;1,2;\n", "share.form")]
    [InlineData("Z;01001;1;\n", "unit.unknown")]
    [InlineData("A;;1;\n", "unit.empty")]
    [InlineData("A;01001;1;\nA;01001;0,5;\n", "row.contradiction")]
    public async Task A_row_of_a_zone_that_makes_no_sense_is_refused(string rows, string cause) =>
        Assert.Equal(cause, Assert.Single((await desk.CheckAsync(Zones, "ml;commune;poids;du\n" + rows)).Rejected).Cause);

    private async Task<ZoneSheet> SheetAsync(string unit)
    {
        var ct = TestContext.Current.CancellationToken;
        var readings = new NetworkReadings(desk.Versions, new(desk.Source, desk.Versions), new(desk.Source), new(desk.Source), new(desk.Source), new());
        var network = (await desk.Knowledge.FindNetworkAsync("zone", ct))!;
        var actor = Desk.Admin with { Day = new(2026, 1, 1) };
        return ZoneSheet.Read(await readings.OpenAsync(actor, network, ct), await readings.OpenReferencesAsync(actor, ct), unit, actor.Day).Value!;
    }
}
