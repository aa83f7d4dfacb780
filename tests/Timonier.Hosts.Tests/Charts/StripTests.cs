// SPDX-License-Identifier: Apache-2.0
using Timonier.Hosts.Tests.Ui;
using Timonier.Web.Charts;

namespace Timonier.Hosts.Tests.Charts;

public sealed class StripTests
{
    private static readonly Spread Peers = new(10, 20, 25, 30, 40);

    [Fact]
    public async Task A_strip_is_drawn_as_it_was_accepted() => Golden.Match((await StripAsync(35, 22, 45)).Lines(), "distribution.svg");

    [Fact]
    public async Task Marks_stand_where_their_values_are()
    {
        var page = (await StripAsync(35, 22, 45)).Page;
        var x = new Scale(10, 45, 9, 201);
        Assert.Equal(x.At(35), page.QuerySelector("circle.me")!.At("cx"), 0.06);
        Assert.Equal(x.At(25), page.QuerySelector(".med")!.At("x1"), 0.06);
        Assert.Equal(x.At(20), page.QuerySelector("rect.peer")!.At("x"), 0.06);
        Assert.Equal(x.At(30) - x.At(20), page.QuerySelector("rect.peer")!.At("width"), 0.06);
        Assert.Equal(x.At(45), page.QuerySelector(".tick")!.At("x1"), 0.06);
        Assert.StartsWith($"M{x.At(22).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture)} ", page.QuerySelector(".ref")!.GetAttribute("d"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_unknown_is_not_drawn()
    {
        var page = (await StripAsync(null, null, null)).Page;
        Assert.Empty(page.QuerySelectorAll(".me, .ref, .tick"));
        Assert.NotNull(page.QuerySelector(".peer"));
        var alone = (await Rendered.OfAsync<DistributionStrip>(new { Value = (double?)5.0 })).Page;
        Assert.Equal(105, alone.QuerySelector(".me")!.At("cx"));
        Assert.Empty((await Rendered.OfAsync<DistributionStrip>()).Page.QuerySelectorAll("svg *"));
    }

    [Fact]
    public async Task A_strip_in_a_row_is_hidden_and_one_with_a_name_is_an_image()
    {
        Assert.Equal("true", (await StripAsync(35, 22, 45)).Page.QuerySelector("svg")!.GetAttribute("aria-hidden"));
        var named = await Rendered.OfAsync<DistributionStrip>(new { Id = "s", Title = "Chômage <jeunes>", Description = "Au-dessus", Peers });
        Sound.Check(named);
        Assert.Equal("s-t s-d", named.Page.QuerySelector("svg[role=img]")!.GetAttribute("aria-labelledby"));
        Assert.Equal("Chômage <jeunes>", named.Page.QuerySelector("title#s-t")!.TextContent);
    }

    [Fact]
    public async Task A_context_figure_says_in_words_what_its_strip_draws()
    {
        var rendered = await Rendered.OfAsync<ContextFigure>(new
        {
            Name = "Chômage",
            Figure = Timonier.Web.Ui.Figure.Of(27.4m, 1, "%"),
            Comparison = "Région 24,1",
            Peers,
            Group = "15 structures comparables",
        });
        Sound.Check(rendered);
        Assert.Equal(
            "15 structures comparables\u00A0: de 10,0 à 40,0\u00A0%, moitié centrale de 20,0 à 30,0\u00A0%, médiane 25,0\u00A0%.",
            rendered.Words(".tm-vh"));
    }

    [Theory]
    [InlineData(24)]
    [InlineData(150)]
    [InlineData(440)]
    public async Task A_network_has_one_dot_a_structure_and_no_name(int count)
    {
        var values = Gallery.Sample.Values(count, 41, 14, count);
        var rendered = await Rendered.OfAsync<NetworkStrip>(new { Values = values, Spread = Gallery.Sample.SpreadOf(values) });
        var path = rendered.Page.QuerySelector(".dots")!.GetAttribute("d")!;
        Assert.Equal(count, path.Split("h0").Length - 1);
        Assert.Equal("", rendered.Page.QuerySelector("svg")!.TextContent);
        Assert.InRange(rendered.Html.Length, 0, 400 + (count * 14));
    }

    [Fact]
    public async Task The_dots_of_a_network_do_not_tell_in_which_order_they_were_given()
    {
        double[] values = [3, 1, 2, 2, 9];
        var one = await Rendered.OfAsync<NetworkStrip>(new { Values = values });
        var other = await Rendered.OfAsync<NetworkStrip>(new { Values = values.Reverse().ToArray() });
        Assert.Equal(one.Html, other.Html);
        Golden.Match(one.Lines(), "network.svg");
        Assert.Null((await Rendered.OfAsync<NetworkStrip>(new { Values = Array.Empty<double>() })).Page.QuerySelector(".dots"));
    }

    [Fact]
    public async Task A_trend_has_gaps_where_nothing_is_known_and_is_cut_by_a_new_definition()
    {
        var rendered = await Rendered.OfAsync<Sparkline>(new { Values = new double?[] { 1, 2, null, 4, 3, 5, 6 }, Breaks = new[] { 5 } });
        Assert.Equal(3, rendered.Page.QuerySelector(".line")!.GetAttribute("d")!.Count(c => c == 'M'));
        Golden.Match(rendered.Lines(), "sparkline.svg");
        Assert.Empty((await Rendered.OfAsync<Sparkline>(new { Values = new double?[] { null, null } })).Page.QuerySelectorAll("svg *"));
    }

    private static Task<Rendered> StripAsync(double? value, double? region, double? nation) =>
        Rendered.OfAsync<DistributionStrip>(new { Value = value, Peers, Region = region, Nation = nation });
}
