// SPDX-License-Identifier: Apache-2.0
using Microsoft.Playwright;
using Timonier.Access;

namespace Timonier.Browser.Tests.Journeys;

/// <summary>Sessions and accounts, as those who hold them and those who give them see them.</summary>
[Collection(DemonstrationTests.Name)]
public sealed class AccountTests(Demonstration demonstration)
{
    [Fact]
    public async Task A_form_sent_after_the_session_ended_says_that_it_was_not_recorded_and_leads_back()
    {
        await using var window = await demonstration.OpenAsAsync("administratrice");
        var page = window.Page;
        await window.GoAsync("/administration/comptes");
        await page.GetByLabel("Prénom et nom").FillAsync("Paul Tardif");
        await page.GetByLabel("Adresse électronique ou identifiant").FillAsync("paul.tardif@exemple.example");
        await window.ForgetAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Créer le compte" }).ClickAsync();
        Assert.Equal("Se connecter", await window.HeadingAsync());
        await window.ExpectAsync("Votre connexion avait pris fin");
        await window.ExpectAsync("n’est pas enregistré");
        await Pictures.TakeAsync(page, "parcours-connexion-perdue");
        await page.Locator("button[value='administratrice@demonstration.example']").ClickAsync();
        Assert.Equal("/administration/comptes", window.Path);
        Assert.Equal(0L, await demonstration.Site.AskAsync("select count(*) from account where login = 'paul.tardif@exemple.example'"));
    }

    [Fact]
    public async Task An_account_is_created_its_person_enters_and_is_shown_out_when_it_is_disabled()
    {
        await using var admin = await demonstration.OpenAsAsync("administratrice");
        var page = admin.Page;
        await admin.GoAsync("/administration/comptes");
        await page.GetByLabel("Prénom et nom").FillAsync("Paule Prompte");
        await page.GetByLabel("Adresse électronique ou identifiant").FillAsync("paule@exemple.example");
        await page.GetByLabel("Rôle").SelectOptionAsync("region");
        await page.GetByLabel("Réseau", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Missions locales (données fictives)" });
        await page.GetByLabel("Structure ou territoire").FillAsync("region:999");
        await page.GetByRole(AriaRole.Button, new() { Name = "Créer le compte" }).ClickAsync();
        await admin.ExpectAsync("Rien n’est enregistré");
        Assert.Equal("Paule Prompte", await page.GetByLabel("Prénom et nom").InputValueAsync());
        Assert.Empty(await PageSoundness.FaultsAsync(admin));
        await Pictures.TakeAsync(page, "parcours-compte-refuse");

        await page.GetByLabel("Structure ou territoire").FillAsync("region:53");
        await page.GetByRole(AriaRole.Button, new() { Name = "Créer le compte" }).ClickAsync();
        await admin.ExpectAsync("Le compte de Paule Prompte est créé");
        var password = await page.Locator(".tm-alert code").InnerTextAsync();
        Assert.Empty(await PageSoundness.FaultsAsync(admin));
        await Pictures.TakeAsync(page, "parcours-compte-cree");

        await using var paule = await demonstration.OpenAsync();
        await SignInAsync(paule, password);
        Assert.Equal("Changer de mot de passe", await paule.HeadingAsync());
        await paule.Page.GetByLabel("Mot de passe actuel").FillAsync(password);
        await paule.Page.GetByLabel("Nouveau mot de passe").FillAsync("une phrase bien à moi");
        await paule.Page.GetByLabel("Le même, une seconde fois").FillAsync("une phrase bien à moi");
        await paule.Page.GetByRole(AriaRole.Button, new() { Name = "Changer de mot de passe" }).ClickAsync();
        Assert.Equal("Application d’authentification", await paule.HeadingAsync());
        var secret = (byte[])(await demonstration.Site.AskAsync("select code_secret from account where login_key = 'paule@exemple.example'"))!;
        await paule.Page.GetByLabel("Code à 6 chiffres").FillAsync(OneTimeCode.Compute(secret, OneTimeCode.StepOf(demonstration.Site.Clock.Now)));
        await paule.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer l’application" }).ClickAsync();
        await paule.ExpectAsync("L’application est enregistrée");
        await paule.Page.GetByRole(AriaRole.Link, new() { Name = "Continuer" }).ClickAsync();
        await paule.Page.GetByRole(AriaRole.Link, new() { Name = "Réseau", Exact = true }).ClickAsync();
        Assert.StartsWith("Missions locales", await paule.HeadingAsync(), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = "Paule Prompte" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Désactiver le compte" }).ClickAsync();
        await admin.ExpectAsync("désactivé");
        await paule.Page.GetByRole(AriaRole.Link, new() { Name = "Indicateurs", Exact = true }).ClickAsync();
        Assert.Equal("Se connecter", await paule.HeadingAsync());
        await SignInAsync(paule, "une phrase bien à moi");
        Assert.Equal("Se connecter", await paule.HeadingAsync());
        Assert.Empty(admin.Faults);
        Assert.Empty(paule.Faults);
    }

    [Fact]
    public async Task A_menu_opens_and_signs_out_without_a_script()
    {
        await using var window = await demonstration.OpenAsync(new() { Scripts = Scripts.Off });
        await window.GoAsync("/connexion");
        await window.Page.Locator("button[value='president@demonstration.example']").ClickAsync();
        await window.Page.Locator(".tm-switch--end summary").ClickAsync();
        await Pictures.TakeAsync(window.Page, "parcours-menu");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Se déconnecter" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync();
        Assert.Equal("Se connecter", await window.HeadingAsync());
        await window.GoAsync(Demonstration.Home);
        Assert.Equal("Se connecter", await window.HeadingAsync());
    }

    private static async Task SignInAsync(Window window, string password)
    {
        await window.GoAsync("/connexion");
        await window.Page.GetByLabel("Adresse électronique ou identifiant").FillAsync("paule@exemple.example");
        await window.Page.GetByLabel("Mot de passe").FillAsync(password);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Se connecter", Exact = true }).ClickAsync();
        await window.Page.WaitForLoadStateAsync();
    }
}
