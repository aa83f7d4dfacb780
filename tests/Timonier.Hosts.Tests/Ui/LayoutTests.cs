// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Components;
using Timonier.Hosts.Tests.Gallery;
using Timonier.Web.Layout;
using Timonier.Web.Ui;

namespace Timonier.Hosts.Tests.Ui;

public sealed class LayoutTests
{
    [Fact]
    public async Task A_page_has_its_landmarks_a_skip_link_and_a_search_that_needs_no_script()
    {
        var page = (await InSiteAsync(Sample.Chrome)).Page;
        Assert.Equal("#contenu", page.QuerySelector("a.tm-skip")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("main#contenu[tabindex='-1']"));
        var search = page.QuerySelector("form[role=search]")!;
        Assert.Equal(("/recherche", "get"), (search.GetAttribute("action"), search.GetAttribute("method")));
        Assert.Equal("Structures", page.QuerySelector("nav[aria-label=Principale] [aria-current=page]")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll("header details").Length);
        Assert.Equal(
            ["Accessibilité", "Ce que cet outil ne dit pas", "Glossaire", "Aide"],
            page.QuerySelectorAll("footer a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task The_breadcrumb_of_a_page_stands_before_its_main_content()
    {
        var rendered = await InSiteAsync(Sample.Chrome);
        var crumb = rendered.Page.QuerySelector("nav.tm-crumb")!;
        Assert.Null(crumb.Closest("main"));
        Assert.Equal("Ici", crumb.QuerySelector("[aria-current=page]")!.TextContent);
        Assert.Equal("/reseau", crumb.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Signing_out_is_a_post_with_a_token()
    {
        var rendered = await InSiteAsync(Sample.Chrome);
        var form = rendered.Page.QuerySelector("form[action='/deconnexion']")!;
        Assert.Equal("post", form.GetAttribute("method"));
        Assert.Equal("jeton", form.QuerySelector("input[type=hidden]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Before_sign_in_there_is_no_search_no_menu_and_no_invented_name()
    {
        var page = (await InSiteAsync(new(null, [], []))).Page;
        Assert.Null(page.QuerySelector("form[role=search]"));
        Assert.Null(page.QuerySelector("details"));
        Assert.Null(page.QuerySelector("nav[aria-label=Principale]"));
        Assert.Null(page.QuerySelector(".tm-demo"));
        Assert.DoesNotContain("fictives", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_of_one_network_sees_its_name_without_a_menu()
    {
        var page = (await InSiteAsync(Sample.Chrome with { Networks = [Sample.Chrome.Networks[0]] })).Page;
        Assert.Equal("Réseau\u00A0: Missions locales", page.QuerySelector("span.tm-switch--one")!.TextContent);
    }

    [Fact]
    public async Task The_document_asks_nothing_of_another_site_and_lets_no_string_run()
    {
        var rendered = await InSiteAsync(Sample.Chrome);
        Sound.Check(rendered);
        Assert.All(
            rendered.Page.QuerySelectorAll("head [src], head [href]").Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")!),
            address => Assert.StartsWith("/_content/Timonier.Web/", address, StringComparison.Ordinal));
        var settings = rendered.Page.QuerySelector("meta[name=htmx-config]")!.GetAttribute("content")!;
        using var json = System.Text.Json.JsonDocument.Parse(settings);
        Assert.False(json.RootElement.GetProperty("allowEval").GetBoolean());
        Assert.False(json.RootElement.GetProperty("includeIndicatorStyles").GetBoolean());
    }

    [Fact]
    public async Task The_caveats_of_the_letter_say_the_year_and_the_day_of_the_data()
    {
        var rendered = await Rendered.OfAsync<Caveat>(new { Year = "2024", AsOf = (DateOnly?)new DateOnly(2026, 1, 31) });
        Assert.Equal(
            "À lire avec ces limites. Ces résultats n’ont pas de prétention scientifique, ne remplacent pas la connaissance qualitative de la structure et ne suffisent pas à qualifier sa performance. Données de 2024, arrêtées au 31\u00A0janvier 2026.",
            rendered.Words("[role=note]"));
    }

    private static Task<Rendered> InSiteAsync(SiteChrome chrome) => Rendered.OfAsync(builder =>
    {
        builder.OpenComponent<CascadingValue<SiteChrome>>(0);
        builder.AddComponentParameter(1, "Value", chrome);
        builder.AddComponentParameter(2, "ChildContent", (RenderFragment)(inside =>
        {
            inside.OpenComponent<SiteDocument>(0);
            inside.AddComponentParameter(1, "ChildContent", (RenderFragment)(body =>
            {
                body.OpenComponent<LayoutView>(0);
                body.AddComponentParameter(1, "Layout", typeof(SiteLayout));
                body.AddComponentParameter(2, "ChildContent", (RenderFragment)(page =>
                {
                    page.OpenComponent<Breadcrumb>(0);
                    page.AddComponentParameter(1, "Above", new PageLink[] { new("Réseau", "/reseau") });
                    page.AddComponentParameter(2, "Here", "Ici");
                    page.CloseComponent();
                    page.OpenComponent<PageHead>(3);
                    page.AddComponentParameter(4, "Title", "Titre");
                    page.CloseComponent();
                }));
                body.CloseComponent();
            }));
            inside.CloseComponent();
        }));
        builder.CloseComponent();
    });
}
