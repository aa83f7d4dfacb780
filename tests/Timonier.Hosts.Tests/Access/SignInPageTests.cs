// SPDX-License-Identifier: Apache-2.0
using Microsoft.Extensions.DependencyInjection;
using Timonier.Access.Acts;
using Timonier.Web.SignIn;

namespace Timonier.Hosts.Tests.Access;

public sealed class SignInPageTests(Cluster cluster) : IAsyncLifetime
{
    private Site site = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => site = await Site.OpenAsync(cluster);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_right_pair_leads_home_and_the_home_page_knows_the_person()
    {
        await site.AddAccountAsync("claire");
        var browser = site.Browse();
        var page = await browser.GetAsync("/connexion");
        Assert.Equal("Se connecter", page.Heading);
        var answer = await browser.SubmitAsync(page, "connexion", Pair("claire", Site.Password));
        Assert.Equal((302, "/"), (answer.Status, answer.Location));
        var home = await browser.FollowAsync(answer);
        Assert.Equal((200, "Accueil"), (home.Status, home.Heading));
        Assert.Contains("Prénom claire", home.Document.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_pair_is_refused_in_one_sentence_and_the_login_is_kept()
    {
        await site.AddAccountAsync("claire");
        var browser = site.Browse();
        var page = await browser.GetAsync("/connexion");
        var known = await browser.SubmitAsync(page, "connexion", Pair("claire", "une autre phrase"));
        var unknown = await browser.SubmitAsync(page, "connexion", Pair("personne", "une autre phrase"));
        Assert.Equal("L’identifiant ou le mot de passe n’est pas le bon. Vérifiez l’un et l’autre, puis réessayez.", known.Alert);
        Assert.Equal(known.Alert, unknown.Alert);
        Assert.Equal("claire", known.Document.GetElementById("identifiant")!.GetAttribute("value"));
        Assert.Null(known.Document.GetElementById("mot-de-passe")!.GetAttribute("value"));
        Assert.Equal(302, (await browser.GetAsync("/")).Status);
    }

    [Fact]
    public async Task Empty_fields_are_named_each_beside_its_field()
    {
        var browser = site.Browse();
        var page = await browser.GetAsync("/connexion");
        var answer = await browser.SubmitAsync(page, "connexion", Pair("", ""));
        Assert.Equal("Donnez votre adresse électronique ou votre identifiant.", answer.ErrorOf("identifiant"));
        Assert.Equal("Donnez votre mot de passe.", answer.ErrorOf("mot-de-passe"));
    }

    [Fact]
    public async Task A_disabled_account_does_not_enter_and_its_open_browser_is_out_at_once()
    {
        var account = await site.AddAccountAsync("claire");
        var open = await site.BrowseAsAsync("claire");
        Assert.Equal(200, (await open.GetAsync("/")).Status);
        var console = await site.ConsoleAsync();
        await site.RunAsync((DisableAccount act) => act.RunAsync(console, account.Account, Ct));
        Assert.Equal("/connexion", (await open.GetAsync("/")).Location);

        var browser = site.Browse();
        var answer = await browser.SubmitAsync(await browser.GetAsync("/connexion"), "connexion", Pair("claire", Site.Password));
        Assert.Equal("Ce compte est désactivé. Adressez-vous à l’administration de l’instance.", answer.Alert);
    }

    [Fact]
    public async Task An_expired_session_returns_to_the_page_and_its_filters()
    {
        await site.AddAccountAsync("admin", "administrateur");
        var browser = await site.BrowseAsAsync("admin");
        site.Clock.Now += TimeSpan.FromHours(8);
        var expired = await browser.GetAsync("/administration/comptes?q=cl%C3%A9ment&page=2");
        Assert.Equal("/connexion?retour=%2Fadministration%2Fcomptes%3Fq%3Dcl%25C3%25A9ment%26page%3D2", expired.Location);
        var page = await browser.FollowAsync(expired);
        Assert.Contains("vous y reviendrez aussitôt", page.Alert, StringComparison.Ordinal);
        var answer = await browser.SubmitAsync(page, "connexion", Pair("admin", Site.Password));
        Assert.Equal("/administration/comptes?q=cl%C3%A9ment&page=2", answer.Location);
    }

    [Theory]
    [InlineData("https://ailleurs.example/")]
    [InlineData("//ailleurs.example/")]
    [InlineData("/\\ailleurs.example/")]
    [InlineData("/\tailleurs")]
    [InlineData("javascript:alert(1)")]
    [InlineData("ailleurs")]
    public async Task A_return_address_that_leads_elsewhere_leads_home(string address)
    {
        await site.AddAccountAsync("claire");
        var browser = site.Browse();
        var page = await browser.GetAsync($"/connexion?retour={Uri.EscapeDataString(address)}");
        var answer = await browser.SubmitAsync(page, "connexion", Pair("claire", Site.Password));
        Assert.Equal((302, "/"), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task A_post_without_its_form_token_is_refused_with_a_page()
    {
        await site.AddAccountAsync("claire");
        var browser = site.Browse();
        var fields = Pair("claire", Site.Password);
        fields["_handler"] = "connexion";
        var answer = await browser.PostAsync("/connexion", fields);
        Assert.Equal((400, "Demande incomprise"), (answer.Status, answer.Heading));
        Assert.Equal(0L, await site.AskAsync("select count(*) from sign_in_session"));
    }

    [Fact]
    public async Task Failures_make_wait_and_the_page_says_how_long()
    {
        await site.AddAccountAsync("claire");
        var browser = site.Browse();
        var page = await browser.GetAsync("/connexion");
        for (var i = 0; i < 5; i++)
            await browser.SubmitAsync(page, "connexion", Pair("claire", "une autre phrase"));
        var answer = await browser.SubmitAsync(page, "connexion", Pair("claire", Site.Password));
        Assert.Equal("Trop d’essais manqués. Réessayez dans 30 secondes.", answer.Alert);
    }

    [Fact]
    public async Task Signing_out_takes_a_form_and_ends_the_session_on_the_server()
    {
        await site.AddAccountAsync("claire");
        var browser = await site.BrowseAsAsync("claire");
        var page = await browser.GetAsync("/deconnexion");
        Assert.Equal(1L, await site.AskAsync("select count(*) from sign_in_session"));
        var answer = await browser.SubmitAsync(page, "deconnexion", []);
        Assert.Equal("/connexion", answer.Location);
        Assert.Equal(0L, await site.AskAsync("select count(*) from sign_in_session"));
        Assert.Equal("/connexion", (await browser.GetAsync("/")).Location);
    }

    [Fact]
    public async Task The_cookie_is_hidden_from_scripts_and_tied_to_this_site()
    {
        await site.AddAccountAsync("claire");
        var browser = site.Browse();
        var answer = await browser.SubmitAsync(await browser.GetAsync("/connexion"), "connexion", Pair("claire", Site.Password));
        var cookie = answer.Headers["Set-Cookie"];
        Assert.StartsWith("timonier=", cookie, StringComparison.Ordinal);
        Assert.Contains("path=/; samesite=lax; httponly", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("expires", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_https_the_cookies_are_secure_and_bound_to_the_host()
    {
        await using var secure = await Site.OpenAsync(cluster, s => s with { PublicAddress = new("https://timonier.example") });
        await secure.AddAccountAsync("claire");
        var browser = secure.Browse();
        var request = new HttpRequestMessage(HttpMethod.Get, "https://localhost/connexion");
        request.Headers.Add("X-Forwarded-Proto", "https");
        var page = await browser.SendAsync(request);
        Assert.StartsWith("__Host-timonier-form=", page.Headers["Set-Cookie"], StringComparison.Ordinal);
        Assert.Contains("; secure;", page.Headers["Set-Cookie"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demonstration_accounts_enter_with_one_button_each()
    {
        await using var demonstration = await Site.OpenAsync(cluster, s => s with
        {
            DemonstrationAccounts = [new("region", Site.Password, "Claire Lemarchal, direction régionale", "Toute la région.")],
        });
        await demonstration.AddAccountAsync("region");
        var browser = demonstration.Browse();
        var page = await browser.GetAsync("/connexion?retour=/mon-compte");
        Assert.Contains("données fictives", page.Text, StringComparison.Ordinal);
        Assert.Equal("region", page.Document.QuerySelector("button[name=compte]")!.GetAttribute("value"));
        var answer = await browser.SubmitAsync(page, "demonstration", new() { ["compte"] = "region" });
        Assert.Equal("/mon-compte", answer.Location);
        Assert.Equal(200, (await browser.FollowAsync(answer)).Status);
        Assert.Equal(400, (await demonstration.Browse().PostAsync("/connexion", new() { ["_handler"] = "demonstration", ["compte"] = "region" })).Status);
    }

    [Fact]
    public async Task Without_demonstration_no_button_enters()
    {
        await site.AddAccountAsync("region");
        var page = await site.Browse().GetAsync("/connexion");
        Assert.Null(page.Document.QuerySelector("button[name=compte]"));
        Assert.Empty(site.Services.GetRequiredService<Timonier.Web.WebSettings>().DemonstrationAccounts);
    }

    [Fact]
    public async Task A_temporary_password_is_changed_before_anything_else()
    {
        var console = await site.ConsoleAsync();
        var created = await site.RunAsync((CreateAccount act) => act.RunAsync(console, new("Paul Neuf", "paul"), Ct));
        var browser = site.Browse();
        var answer = await browser.SubmitAsync(await browser.GetAsync("/connexion?retour=/mon-compte"), "connexion", Pair("paul", created.Value!.TemporaryPassword!));
        Assert.Equal(SignInRoutes.Password, answer.Location);
        foreach (var closed in new[] { "/mon-compte", "/", "/r/reseau", "/r/reseau/structures.zip", "/nulle-part" })
            Assert.Equal(SignInRoutes.Password, (await browser.GetAsync(closed)).Location);

        var page = await browser.GetAsync(SignInRoutes.Password);
        Assert.Contains("provisoire", page.Alert, StringComparison.Ordinal);
        var tooShort = await browser.SubmitAsync(page, "mot-de-passe", Change(created.Value.TemporaryPassword!, "court"));
        Assert.Contains("12 caractères au moins", tooShort.ErrorOf("mot-de-passe"), StringComparison.Ordinal);
        var done = await browser.SubmitAsync(page, "mot-de-passe", Change(created.Value.TemporaryPassword!, "une phrase choisie"));
        Assert.Equal("/mon-compte?fait=mot-de-passe", done.Location);
        Assert.Contains("Votre mot de passe est changé", (await browser.FollowAsync(done)).Alert, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Pair(string login, string password) => new() { ["identifiant"] = login, ["mot-de-passe"] = password };

    private static Dictionary<string, string> Change(string current, string wanted) =>
        new() { ["mot-de-passe-actuel"] = current, ["mot-de-passe"] = wanted, ["mot-de-passe-2"] = wanted };
}
