// SPDX-License-Identifier: Apache-2.0
using Timonier.Access;
using Timonier.Access.Acts;

namespace Timonier.Hosts.Tests.Access;

public sealed class FirstAccessPageTests(Cluster cluster) : IAsyncLifetime
{
    private Site site = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => site = await Site.OpenAsync(cluster);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_link_leads_to_a_form_then_to_the_accounts_signed_in()
    {
        var token = await IssueAsync();
        var browser = site.Browse();
        var page = await browser.GetAsync($"/premier-acces?jeton={token}");
        Assert.Equal((200, "Premier accès"), (page.Status, page.Heading));
        var answer = await browser.SubmitAsync(page, "premier-acces", Form());
        Assert.Equal("/mon-compte/code", answer.Location);
        Assert.Equal("/mon-compte/code", (await browser.GetAsync("/administration/comptes")).Location);
        var offered = await browser.GetAsync("/mon-compte/code");
        var secret = (byte[])(await site.AskAsync("select code_secret from account"))!;
        var setup = await browser.SubmitAsync(offered, "code", new() { ["code"] = OneTimeCode.Compute(secret, OneTimeCode.StepOf(site.Clock.Now)) });
        Assert.Contains("est enregistrée", setup.Alert, StringComparison.Ordinal);
        var accounts = await browser.GetAsync("/administration/comptes");
        Assert.Equal("Comptes", accounts.Heading);
        Assert.Contains("Claire Premier", accounts.Document.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_served_says_so_and_offers_to_sign_in()
    {
        var token = await IssueAsync();
        var browser = site.Browse();
        var page = await browser.GetAsync($"/premier-acces?jeton={token}");
        await browser.SubmitAsync(page, "premier-acces", Form());
        var again = await site.Browse().GetAsync($"/premier-acces?jeton={token}");
        Assert.Contains("a déjà un compte", again.Alert, StringComparison.Ordinal);
        Assert.Empty(again.Document.Forms);
        Assert.Equal("/connexion", again.Document.QuerySelector("main a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?jeton=invente")]
    public async Task Without_a_link_that_works_there_is_no_form(string query)
    {
        var page = await site.Browse().GetAsync("/premier-acces" + query);
        Assert.Contains("a déjà servi, ou a expiré", page.Alert, StringComparison.Ordinal);
        Assert.Empty(page.Document.Forms);
    }

    [Theory]
    [InlineData("nom", "", "Donnez le prénom et le nom")]
    [InlineData("identifiant", "a b", "sans espace")]
    [InlineData("mot-de-passe", "court", "12 caractères au moins")]
    [InlineData("mot-de-passe-2", "une autre saisie", "diffèrent")]
    public async Task What_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost(string field, string typed, string words)
    {
        var browser = site.Browse();
        var page = await browser.GetAsync($"/premier-acces?jeton={await IssueAsync()}");
        var form = Form();
        form[field] = typed;
        if (field == "mot-de-passe")
            form["mot-de-passe-2"] = typed;
        var answer = await browser.SubmitAsync(page, "premier-acces", form);
        Assert.Contains(words, answer.ErrorOf(field), StringComparison.Ordinal);
        Assert.Equal(form["nom"], answer.Document.GetElementById("nom")!.GetAttribute("value") ?? "");
        Assert.DoesNotContain("value=\"" + form["mot-de-passe"], answer.Text, StringComparison.Ordinal);
        Assert.Equal(0L, await site.AskAsync("select count(*) from account"));
    }

    private static Dictionary<string, string> Form() => new()
    {
        ["nom"] = "Claire Premier",
        ["identifiant"] = "claire@exemple.example",
        ["mot-de-passe"] = Site.Password,
        ["mot-de-passe-2"] = Site.Password,
    };

    private async Task<string> IssueAsync() => (await site.RunAsync((IssueSetupLink act) => act.RunAsync(Ct))).Value!;
}
