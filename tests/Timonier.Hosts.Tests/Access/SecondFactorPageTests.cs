// SPDX-License-Identifier: Apache-2.0
using Timonier.Access;
using Timonier.Access.Acts;
using Timonier.Network;

namespace Timonier.Hosts.Tests.Access;

/// <summary>The code beside the password, from page to page.</summary>
public sealed class SecondFactorPageTests(Cluster cluster) : IAsyncLifetime
{
    private Site site = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await Site.OpenAsync(cluster);
        var console = await site.ConsoleAsync();
        var account = new NewAccount("Claire Centrale", "claire") { Password = Site.Password, Mandate = new("centre", MandateScope.Whole(NetworkId.References), console.Day) };
        Assert.True((await site.RunAsync((CreateAccount act) => act.RunAsync(console, account, Ct))).IsDone);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Nothing_opens_before_the_authenticator_is_set_up_then_its_code_is_asked()
    {
        var browser = await site.BrowseAsAsync("claire");
        foreach (var address in new[] { "/", "/mon-compte", "/recherche?q=x", "/mon-compte/connexions", "/connexion/confirmer" })
            Assert.Equal("/mon-compte/code", (await browser.GetAsync(address)).Location);
        var page = await browser.GetAsync("/mon-compte/code");
        Assert.Contains("Un code est demandé", page.Alert, StringComparison.Ordinal);
        Assert.Contains("n’est pas le bon", (await browser.SubmitAsync(page, "code", new() { ["code"] = "000000" })).ErrorOf("code"), StringComparison.Ordinal);
        var done = await browser.SubmitAsync(page, "code", new() { ["code"] = await CodeAsync() });
        Assert.Equal(RecoveryCode.Given, done.Document.QuerySelectorAll(".tm-alert li code").Length);
        Assert.Equal(200, (await browser.GetAsync("/")).Status);

        site.Clock.Now += TimeSpan.FromMinutes(2);
        var second = site.Browse();
        var entered = await second.SubmitAsync(await second.GetAsync("/connexion?retour=%2Fmon-compte"), "connexion", new() { ["identifiant"] = "claire", ["mot-de-passe"] = Site.Password });
        Assert.Equal("/connexion/code?retour=%2Fmon-compte", entered.Location);
        Assert.Equal("/connexion/code", (await second.GetAsync("/mon-compte/mot-de-passe")).Location);
        var opened = await second.SubmitAsync(await second.GetAsync(entered.Location!), "code", new() { ["code"] = await CodeAsync() });
        Assert.Equal("/mon-compte", opened.Location);
        Assert.Equal(200, (await second.GetAsync("/mon-compte")).Status);
    }

    [Fact]
    public async Task Acts_on_rights_ask_again_who_one_is_after_half_an_hour()
    {
        await site.AddAccountAsync("admin", "administrateur");
        var admin = await site.BrowseAsAsync("admin");
        Assert.Equal(200, (await admin.GetAsync("/administration/comptes")).Status);
        for (var i = 0; i < 2; i++)
        {
            site.Clock.Now += TimeSpan.FromMinutes(20);
            await admin.GetAsync("/mon-compte");
        }

        var asked = await admin.GetAsync("/administration/comptes?q=a");
        Assert.Equal("/connexion/confirmer?retour=%2Fadministration%2Fcomptes%3Fq%3Da", asked.Location);
        var page = await admin.GetAsync(asked.Location!);
        Assert.NotEmpty((await admin.SubmitAsync(page, "confirmer", new() { ["mot-de-passe-actuel"] = "pas le bon du tout" })).ErrorOf("mot-de-passe-actuel")!);
        Assert.Equal("/administration/comptes?q=a", (await admin.SubmitAsync(page, "confirmer", new() { ["mot-de-passe-actuel"] = Site.Password })).Location);
        Assert.Equal(200, (await admin.GetAsync("/administration/comptes?q=a")).Status);
    }

    [Fact]
    public async Task One_sees_one_s_sessions_and_ends_them_everywhere()
    {
        await site.AddAccountAsync("paul");
        var (first, second) = (await site.BrowseAsAsync("paul"), await site.BrowseAsAsync("paul"));
        var page = await first.GetAsync("/mon-compte/connexions");
        Assert.Equal(2, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("cette connexion", page.Document.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/connexion", (await first.SubmitAsync(page, "fin", new() { ["connexion"] = "toutes" })).Location);
        Assert.Equal("/connexion", (await second.GetAsync("/")).Location);
        Assert.Equal("/connexion", (await first.GetAsync("/")).Location);
    }

    private async Task<string> CodeAsync()
    {
        var secret = (byte[])(await site.AskAsync("select code_secret from account where login = 'claire'"))!;
        return OneTimeCode.Compute(secret, OneTimeCode.StepOf(site.Clock.Now));
    }
}
