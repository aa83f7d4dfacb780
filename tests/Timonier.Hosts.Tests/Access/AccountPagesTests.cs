// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Hosts.Tests.Access;

public sealed class AccountPagesTests(Cluster cluster) : IAsyncLifetime
{
    private Site site = null!;
    private Visitor admin = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Site.OpenAsync(cluster);
        await site.AddAccountAsync("admin", "administrateur");
        admin = await site.BrowseAsAsync("admin");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task An_account_is_created_its_password_shown_once_and_the_person_enters()
    {
        var page = await admin.GetAsync("/administration/comptes");
        var done = await admin.SubmitAsync(page, "creer-compte", new() { ["nom"] = "Paul Neuf", ["identifiant"] = "paul@exemple.example" });
        Assert.Equal(200, done.Status);
        var password = done.Document.QuerySelector(".tm-alert code")!.TextContent;
        Assert.Contains("Paul Neuf", done.Document.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(password, (await admin.GetAsync("/administration/comptes")).Text, StringComparison.Ordinal);

        var paul = site.Browse();
        var entered = await paul.SubmitAsync(
            await paul.GetAsync("/connexion"), "connexion", new() { ["identifiant"] = "paul@exemple.example", ["mot-de-passe"] = password });
        Assert.Equal("/mon-compte/mot-de-passe", entered.Location);
    }

    [Fact]
    public async Task A_first_mandate_is_given_with_the_account_or_nothing_is_created()
    {
        await site.AddNetworkAsync("reseau");
        var page = await admin.GetAsync("/administration/comptes");
        var form = new Dictionary<string, string> { ["nom"] = "Paul Neuf", ["identifiant"] = "paul", ["role"] = "directeur", ["reseau"] = "reseau" };
        var refused = await admin.SubmitAsync(page, "creer-compte", form);
        Assert.Contains("désignez la structure", refused.ErrorOf("structure"), StringComparison.Ordinal);
        Assert.Equal("directeur", refused.Document.QuerySelector("#role option[selected]")!.GetAttribute("value"));
        Assert.Equal(1L, await site.AskAsync("select count(*) from account"));
        form["role"] = "centre";
        var done = await admin.SubmitAsync(page, "creer-compte", form);
        Assert.Contains("administration centrale, tout le réseau", done.Document.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_login_that_is_taken_is_said_beside_its_field()
    {
        var page = await admin.GetAsync("/administration/comptes");
        var answer = await admin.SubmitAsync(page, "creer-compte", new() { ["nom"] = "Un Autre", ["identifiant"] = "ADMIN" });
        Assert.Contains("Un compte a déjà l’identifiant", answer.ErrorOf("identifiant"), StringComparison.Ordinal);
        Assert.Equal("Un Autre", answer.Document.GetElementById("nom")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_mandate_is_given_then_ended_from_the_account_s_page()
    {
        await site.AddNetworkAsync("reseau");
        var claire = await site.AddAccountAsync("claire");
        var address = $"/administration/comptes/{claire.Account}";
        var page = await admin.GetAsync(address);
        Assert.Equal("Prénom claire", page.Heading);
        var given = await admin.SubmitAsync(page, "mandat", new() { ["role"] = "region", ["reseau"] = "reseau", ["du"] = "2026-03-12" });
        Assert.Equal(address + "?fait=mandat", given.Location);
        var told = await admin.FollowAsync(given);
        Assert.Contains("Le mandat est donné.", told.Alert, StringComparison.Ordinal);
        Assert.Equal("/r/reseau", (await (await site.BrowseAsAsync("claire")).GetAsync("/")).Location);

        var button = told.Document.QuerySelector("button[name=mandat]")!;
        var ended = await admin.SubmitAsync(told, "fin", new() { ["mandat"] = button.GetAttribute("value")!, ["fin"] = "2026-03-12" });
        Assert.Equal(address + "?fait=fin", ended.Location);
        site.Clock.Now += TimeSpan.FromDays(1);
        Assert.Contains("aucun réseau", (await (await site.BrowseAsAsync("claire")).GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("role", "", "role")]
    [InlineData("structure", "inconnue", "structure")]
    [InlineData("au", "2026-01-01", "au")]
    [InlineData("titre", "interim", "au")]
    public async Task A_mandate_that_does_not_hold_together_is_refused_beside_its_field(string field, string typed, string shown)
    {
        await site.AddNetworkAsync("reseau");
        var claire = await site.AddAccountAsync("claire");
        var page = await admin.GetAsync($"/administration/comptes/{claire.Account}");
        var form = new Dictionary<string, string> { ["role"] = "region", ["reseau"] = "reseau", ["du"] = "2026-03-12" };
        form[field] = typed;
        var answer = await admin.SubmitAsync(page, "mandat", form);
        Assert.Equal(200, answer.Status);
        Assert.NotEmpty(answer.ErrorOf(shown)!);
        Assert.Equal(1L, await site.AskAsync("select count(*) from mandate"));
    }

    [Fact]
    public async Task An_account_is_disabled_and_opened_again()
    {
        var claire = await site.AddAccountAsync("claire");
        var browser = await site.BrowseAsAsync("claire");
        var address = $"/administration/comptes/{claire.Account}";
        var disabled = await admin.SubmitAsync(await admin.GetAsync(address), "acces", new() { ["acte"] = "desactiver" });
        Assert.Contains("ses connexions ont pris fin", (await admin.FollowAsync(disabled)).Alert, StringComparison.Ordinal);
        Assert.Equal("/connexion", (await browser.GetAsync("/")).Location);
        var enabled = await admin.SubmitAsync(await admin.GetAsync(address), "acces", new() { ["acte"] = "activer" });
        Assert.Contains("réactivé", (await admin.FollowAsync(enabled)).Alert, StringComparison.Ordinal);
        await site.BrowseAsAsync("claire");
    }

    [Fact]
    public async Task One_s_own_account_is_refused_with_the_reason()
    {
        var own = await site.AskAsync("select account_id from account");
        var page = await admin.GetAsync($"/administration/comptes/{own}");
        var answer = await admin.SubmitAsync(page, "acces", new() { ["acte"] = "desactiver" });
        Assert.Contains("Personne ne change ses propres droits", answer.Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_searched_paged_and_its_address_is_its_state()
    {
        for (var i = 0; i < 30; i++)
            await site.AddAccountAsync($"personne{i:00}");
        var first = await admin.GetAsync("/administration/comptes?q=personne");
        Assert.Equal(25, first.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("30\u00a0comptes", first.Document.QuerySelector(".tm-filter")!.TextContent, StringComparison.Ordinal);
        var next = first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        Assert.Equal("/administration/comptes?q=personne&page=2", next);
        Assert.Equal(5, (await admin.GetAsync(next)).Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Aucun compte ne répond", (await admin.GetAsync("/administration/comptes?q=%3Cscript%3E")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/administration/comptes?page=-1")]
    [InlineData("/administration/comptes?page=99999999999999999999")]
    [InlineData("/administration/comptes?page=abc&q=%00%FF'%22%3C%25_")]
    [InlineData("/administration/comptes/00000000-0000-0000-0000-000000000000?fait=%3Cb%3E")]
    [InlineData("/administration/comptes/pas-un-identifiant")]
    [InlineData("/mon-compte?fait=autre&fait=encore")]
    [InlineData("/connexion?retour=%0d%0aSet-Cookie:%20a=b")]
    public async Task An_address_typed_by_hand_never_breaks_a_page(string address)
    {
        var answer = await admin.GetAsync(address);
        Assert.InRange(answer.Status, 200, 404);
        Assert.False(answer.Headers.ContainsKey("Set-Cookie") && answer.Headers["Set-Cookie"].Contains("a=b", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Those_who_do_not_manage_accounts_find_nothing_there()
    {
        var claire = await site.AddAccountAsync("claire", "centre");
        var browser = await site.BrowseAsAsync("claire");
        foreach (var address in new[] { "/administration/comptes", $"/administration/comptes/{claire.Account}", "/administration/journal" })
            Assert.Equal((404, "Rien à cette adresse"), ((await browser.GetAsync(address)).Status, (await browser.GetAsync(address)).Heading));
        var menu = (await browser.GetAsync("/mon-compte")).Document.QuerySelector(".tm-switch--end")!.TextContent;
        Assert.DoesNotContain("Comptes", menu, StringComparison.Ordinal);
        Assert.DoesNotContain("Journal", menu, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_by_somebody_without_the_right_does_nothing()
    {
        await site.AddAccountAsync("claire", "centre");
        var browser = await site.BrowseAsAsync("claire");
        var token = (await browser.GetAsync("/mon-compte/mot-de-passe")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await browser.PostAsync("/administration/comptes", new()
        {
            ["_handler"] = "creer-compte",
            ["__RequestVerificationToken"] = token,
            ["nom"] = "Un Intrus",
            ["identifiant"] = "intrus",
        });
        Assert.Equal(404, answer.Status);
        Assert.Equal(2L, await site.AskAsync("select count(*) from account"));
    }
}
