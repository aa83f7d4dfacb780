// SPDX-License-Identifier: Apache-2.0
using Timonier.Hosts.Tests.Ui;
using Timonier.Web.Layout;

namespace Timonier.Hosts.Tests.Gallery;

/// <summary>
/// Every component at work in whole pages. With <c>TIMONIER_GALLERY=folder</c> the pages are written there, beside <c>assets/</c>,
/// to be looked at in a browser at several widths, in the dark and on paper.
/// </summary>
public sealed class GalleryTests
{
    public static TheoryData<string> Pages => ["sheet", "indicator", "forms", "signin", "paper"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Pages_are_made_of_sound_markup(string name)
    {
        var rendered = await RenderAsync(name);
        Sound.Check(rendered, name == "paper" ? 1 : 0);
        Assert.Single(rendered.Page.QuerySelectorAll("h1"));
        Assert.Single(rendered.Page.QuerySelectorAll("main"));
        Assert.Equal("fr", rendered.Page.DocumentElement.GetAttribute("lang"));
        Write(name, rendered.Html);
    }

    [Fact]
    public async Task A_page_says_everywhere_that_its_data_are_invented()
    {
        var site = await RenderAsync("sheet");
        Assert.Contains("(données fictives)", site.Page.Title, StringComparison.Ordinal);
        Assert.Contains("données fictives", site.Words(".tm-demo"), StringComparison.Ordinal);
        var paper = await RenderAsync("paper");
        Assert.Contains("(données fictives)", paper.Page.Title, StringComparison.Ordinal);
        Assert.Contains("Données fictives", paper.Words("header"), StringComparison.Ordinal);
    }

    private static Task<Rendered> RenderAsync(string name) => name switch
    {
        "sheet" => Rendered.OfAsync<Document>(new { ChildContent = Body<SheetBody>() }),
        "indicator" => Rendered.OfAsync<Document>(new { ChildContent = Body<IndicatorBody>() }),
        "forms" => Rendered.OfAsync<Document>(new { ChildContent = Body<FormsBody>() }),
        "signin" => Rendered.OfAsync<Document>(new { Layout = typeof(SignInLayout), ChildContent = Body<SignInBody>() }),
        _ => Rendered.OfAsync<PaperLayout>(new
        {
            Title = "Mission locale du Val d’Aubrière, fiche 2024",
            Heading = "Réseau des missions locales",
            HeadingNote = "Région Hautes-Rives",
            Reference = "Fiche AUB06, 12\u00A0mars 2026",
            Foot = "Timonier 0.1.0 · données 1 284 · lecture du 12\u00A0mars 2026 à 9\u00A0h\u00A042",
            Fiction = Fiction.Demonstration,
            Body = Body<SheetBody>(),
        }),
    };

    private static Microsoft.AspNetCore.Components.RenderFragment Body<T>()
        where T : Microsoft.AspNetCore.Components.IComponent => builder =>
    {
        builder.OpenComponent<T>(0);
        builder.CloseComponent();
    };

    private static void Write(string name, string html)
    {
        if (Environment.GetEnvironmentVariable("TIMONIER_GALLERY") is { Length: > 0 } folder)
            File.WriteAllText(Path.Combine(folder, $"{name}.html"), html.Replace("/_content/Timonier.Web/", "assets/", StringComparison.Ordinal));
    }
}
