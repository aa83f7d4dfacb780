// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Components;
using Timonier.Web.Ui;

namespace Timonier.Hosts.Tests.Ui;

public sealed class AddressTests
{
    [Fact]
    public void An_address_is_encoded_and_keeps_the_order_of_its_values() =>
        Assert.Equal("/p?a=1%202&%C3%A9=%26%3D", new PageAddress("/p").With("a", "1 2").With("é", "&=").ToString());

    [Fact]
    public void A_value_replaces_those_of_its_name_and_nothing_removes_it()
    {
        var address = new PageAddress("/p").And("d", "01").And("d", "02").With("page", "3");
        Assert.Equal("/p?d=01&d=02&page=3", address.ToString());
        Assert.Equal("/p?d=02&page=3", address.Without("d", "01").ToString());
        Assert.Equal("/p?page=3", address.Without("d").ToString());
        Assert.Equal("/p?d=01&d=02", address.With("page", null).ToString());
        Assert.Equal("/p?page=3&d=03", address.With("d", "03").ToString());
    }

    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(1, 2, "1 2")]
    [InlineData(1, 19, "1 2 0 19")]
    [InlineData(3, 19, "1 2 3 4 0 19")]
    [InlineData(4, 19, "1 2 3 4 5 0 19")]
    [InlineData(5, 19, "1 0 4 5 6 0 19")]
    [InlineData(16, 19, "1 0 15 16 17 18 19")]
    [InlineData(19, 19, "1 0 18 19")]
    public void The_pager_offers_the_ends_and_the_neighbours(int page, int pages, string offered) =>
        Assert.Equal(offered, string.Join(' ', new PageSpan(page, 25, pages * 25).Offered()));

    [Theory]
    [InlineData(1, 0, 0, 0)]
    [InlineData(1, 24, 1, 24)]
    [InlineData(2, 26, 26, 26)]
    public void The_lines_of_a_page_are_counted_from_one(int page, int total, int first, int last)
    {
        var span = new PageSpan(page, 25, total);
        Assert.Equal((first, last), (span.First, span.Last));
    }

    [Fact]
    public async Task The_pager_changes_only_the_page()
    {
        var rendered = await Rendered.OfAsync<Pager>(new { Span = new PageSpan(2, 25, 60), Address = new PageAddress("/p").With("annee", "2024"), Order = "par nom" });
        Sound.Check(rendered);
        Assert.Equal("26 à 50 sur 60 · par nom", rendered.Words("span"));
        Assert.Equal(
            ["/p?annee=2024", "/p?annee=2024", "/p?annee=2024&page=2", "/p?annee=2024&page=3", "/p?annee=2024&page=3"],
            rendered.Page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal("2", rendered.Page.QuerySelector("[aria-current=page]")!.TextContent);
    }

    [Fact]
    public async Task One_page_needs_no_links()
    {
        var rendered = await Rendered.OfAsync<Pager>(new { Span = new PageSpan(1, 25, 0), Address = new PageAddress("/p") });
        Assert.Equal("Aucune ligne", rendered.Words("span"));
        Assert.Empty(rendered.Page.QuerySelectorAll("a"));
    }

    [Fact]
    public async Task Filters_are_a_get_form_and_each_active_one_removes_itself()
    {
        RenderFragment fields = builder =>
        {
            builder.OpenComponent<SelectField>(0);
            builder.AddComponentParameter(1, "Id", "annee");
            builder.AddComponentParameter(2, "Label", "Année");
            builder.CloseComponent();
        };
        var rendered = await Rendered.OfAsync<FilterBar>(new
        {
            Action = "/p",
            Active = new PageLink[] { new("Région", "/p?annee=2024"), new("2024", "/p?region=44") },
            Kept = new (string, string)[] { ("vue", "carte") },
            Found = "24 structures",
            ChildContent = fields,
        });
        Sound.Check(rendered);
        var form = rendered.Page.QuerySelector("form")!;
        Assert.Equal("get", form.GetAttribute("method"));
        Assert.Equal("carte", rendered.Page.QuerySelector("input[type=hidden][name=vue]")!.GetAttribute("value"));
        Assert.Equal(["/p?annee=2024", "/p?region=44", "/p"], rendered.Page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.StartsWith("Région retirer", rendered.Words("a"), StringComparison.Ordinal);
    }
}
