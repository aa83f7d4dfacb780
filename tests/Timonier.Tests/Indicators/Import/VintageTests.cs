// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Views;

namespace Timonier.Tests.Indicators.Import;

/// <summary>Referentials live by import alone: vintages of communes, their mergers, a zoning that nobody had thought of.</summary>
public sealed class VintageTests(Cluster cluster) : IAsyncLifetime
{
    private const string Communes = """{ "kind": "territories", "network": "references", "kinds": [{ "code": "commune", "label": "commune" }], "unit": { "column": "c", "scheme": "commune" }, "describe": { "kind": "=commune", "name": "n", "from": "=MILLESIME" } }""";
    private const string Mergers = """{ "kind": "successions", "network": "references", "succession": { "from": { "column": "COM_AV", "scheme": "commune" }, "to": { "column": "COM_AP", "scheme": "commune" }, "on": "DATE_EFF", "reason": "=Code officiel géographique", "name": "LIBELLE_AP" } }""";
    private const string Basins = """{ "kind": "territories", "network": "references", "kinds": [{ "code": "bassin", "label": "bassin", "plural": "bassins", "position": 5 }], "unit": { "column": "c", "scheme": "bassin" }, "describe": { "kind": "=bassin", "name": "n" } }""";
    private const string Links = """{ "kind": "links", "network": "references", "trees": [{ "code": "bassins", "label": "Bassins" }], "child": { "column": "commune", "scheme": "commune" }, "parent": { "column": "bassin", "scheme": "bassin", "tree": "bassins", "from": "du" } }""";
    private const string Figures = """{ "kind": "observations", "network": "references", "unit": { "column": "c", "scheme": "commune" }, "period": { "column": "a", "as": "year" }, "indicator": { "constant": "POP", "create": { "label": "=Population", "kind": "count", "countsPersons": false } }, "value": "p" }""";
    private Desk desk = null!;

    public async ValueTask InitializeAsync() => desk = await Desk.OpenAsync(cluster);

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_new_zoning_is_a_level_of_the_board_by_import_alone_in_every_vintage()
    {
        await LoadAsync();
        await desk.RecordAsync(Basins, "c;n\nB1;Bassin un\nB2;Bassin deux\n");
        await desk.RecordAsync(Links, "commune;bassin;du\n01001;B1;2020\n01002;B1;2020\n01003;B2;2020\n");
        var reading = (await OpenAsync()).In("bassins");
        var population = reading.Catalogue.ByCode("POP")!;
        decimal? Of(string basin, int year) => reading.Read(reading.Map.Find(basin, DateOnly.MaxValue).Value!.Id, population, Aspect.Observed, Period.Year(year)).Value;
        Assert.Equal((300m, 50m), (Of("bassin:B1", 2023), Of("bassin:B2", 2023)));
        Assert.Equal((320m, 55m), (Of("bassin:B1", 2025), Of("bassin:B2", 2025)));
        Assert.Contains(NetworkBoard.Read(reading, new() { Year = 2025 }, new(2026, 1, 1)).Kinds, k => k.Kind.LabelPlural == "bassins");
        Assert.Equal(["Deux"], Assert.Single(await MovedAsync()).Split(','));
    }

    [Fact]
    public async Task A_vintage_read_at_its_date_lists_its_own_communes_and_the_merged_one_compares_with_its_origins()
    {
        await LoadAsync();
        var reading = await OpenAsync();
        int CountOn(DateOnly day) => reading.Map.Units.Count(u => u.KindOn(day) == "commune" && u.CountsOn(day));
        Assert.Equal((3, 2), (CountOn(new(2024, 12, 31)), CountOn(new(2025, 1, 1))));
        var merged = reading.Map.Find("commune:01001", new(2025, 6, 1)).Value!;
        Assert.Equal(("Un", "Un-et-Deux"), (merged.NameOn(new(2024, 6, 1)), merged.NameOn(new(2025, 6, 1))));
        var restated = reading.Restate(merged.Id, reading.Catalogue.ByCode("POP")!, Period.Year(2023));
        Assert.Equal((100m, 300m), (restated.Own.Value, restated.Figure.Value));
    }

    private async Task LoadAsync()
    {
        await desk.RecordAsync(Communes.Replace("MILLESIME", "2023", StringComparison.Ordinal), "c;n\n01001;Un\n01002;Deux\n01003;Trois\n");
        await desk.RecordAsync(Communes.Replace("MILLESIME", "2025", StringComparison.Ordinal), "c;n\n01001;Un-et-Deux\n01003;Trois\n");
        await desk.RecordAsync(Mergers, "COM_AV;COM_AP;DATE_EFF;LIBELLE_AP\n01001;01001;2025-01-01;Un-et-Deux\n01002;01001;2025-01-01;Un-et-Deux\n");
        await desk.RecordAsync(Figures, "c;a;p\n01001;2023;100\n01002;2023;200\n01003;2023;50\n01001;2025;320\n01003;2025;55\n");
    }

    private async Task<NetworkReading> OpenAsync()
    {
        var readings = new NetworkReadings(desk.Versions, new(desk.Source, desk.Versions), new(desk.Source), new(desk.Source), new(desk.Source), new());
        return await readings.OpenReferencesAsync(Desk.Admin with { Day = new(2026, 1, 1) }, TestContext.Current.CancellationToken);
    }

    /// <summary>Names of the communes that ended, by succession.</summary>
    private async Task<IReadOnlyList<string>> MovedAsync()
    {
        var map = (await OpenAsync()).Map;
        return [.. map.Lineage.All.Select(s => string.Join(',', s.Predecessors.Where(s.Ends).Select(u => map[u].NameOn(new(2024, 1, 1)))))];
    }
}
