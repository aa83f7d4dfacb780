// SPDX-License-Identifier: Apache-2.0
using Timonier.Documents;

namespace Timonier.Hosts.Tests.Demo;

/// <summary>« As known on D »: what was read on a day is read again as it was, whatever was corrected or withdrawn since.</summary>
public sealed class AsKnownTests(LoadedDemonstration loaded) : IClassFixture<LoadedDemonstration>, IAsyncLifetime
{
    private const string Now = "/r/missions-locales-fictives";
    private const string Then = Now + "@2026-03-12";
    private const string Sheet = "/structures/mission-locale:ML-35-02";
    private const string Trace = Sheet + "/origine?indicateur=E02&periode=2025";
    private Visitor analyst = null!;

    public async ValueTask InitializeAsync()
    {
        loaded.Site.Clock.Now = new(2026, 3, 14, 9, 0, 0, TimeSpan.Zero);
        analyst = loaded.Site.Browse();
        await analyst.SubmitAsync(await analyst.GetAsync("/connexion"), "demonstration", new() { ["compte"] = "analyste@demonstration.example" });
        var page = await analyst.GetAsync(Now + "/imports/7");
        if (page.Document.GetElementById("motif") is not null)
            Assert.Equal(302, (await analyst.SubmitAsync(page, "retirer", new() { ["motif"] = "Mauvais millésime" })).Status);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_figure_withdrawn_since_is_still_read_as_it_was_known()
    {
        Assert.DoesNotContain(await RowsAsync(Now), r => r.Contains("¦2025¦présent¦", StringComparison.Ordinal));
        Assert.Contains(await RowsAsync(Then), r => r.Contains("¦2025¦présent¦", StringComparison.Ordinal));
        Assert.Contains("Mauvais millésime", (await analyst.GetAsync(Now + Trace)).Text, StringComparison.Ordinal);
        var then = await analyst.GetAsync(Then + Trace);
        Assert.Equal(200, then.Status);
        Assert.DoesNotContain("Mauvais millésime", then.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/indicateurs")]
    [InlineData("/indicateurs/E02")]
    [InlineData(Sheet)]
    [InlineData(Trace)]
    public async Task In_the_past_the_page_says_so_every_link_stays_there_and_one_leads_back(string path)
    {
        var page = await analyst.GetAsync(Then + path);
        Assert.Contains("12\u00A0mars 2026", page.Document.QuerySelector(".tm-past")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Now + path, page.Document.QuerySelector(".tm-past a")!.GetAttribute("href"));
        var links = page.Document.QuerySelectorAll("main a[href^='/r/'], nav[aria-label='Principale'] a[href^='/r/']").Select(a => a.GetAttribute("href")!).ToList();
        Assert.NotEmpty(links);
        Assert.All(links.Where(l => !l.Contains("/imports", StringComparison.Ordinal)), l => Assert.StartsWith(Then, l, StringComparison.Ordinal));
        Assert.Null((await analyst.GetAsync(Now + path)).Document.QuerySelector(".tm-past"));
    }

    [Fact]
    public async Task The_past_is_read_and_never_written()
    {
        var page = await analyst.GetAsync(Now + "/imports/8");
        var answer = await analyst.PostAsync(Then + "/imports/8", new() { ["motif"] = "x", ["_handler"] = "retirer" });
        Assert.Equal(404, answer.Status);
        Assert.NotNull(page.Document.GetElementById("motif"));
    }

    [Theory]
    [InlineData("@hier", 404)]
    [InlineData("@", 404)]
    [InlineData("@2999-01-01", 200)]
    [InlineData("@0001-01-01", 200)]
    public async Task A_day_that_means_nothing_is_not_found_a_day_to_come_is_now_and_one_before_the_first_is_empty(string day, int status) =>
        Assert.Equal(status, (await analyst.GetAsync(Now + day)).Status);

    [Theory]
    [InlineData("2026-03-12", Then + Sheet)]
    [InlineData("", Now + Sheet)]
    [InlineData("2999-12-31", Now + Sheet)]
    [InlineData("jamais", Now + Sheet)]
    public async Task A_day_is_chosen_from_any_page_and_the_page_stays_the_same(string day, string expected) =>
        Assert.Equal(expected, (await analyst.GetAsync($"{Now}/tel-que-connu?jour={day}&page={Uri.EscapeDataString(Now + Sheet)}")).Location);

    [Theory]
    [InlineData("https://ailleurs.example/")]
    [InlineData("//ailleurs.example/")]
    [InlineData("/r/autre/structures/x")]
    [InlineData("/r/missions-locales-fictives/../autre")]
    public async Task Choosing_a_day_leads_nowhere_else(string page) =>
        Assert.Equal(Then, (await analyst.GetAsync($"{Now}/tel-que-connu?jour=2026-03-12&page={Uri.EscapeDataString(page)}")).Location);

    private async Task<List<string>> RowsAsync(string network)
    {
        using var stream = new MemoryStream(await analyst.DownloadAsync(network + "/indicateurs/E02/liste.zip?periode=2025"));
        var rows = new List<string>();
        foreach (var reader in TableFiles.Open(stream, "e.zip", TableOptions.Default).Take(1))
        {
            while (reader.Read())
                rows.Add(string.Join('¦', Documents.Tables.Fields(reader)));
        }

        return rows;
    }
}
