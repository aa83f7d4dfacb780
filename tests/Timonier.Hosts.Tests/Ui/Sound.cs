// SPDX-License-Identifier: Apache-2.0

namespace Timonier.Hosts.Tests.Ui;

/// <summary>What must hold of every piece of markup that the components write.</summary>
internal static class Sound
{
    /// <summary>No style attribute, no inline script, unique ids, labels and descriptions that lead somewhere, tables with heads.</summary>
    public static void Check(Rendered rendered, int styleElements = 0)
    {
        var page = rendered.Page;
        Assert.Empty(page.QuerySelectorAll("[style]").Select(e => e.OuterHtml));
        Assert.Empty(page.QuerySelectorAll("script:not([src])"));
        Assert.Empty(page.All.SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.Ordinal)).Select(a => a.Name));
        Assert.Equal(styleElements, page.QuerySelectorAll("style").Length);

        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Empty(ids.GroupBy(id => id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
        foreach (var attribute in new[] { "for", "aria-labelledby", "aria-describedby" })
        {
            var wanted = page.QuerySelectorAll($"[{attribute}]").SelectMany(e => e.GetAttribute(attribute)!.Split(' '));
            Assert.Empty(wanted.Except(ids, StringComparer.Ordinal));
        }

        // A component alone stands without the sprite of icons that its document carries.
        var anchors = page.QuerySelectorAll(page.QuerySelector(".tm-sprite") is null ? "a[href^='#']" : "a[href^='#'], use").Select(e => e.GetAttribute("href")![1..]).Where(a => a.Length > 1);
        Assert.Empty(anchors.Except(ids, StringComparer.Ordinal));
        foreach (var field in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
            Assert.True(page.QuerySelector($"label[for='{field.Id}']") is not null, field.OuterHtml);
        foreach (var table in page.QuerySelectorAll("table"))
        {
            Assert.NotNull(table.QuerySelector("caption"));
            Assert.NotEmpty(table.QuerySelectorAll("thead th[scope=col]"));
        }

        var regions = page.QuerySelectorAll("[role=region]").Select(r => r.GetAttribute("aria-label")).ToList();
        Assert.Equal(regions.Count, regions.Distinct(StringComparer.Ordinal).Count());
        foreach (var svg in page.QuerySelectorAll("svg").Where(s => s.GetAttribute("aria-hidden") != "true"))
            Assert.False(string.IsNullOrWhiteSpace(svg.QuerySelector("title")?.TextContent), svg.OuterHtml[..Math.Min(120, svg.OuterHtml.Length)]);
    }
}
