// SPDX-License-Identifier: Apache-2.0
using Timonier.Hosts.Tests.Ui;
using Timonier.Web.Charts;

namespace Timonier.Hosts.Tests.Charts;

public sealed class FigureChartTests
{
    private static readonly BoxRow[] Rows =
    [
        new("Rural diffus", 132, new(27, 36, 40.8, 46.5, 58)) { Region = [44.2, 37, 44.3] },
        new("Rural industriel", 47, new(26, 34.1, 37.9, 41.8, 50)) { Value = 41.6 },
        new("Territoires ultramarins et insulaires", 3, null),
    ];

    [Fact]
    public async Task A_histogram_has_a_bar_for_each_class_and_its_twin_holds_the_counts()
    {
        var rendered = await Rendered.OfAsync<HistogramFigure>(new
        {
            Id = "h",
            Title = "Sorties positives 2024",
            Values = new[] { 20.0, 21, 25, 31, 32, 33, 39.9, 40 },
            Unit = "%",
            Value = (double?)31.0,
            ValueName = "Val d’Aubrière",
            Nation = (double?)30.0,
            Noun = ("mission locale", "missions locales"),
        });
        Sound.Check(rendered);
        Golden.Match(rendered.Lines(), "histogram.svg");
        var cells = rendered.Cells();
        Assert.Equal(["de 20 à 22 exclu", "2"], cells[0]);
        Assert.Equal(["de 38 à 40 compris", "2"], cells[9]);
        Assert.Equal(["Val d’Aubrière\u00A0: 31,0", ""], cells[10]);
        Assert.Equal(8, cells.Take(10).Sum(row => int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(cells.Take(10).Count(row => row[1] != "0"), rendered.Page.QuerySelectorAll("rect.peer").Length);
        Assert.Equal(["Val d’Aubrière", "France"], rendered.Page.QuerySelectorAll(".tm-legend li").Select(li => li.TextContent));
    }

    [Fact]
    public async Task Boxes_stay_in_the_order_of_types_and_their_twin_holds_the_five_numbers()
    {
        var rendered = await Rendered.OfAsync<BoxesFigure>(new { Id = "b", Title = "Par type", Rows, Unit = "%", ValueName = "Val d’Aubrière" });
        Sound.Check(rendered);
        Golden.Match(rendered.Lines(), "boxes.svg");
        Assert.Equal(
        [
            ["Rural diffus", "132", "27,0", "36,0", "40,8", "46,5", "58,0", "37,0\u202F; 44,2\u202F; 44,3", "sans objet"],
            ["Rural industriel", "47", "26,0", "34,1", "37,9", "41,8", "50,0", "", "41,6"],
            ["Territoires ultramarins et insulaires", "3", "secret", "secret", "secret", "secret", "secret", "", "sans objet"],
        ], rendered.Cells());
        Assert.Contains(rendered.Page.QuerySelectorAll("text"), t => t.TextContent == "Territoires ultramarins et…");
        Assert.Contains(rendered.Page.QuerySelectorAll("text"), t => t.TextContent == "trop peu de structures");
    }

    [Fact]
    public async Task A_legend_explains_only_what_is_drawn()
    {
        var rendered = await Rendered.OfAsync<BoxesFigure>(new { Id = "b", Title = "Par type", Rows = new[] { Rows[2] } });
        Assert.Single(rendered.Page.QuerySelectorAll(".tm-legend li"));
    }

    [Fact]
    public async Task Figures_scroll_in_a_named_region_that_the_keyboard_reaches()
    {
        var rendered = await Rendered.OfAsync<BoxesFigure>(new { Id = "b", Title = "Par type", Rows });
        var region = rendered.Page.QuerySelector(".tm-figscroll")!;
        Assert.Equal(("region", "0", "Distribution, défilement horizontal\u00A0: Par type"), (region.GetAttribute("role"), region.GetAttribute("tabindex"), region.GetAttribute("aria-label")));
    }
}
