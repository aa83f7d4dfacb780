// SPDX-License-Identifier: Apache-2.0
using AngleSharp.Dom;
using Timonier.Hosts.Tests.Gallery;
using Timonier.Hosts.Tests.Ui;
using Timonier.Web.Charts;
using Timonier.Web.Ui;

namespace Timonier.Hosts.Tests.Charts;

public sealed class MapTests
{
    [Fact]
    public void The_outlines_are_those_of_the_96_departements_and_light()
    {
        Assert.Equal(96, DepartmentOutlines.Paths.Count);
        Assert.Contains("2A", DepartmentOutlines.Paths);
        Assert.Equal(["75", "92", "93", "94"], DepartmentOutlines.InsetPaths.Keys.Order(StringComparer.Ordinal));
        Assert.InRange(DepartmentOutlines.Paths.Values.Sum(p => p.Length), 15_000, 25_000);
        Assert.All(DepartmentOutlines.Paths.Values, p => Assert.Matches(@"^(m[-0-9 ]+z)+$", p));
    }

    [Fact]
    public async Task Every_territory_is_on_the_map_with_its_name_and_value()
    {
        var rendered = await MapAsync(Territories.All);
        Sound.Check(rendered);
        var named = rendered.Page.QuerySelectorAll("path > title").Select(t => t.TextContent).ToHashSet(StringComparer.Ordinal);
        var tiles = rendered.Page.QuerySelectorAll("svg[role=img] text").Select(t => t.TextContent).ToList();
        Assert.All(Territories.All, t => Assert.True(named.Contains($"{t.Name}\u00A0: {t.Figure.Text}") || (tiles.Contains(t.Name) && tiles.Contains(t.Figure.Text)), t.Code));
        Assert.Contains("CC BY 4.0", rendered.Words(".tm-credit"), StringComparison.Ordinal);
        Assert.InRange(rendered.Html.Length, 30_000, 60_000);
    }

    [Fact]
    public async Task Overseas_territories_are_always_there_as_tiles_even_without_a_value()
    {
        var rendered = await MapAsync([new("01", "Ain", Figure.Of(3, 0))]);
        var words = rendered.Page.QuerySelectorAll("svg[role=img] text").Select(t => t.TextContent).ToList();
        Assert.Superset(new HashSet<string>(["Guadeloupe", "Martinique", "Guyane", "La Réunion", "Mayotte", "Saint-Pierre-et-Miquelon"], StringComparer.Ordinal), words.ToHashSet(StringComparer.Ordinal));
        Assert.Equal(6, rendered.Page.QuerySelectorAll("svg[role=img] rect.swatch.mx").Length);
    }

    [Fact]
    public async Task Secret_and_missing_are_hatched_and_equal_values_share_their_grey()
    {
        MapTerritory[] territories =
        [
            new("01", "Ain", Figure.Of(1, 0)), new("02", "Aisne", Figure.Of(9, 0)), new("03", "Allier", Figure.Of(1, 0)),
            new("48", "Lozère", Figure.Without(FigureState.Suppressed)), new("972", "Martinique", Figure.Of(9, 0)),
        ];
        var page = (await MapAsync(territories)).Page;
        Assert.Equal("m1", Grey(page, "Ain"));
        Assert.Equal("m1", Grey(page, "Allier"));
        Assert.Equal("m5", Grey(page, "Aisne"));
        Assert.Equal("mx", Grey(page, "Lozère"));
        Assert.Single(page.QuerySelectorAll("svg[role=img] rect.swatch.m5"));
        Assert.Equal(96 - 4, page.QuerySelectorAll("svg[role=img] > g:first-of-type > path.m0").Length);
    }

    [Fact]
    public async Task The_twin_table_of_the_map_holds_each_territory_in_the_order_given()
    {
        var rendered = await MapAsync([new("02", "Aisne", Figure.Of(9.5m, 1, "%")) { Href = "/t/02" }, new("01", "Ain", Figure.Without(FigureState.Missing))]);
        Assert.Equal([["02", "Aisne", "9,5"], ["01", "Ain", "manquant"]], rendered.Cells());
        Assert.Equal("/t/02", rendered.Page.QuerySelector("tbody a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Tiles_are_links_in_reading_order_whatever_the_order_given()
    {
        MapTile[] tiles =
        [
            new("VAU", "Val d’Aubrière", (1, 1), Figure.Of(14.5m, 1, "%")) { Href = "/s/vau" },
            new("PSA", "Port-Sainte-Aude", (0, 0), Figure.Without(FigureState.Suppressed)) { Href = "/s/psa" },
            new("MSE", "Marais", (2, 0), Figure.Of(3, 0)) { Href = "/s/mse" },
        ];
        var rendered = await Rendered.OfAsync<TileMapFigure>(new { Id = "t", Title = "Carte en tuiles", Tiles = tiles, Current = "VAU" });
        Sound.Check(rendered);
        Golden.Match(rendered.Lines(), "tiles.svg");
        Assert.Equal("group", rendered.Page.QuerySelector("svg")!.GetAttribute("role"));
        Assert.Equal(
            ["PSA secret, Port-Sainte-Aude", "MSE 3, Marais", "VAU 14,5\u00A0%, Val d’Aubrière"],
            rendered.Page.QuerySelectorAll("svg a").Select(a => a.GetAttribute("aria-label")));
        Assert.Equal([["Val d’Aubrière", "VAU", "14,5\u00A0%"], ["Port-Sainte-Aude", "PSA", "secret"], ["Marais", "MSE", "3"]], rendered.Cells());
    }

    private static string Grey(IDocument page, string name) =>
        page.QuerySelectorAll("path").First(p => p.QuerySelector("title")?.TextContent.StartsWith(name, StringComparison.Ordinal) == true).ClassName!;

    private static Task<Rendered> MapAsync(IReadOnlyList<MapTerritory> territories) =>
        Rendered.OfAsync<DepartmentMapFigure>(new { Id = "c", Title = "Carte", Territories = territories, Unit = "%" });
}
