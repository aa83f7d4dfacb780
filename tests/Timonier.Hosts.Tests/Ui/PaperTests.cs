// SPDX-License-Identifier: Apache-2.0
using Timonier.Web.Layout;

namespace Timonier.Hosts.Tests.Ui;

public sealed class PaperTests
{
    [Fact]
    public async Task A_sheet_carries_its_style_and_its_fonts_and_fetches_nothing()
    {
        var rendered = await Rendered.OfAsync<PaperLayout>(new { Title = "Fiche", Heading = "Réseau" });
        Sound.Check(rendered, styleElements: 1);
        var style = rendered.Page.QuerySelector("style")!.TextContent;
        Assert.Equal(2, style.Split("url(data:font/woff2;base64,").Length - 1);
        Assert.DoesNotContain("url(\"", style, StringComparison.Ordinal);
        Assert.DoesNotContain("http", style, StringComparison.Ordinal);
        Assert.Contains("size: A4", style, StringComparison.Ordinal);
        Assert.Empty(rendered.Page.QuerySelectorAll("link, script, img"));
        Assert.Equal("light", rendered.Page.DocumentElement.GetAttribute("data-bs-theme"));
    }

    [Fact]
    public async Task The_running_foot_says_the_title_and_no_title_can_leave_it()
    {
        const string title = "Fiche \"A\" </style><script>\\ & fin";
        var rendered = await Rendered.OfAsync<PaperLayout>(new { Title = title, Heading = "Réseau", Fiction = Fiction.Demonstration });
        Sound.Check(rendered, styleElements: 1);
        Assert.Equal(title + " (données fictives)", rendered.Page.Title);
        Assert.Contains("@bottom-left { content: \"Fiche \\22 A\\22  \\3c /style\\3e \\3c script\\3e \\5c  \\26  fin (données fictives)\"; }", rendered.Html, StringComparison.Ordinal);
    }
}
