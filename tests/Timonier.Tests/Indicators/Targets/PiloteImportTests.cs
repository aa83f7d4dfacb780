// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators;
using Timonier.Indicators.Figures;
using Timonier.Tests.Indicators.Import;

namespace Timonier.Tests.Indicators.Targets;

/// <summary>Which value of a month counts, in the rows G9 of PEERS.md, part A, 3.4: the last one told, whatever its day; an empty cell told later leaves the month without a value.</summary>
public sealed class PiloteImportTests(Cluster cluster) : IAsyncLifetime
{
    private const string Mapping = """
        { "kind": "observations", "network": { "code": "mois", "name": "Mois", "create": true }, "kinds": [{ "code": "u", "label": "u" }],
          "unit": { "column": "u", "scheme": "s", "create": { "kind": "=u", "name": "u" } },
          "indicator": { "constant": "A", "create": { "label": "=A", "countsPersons": false, "periodicity": "month" } }, "period": { "column": "jour", "as": "month" }, "value": "v", "empty": "missing" }
        """;

    private Desk desk = null!;

    public async ValueTask InitializeAsync() => desk = await Desk.OpenAsync(cluster);

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_late_correction_of_a_month_is_the_value_of_the_month()
    {
        foreach (var line in new[] { "2024-03-25;9", "2024-03-05;7", "2024-03-05;8" })
            await desk.RecordAsync(Mapping, $"u;jour;v\nX;{line}\n");
        Assert.Equal("8", (await desk.KnownAsync("mois")).Of("s:X", "A", "2024-03"));
    }

    [Fact]
    public async Task An_empty_cell_told_later_erases_the_month_and_the_last_value_is_the_one_before()
    {
        foreach (var line in new[] { "2024-01-31;30", "2024-03-12;10", "2024-03-23;" })
            await desk.RecordAsync(Mapping, $"u;jour;v\nX;{line}\n");
        var known = await desk.KnownAsync("mois");
        Assert.Equal("missing", known.Of("s:X", "A", "2024-03"));
        var reading = new NetworkReading(new(Desk.Admin, known.Map, known.Catalogue, default, new()), known.Cube, new());
        var series = reading.SeriesOf(known.Map.Find("s:X", DateOnly.MaxValue).Value!.Id, known.Catalogue.ByCode("A")!, PeriodKind.Month);
        Assert.Equal(("2024-01", 30m), (series.Last(p => p.Figure.IsReadable).Period.ToString(), series.Last(p => p.Figure.IsReadable).Figure.Value));
    }
}
