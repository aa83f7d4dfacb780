// SPDX-License-Identifier: Apache-2.0
using Microsoft.Extensions.DependencyInjection;
using Timonier.Storage.Sealing;

namespace Timonier.Hosts.Tests.Access;

public sealed class JournalPageTests(Cluster cluster) : IAsyncLifetime
{
    private Site site = null!;
    private Visitor audit = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Site.OpenAsync(cluster);
        await site.AddAccountAsync("audit", "auditeur");
        audit = await site.BrowseAsAsync("audit");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_journal_tells_who_did_what_when_and_to_what()
    {
        var page = await audit.GetAsync("/administration/journal?acte=sign-in");
        Assert.Equal((200, "Journal"), (page.Status, page.Heading));
        var row = page.Document.QuerySelector("tbody tr")!.TextContent;
        foreach (var words in new[] { "12\u00a0mars 2026 à 10\u00a0h\u00a000", "Prénom audit", "access.sign-in", "connexion" })
            Assert.Contains(words, row, StringComparison.Ordinal);
        Assert.DoesNotContain("access.create-account", page.Document.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_active_filter_is_a_link_that_removes_itself()
    {
        var page = await audit.GetAsync("/administration/journal?acte=sign-in&auteur=audit&du=2026-03-01");
        Assert.Equal(
            ["/administration/journal?auteur=audit&du=2026-03-01", "/administration/journal?acte=sign-in&du=2026-03-01", "/administration/journal?acte=sign-in&auteur=audit"],
            page.Document.QuerySelectorAll("a.tm-chip").Select(a => a.GetAttribute("href")));
        Assert.Equal("2026-03-01", page.Document.GetElementById("du")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Older_acts_are_one_link_away()
    {
        for (var i = 0; i < 52; i++)
            await site.BrowseAsAsync("audit");
        var page = await audit.GetAsync("/administration/journal?acte=sign-in");
        Assert.Equal(50, page.Document.QuerySelectorAll("tbody tr").Length);
        var older = await audit.GetAsync(page.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(3, older.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Null(older.Document.QuerySelector("a[rel=next]"));
    }

    [Theory]
    [InlineData("?du=hier&au=2026-13-45&avant=abc")]
    [InlineData("?acte=%25&objet=_&auteur=%27%3B--")]
    public async Task Filters_that_mean_nothing_break_nothing(string query) =>
        Assert.Equal(200, (await audit.GetAsync("/administration/journal" + query)).Status);

    [Theory]
    [InlineData("/administration/journal?objet=%00")]
    [InlineData("/administration/comptes?q=a%00b")]
    public async Task A_character_that_no_text_holds_is_a_bad_request_not_an_incident(string address)
    {
        var page = await audit.GetAsync(address);
        Assert.True(page.Status is 400 or 404, address);
        Assert.DoesNotContain("incident", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_journal_of_a_network_one_may_not_read_does_not_exist() =>
        Assert.Equal(404, (await audit.GetAsync("/administration/journal?reseau=inconnu")).Status);

    [Fact]
    public async Task The_page_tells_how_far_the_journal_is_sealed_and_gives_the_head_to_write_down()
    {
        await site.Services.GetRequiredService<JournalSealer>().SealAsync(TestContext.Current.CancellationToken);
        var page = await audit.GetAsync("/administration/journal");
        Assert.Contains("lignes scellées", page.Text, StringComparison.Ordinal);
        Assert.Matches(@"0:\d+:[0-9a-f]{64}", page.Text);
        Assert.Contains("timonier check", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_journal_is_exported_with_its_filters_and_the_export_is_told()
    {
        var page = await audit.GetAsync("/administration/journal?acte=sign-in");
        var link = page.Document.QuerySelector("a[href*='journal.json']")!.GetAttribute("href")!;
        Assert.Equal("/administration/journal.json?acte=sign-in", link);
        var json = System.Text.Encoding.UTF8.GetString(await audit.DownloadAsync(link));
        Assert.Contains("access.sign-in", json, StringComparison.Ordinal);
        Assert.DoesNotContain("access.create-account", json, StringComparison.Ordinal);
        Assert.Contains("access.export-journal", (await audit.GetAsync("/administration/journal")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_one_may_not_read_is_not_exported_either()
    {
        await site.AddAccountAsync("admin", "administrateur");
        var admin = await site.BrowseAsAsync("admin");
        Assert.Equal(404, (await admin.GetAsync("/administration/journal.json")).Status);
        Assert.Equal(404, (await audit.GetAsync("/administration/journal.zip?reseau=inconnu")).Status);
    }
}
