// SPDX-License-Identifier: Apache-2.0
using Timonier.Access;
using Timonier.Access.Acts;

namespace Timonier.Browser.Tests;

/// <summary>An instance on its first day, and answers that are not the page asked for.</summary>
[Collection(DemonstrationTests.Name)]
public sealed class BeginningTests(Demonstration demonstration, Cluster cluster)
{
    [Fact]
    public async Task The_first_administrator_enters_by_the_link_and_finds_what_to_do()
    {
        await using var site = await Site.StartAsync(cluster);
        var link = (await site.RunAsync((IssueSetupLink act) => act.RunAsync(TestContext.Current.CancellationToken))).Value;
        await PageSoundness.CheckAsync(settings => OpenAsync(site, settings, $"/premier-acces?jeton={link}"), "premier-acces");
        await using var window = await OpenAsync(site, new(), $"/premier-acces?jeton={link}");
        var page = window.Page;
        await page.GetByLabel("Prénom et nom").FillAsync("Claire Première");
        await page.GetByLabel("Adresse électronique ou identifiant").FillAsync("claire@exemple.example");
        await page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync(Site.Password);
        await page.GetByLabel("Le même mot de passe").FillAsync(Site.Password);
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Créer le compte" }).ClickAsync();
        Assert.Equal("Application d’authentification", await window.HeadingAsync());
        Assert.Empty(await PageSoundness.FaultsAsync(window));
        await Pictures.TakeAsync(page, "premier-jour-application");
        var secret = (byte[])(await site.AskAsync("select code_secret from account"))!;
        await page.GetByLabel("Code à 6 chiffres").FillAsync(OneTimeCode.Compute(secret, OneTimeCode.StepOf(site.Clock.Now)));
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Enregistrer l’application" }).ClickAsync();
        Assert.Equal(RecoveryCode.Given, await page.Locator(".tm-alert li code").CountAsync());
        Assert.Empty(await PageSoundness.FaultsAsync(window));
        await window.GoAsync("/");
        Assert.Contains("n’ouvrent aucun réseau", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await PageSoundness.FaultsAsync(window));
        await Pictures.TakeAsync(page, "accueil-sans-reseau");
        var kept = await window.KeepAsync();
        foreach (var address in new[] { "/mon-compte", "/administration/comptes", "/administration/journal", "/recherche?q=rien" })
        {
            await window.GoAsync(address);
            Assert.Empty(await PageSoundness.FaultsAsync(window));
            await Pictures.TakeAsync(page, $"premier-jour{address.Replace('/', '-').Split('?')[0]}");
        }

        Assert.NotEmpty(kept);
    }

    [Theory]
    [InlineData("rien", "centre", "/nulle-part", 404)]
    [InlineData("rien-du-reseau", "centre", Demonstration.Home + "/structures/inconnue", 404)]
    [InlineData("demande-incomprise", "auditrice", "/administration/journal?objet=%00", 400)]
    public async Task An_answer_that_is_not_the_page_asked_for_is_a_sound_page(string name, string person, string address, int status) =>
        await PageSoundness.CheckAsync(
            async settings =>
            {
                var window = await demonstration.OpenAsAsync(person, settings);
                Assert.Equal(status, (await window.GoAsync(address))!.Status);
                return window;
            },
            name);

    private async Task<Window> OpenAsync(Site site, WindowSettings settings, string address)
    {
        var window = await demonstration.OpenOnAsync(site, settings);
        await window.GoAsync(address);
        return window;
    }
}
