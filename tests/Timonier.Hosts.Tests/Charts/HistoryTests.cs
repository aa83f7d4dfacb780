// SPDX-License-Identifier: Apache-2.0
using Timonier.Hosts.Tests.Ui;
using Timonier.Web.Charts;

namespace Timonier.Hosts.Tests.Charts;

public sealed class HistoryTests
{
    private static readonly Series Sample = new("Sorties positives",
    [
        new("2019", 39.8) { Reference = 40.8, PeersLow = 38, PeersHigh = 44 },
        new("2020", 33.8) { Reference = 34.4, PeersLow = 31, PeersHigh = 37, IsNewDefinition = true },
        new("2021", null) { Reference = 35.5, PeersLow = 32, PeersHigh = 38, Note = "non transmis" },
        new("2022", 38.9) { Reference = 36.9, PeersLow = 33, PeersHigh = 40 },
        new("2023", 40.2) { PeersLow = 34, PeersHigh = 41 },
        new("2024", 41.6) { Reference = 41.2, PeersLow = 34, PeersHigh = 41 },
    ])
    {
        Code = "E02",
        Unit = "%",
    };

    [Fact]
    public async Task A_history_is_drawn_as_it_was_accepted() =>
        Golden.Match((await Rendered.OfAsync<SmallMultiple>(new { Series = Sample })).Lines(), "multiple.svg");

    [Fact]
    public async Task Lines_stop_where_nothing_is_known_and_where_the_definition_changes()
    {
        var page = (await Rendered.OfAsync<SmallMultiple>(new { Series = Sample })).Page;
        Assert.Single(page.QuerySelectorAll("path.line"));
        Assert.Equal(2, page.QuerySelectorAll("circle.ghost").Length);
        Assert.Equal(2, page.QuerySelectorAll("path.fan-2").Length);
        Assert.Single(page.QuerySelectorAll("line.cut"));
        Assert.Equal("nouvelle définition", page.QuerySelectorAll("text").Single(t => t.ClassList.Contains("halo")).TextContent);
    }

    [Fact]
    public async Task The_last_values_are_written_without_touching()
    {
        var page = (await Rendered.OfAsync<SmallMultiple>(new { Series = Sample })).Page;
        var observed = page.QuerySelector("text.t-b")!;
        var reference = page.QuerySelectorAll("text").Single(t => t.TextContent.StartsWith("att.", StringComparison.Ordinal));
        Assert.Equal("41,6", observed.TextContent);
        Assert.Equal("att. 41,2", reference.TextContent);
        Assert.True(Math.Abs(observed.At("y") - reference.At("y")) >= 12.9);
    }

    [Fact]
    public async Task Nothing_known_is_an_axis_without_a_line()
    {
        var page = (await Rendered.OfAsync<SmallMultiple>(new { Series = new Series("Vide", [new("2023", null), new("2024", null)]) })).Page;
        Assert.Empty(page.QuerySelectorAll("path, line, circle"));
        Assert.Equal(["2023", "2024"], page.QuerySelectorAll("text").Select(t => t.TextContent));
    }

    [Fact]
    public async Task Histories_have_a_name_a_description_and_a_twin_table_that_holds_all_they_draw()
    {
        var rendered = await Rendered.OfAsync<SmallMultiples>(new { Id = "h", Items = new[] { Sample, new Series("Autre", [new("2024", 3)]) } });
        Sound.Check(rendered);
        Assert.Equal("Sorties positives E02", rendered.Words("h3"));
        Assert.Equal(
            "Constaté\u00A0: 39,8\u00A0% (2019), puis 41,6\u00A0% (2024)\u202F; attendu 41,2\u00A0%\u202F; nouvelle définition à partir de 2020\u202F; 1\u00A0valeur manquante.",
            rendered.Words("desc"));
        Assert.Equal(
        [
            ["2019", "39,8", "40,8", "38,0 à 44,0", ""],
            ["2020", "33,8", "34,4", "31,0 à 37,0", "nouvelle définition"],
            ["2021", "manquant", "35,5", "32,0 à 38,0", "non transmis"],
            ["2022", "38,9", "36,9", "33,0 à 40,0", ""],
            ["2023", "40,2", "manquant", "34,0 à 41,0", ""],
            ["2024", "41,6", "41,2", "34,0 à 41,0", ""],
        ], rendered.Cells());
        Assert.Equal(2, rendered.Page.QuerySelectorAll("details.tm-twin table").Length);
    }

    [Theory]
    [InlineData("11101", "", "0-3 4-5")]
    [InlineData("01110", "2", "1-2 2-4")]
    [InlineData("000", "", "")]
    [InlineData("11", "0", "0-2")]
    public void Stretches_end_at_gaps_and_at_cuts(string present, string cuts, string stretches) =>
        Assert.Equal(stretches, string.Join(' ', Runs.Of(present.Length, i => present[i] == '1', i => cuts.Contains((char)('0' + i), StringComparison.Ordinal)).Select(r => $"{r.Start}-{r.End}")));
}
