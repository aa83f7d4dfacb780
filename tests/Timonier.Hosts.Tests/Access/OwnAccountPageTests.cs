// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Hosts.Tests.Access;

public sealed class OwnAccountPageTests(Cluster cluster) : IAsyncLifetime
{
    private Site site = null!;

    public async ValueTask InitializeAsync() => site = await Site.OpenAsync(cluster);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task One_s_mandates_say_what_they_allow_in_words()
    {
        var network = await site.AddNetworkAsync("reseau");
        await site.AddAccountAsync("claire", "analyste", network);
        var page = await (await site.BrowseAsAsync("claire")).GetAsync("/mon-compte");
        var main = page.Document.QuerySelector("main")!.TextContent;
        Assert.Contains("Service statistique", main, StringComparison.Ordinal);
        Assert.Contains("Sur tout le réseau «\u00a0Réseau reseau\u00a0»", main, StringComparison.Ordinal);
        Assert.Contains("En cours depuis le 1ᵉʳ\u00a0janvier 2026.", main, StringComparison.Ordinal);
        Assert.Contains("importer des données et retirer un import", main, StringComparison.Ordinal);
        Assert.DoesNotContain("gérer les comptes", main, StringComparison.Ordinal);
        Assert.DoesNotContain("indicator.read", main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_without_a_mandate_reads_whom_to_ask()
    {
        await site.AddAccountAsync("claire");
        var browser = await site.BrowseAsAsync("claire");
        Assert.Contains("Aucun mandat ne vous est donné", (await browser.GetAsync("/mon-compte")).Text, StringComparison.Ordinal);
        Assert.Contains("Vos mandats n’ouvrent aucun réseau", (await browser.GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_opens_the_only_network_and_offers_several()
    {
        var first = await site.AddNetworkAsync("premier");
        var claire = await site.AddAccountAsync("claire", "centre", first);
        var browser = await site.BrowseAsAsync("claire");
        Assert.Equal("/r/premier", (await browser.GetAsync("/")).Location);
        var second = await site.AddNetworkAsync("second");
        var console = await site.ConsoleAsync();
        await site.RunAsync((Timonier.Access.Acts.GiveMandate act) =>
            act.RunAsync(console, claire.Person, new("centre", Network.MandateScope.Whole(second), new(2026, 1, 1)), TestContext.Current.CancellationToken));
        var home = await browser.GetAsync("/");
        Assert.Equal(["/r/premier", "/r/second"], home.Document.QuerySelectorAll("main li a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void Every_right_of_every_room_has_words() => Assert.Equal(
        typeof(Storage.TimonierDb).Assembly.GetExportedTypes()
            .Where(t => t.Name.EndsWith("Rights", StringComparison.Ordinal) && t is { IsAbstract: true, IsSealed: true })
            .SelectMany(t => (IReadOnlyList<Network.Right>)t.GetProperty("All")!.GetValue(null)!)
            .Select(r => r.Code).Order(StringComparer.Ordinal),
        Timonier.Web.SignIn.HouseRights.All.Select(r => r.Code).Order(StringComparer.Ordinal));
}
