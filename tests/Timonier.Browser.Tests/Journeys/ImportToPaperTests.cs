// SPDX-License-Identifier: Apache-2.0
using System.Text;
using Microsoft.Playwright;
using Timonier.Cli.Demo;

namespace Timonier.Browser.Tests.Journeys;

/// <summary>From a file to a sheet on paper, as somebody of the statistics service goes: with scripts, without, and without a mouse.</summary>
[Collection(DemonstrationTests.Name)]
public sealed class ImportToPaperTests(Demonstration demonstration)
{
    private const string Login = "analyste@demonstration.example";

    [Theory]
    [InlineData(Scripts.Run, 2)]
    [InlineData(Scripts.Off, 3)]
    public async Task A_file_is_checked_corrected_recorded_found_on_the_sheet_traced_and_printed(Scripts scripts, int month)
    {
        await using var window = await demonstration.OpenAsync(new() { Scripts = scripts });
        var page = window.Page;
        await SignInAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Données", Exact = true }).ClickAsync();

        await page.Locator("#fichier-correspondance").SetInputFilesAsync(MonthlyExport.MappingFile);
        await page.Locator("#fichiers").SetInputFilesAsync(MonthlyExport.Faulty(month));
        await page.GetByRole(AriaRole.Button, new() { Name = "Vérifier les fichiers" }).ClickAsync();
        await window.ExpectAsync("3 lignes à corriger");
        var causes = await page.Locator("#corriger + *, section:has(#corriger)").First.InnerTextAsync();
        Assert.All(["1 O24", "ML-35-99", "312"], found => Assert.Contains(found, causes, StringComparison.Ordinal));
        await Pictures.TakeAsync(page, $"parcours-{scripts}-refus");

        await page.GetByRole(AriaRole.Link, new() { Name = "Contrôler un fichier corrigé" }).ClickAsync();
        await page.GetByLabel("Correspondance enregistrée").SelectOptionAsync("Suivi mensuel");
        await page.Locator("#fichiers").SetInputFilesAsync(MonthlyExport.Sound(month));
        await page.GetByRole(AriaRole.Button, new() { Name = "Vérifier les fichiers" }).ClickAsync();
        await window.ExpectAsync("Les fichiers sont conformes");
        await Pictures.TakeAsync(page, $"parcours-{scripts}-conforme");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer l’import" }).ClickAsync();
        await window.ExpectAsync("enregistré");

        await page.GetByRole(AriaRole.Link, new() { Name = "Réseau", Exact = true }).ClickAsync();
        await page.GetByLabel("Nom ou code").FillAsync("ML-35-02");
        await page.GetByLabel("Incomplètes seulement").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Appliquer" }).ClickAsync();
        Assert.Contains("q=ML-35-02", window.Path, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Table, new() { Name = "Liste des missions locales" }).GetByRole(AriaRole.Link).ClickAsync();
        Assert.StartsWith("Mission locale", await window.HeadingAsync(), StringComparison.Ordinal);

        await window.GoAsync($"{Demonstration.Sheet}?periode=2025-T4&famille=R%C3%A9sultats");
        await page.GetByRole(AriaRole.Row, new() { Name = "Sorties positives du parcours" }).GetByRole(AriaRole.Link, new() { Name = "D’où vient ce chiffre" }).ClickAsync();
        var tellings = page.GetByRole(AriaRole.Table, new() { Name = "Relevés successifs" }).Locator("tbody tr");
        Assert.Contains($"suivi_2026-{month:00}.csv, ligne 5", await tellings.First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains($"{200 + month} / 295", await tellings.First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("observations-infra-annuelles.csv, ligne", await tellings.Last.InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Mission locale" }).ClickAsync();
        await AssertPrintsAsync(page);
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task The_same_is_done_with_the_keyboard_alone()
    {
        const int month = 4;
        await using var window = await demonstration.OpenAsync();
        var page = window.Page;
        await window.GoAsync("/connexion");
        await window.TypeAsync(page.GetByLabel("Adresse électronique ou identifiant"), Login);
        await window.TypeAsync(page.GetByLabel("Mot de passe"), DemonstrationRole.Password);
        await window.EnterAsync(page.GetByRole(AriaRole.Button, new() { Name = "Se connecter", Exact = true }));

        await window.EnterAsync(page.GetByRole(AriaRole.Link, new() { Name = "Données", Exact = true }));
        await window.ChooseAsync(page.Locator("#fichier-correspondance"), MonthlyExport.MappingFile);
        await window.ChooseAsync(page.Locator("#fichiers"), MonthlyExport.Sound(month));
        await window.EnterAsync(page.GetByRole(AriaRole.Button, new() { Name = "Vérifier les fichiers" }));
        await window.ExpectAsync("Les fichiers sont conformes");
        await window.EnterAsync(page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer l’import" }));
        await window.ExpectAsync("enregistré");
        Assert.True(await page.Locator(".tm-alert").EvaluateAsync<bool>("e => e === document.activeElement"), "the keyboard stands on the message");

        await window.EnterAsync(page.GetByRole(AriaRole.Link, new() { Name = "Réseau", Exact = true }));
        await window.TypeAsync(page.GetByLabel("Nom ou code"), "ML-35-02");
        await window.EnterAsync(page.GetByRole(AriaRole.Button, new() { Name = "Appliquer" }));
        await window.EnterAsync(page.GetByRole(AriaRole.Table, new() { Name = "Liste des missions locales" }).GetByRole(AriaRole.Link));
        await window.EnterAsync(page.GetByRole(AriaRole.Link, new() { Name = "D’où vient ce chiffre" }).First);
        Assert.StartsWith("D’où vient ce chiffre", await window.HeadingAsync(), StringComparison.Ordinal);
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task The_first_stop_of_the_keyboard_leads_past_the_menus()
    {
        await using var window = await demonstration.OpenAsAsync("centre");
        var page = window.Page;
        await window.GoAsync(Demonstration.Sheet);
        await page.Keyboard.PressAsync("Tab");
        await window.ReachAsync(page.GetByRole(AriaRole.Link, new() { Name = "Aller au contenu" }));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("contenu", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)"), "the next stop is in the content");
    }

    private static async Task SignInAsync(IPage page)
    {
        await page.GotoAsync("/connexion");
        await page.GetByLabel("Adresse électronique ou identifiant").FillAsync(Login);
        await page.GetByLabel("Mot de passe").FillAsync(DemonstrationRole.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter", Exact = true }).ClickAsync();
        await page.WaitForURLAsync($"**{Demonstration.Home}");
    }

    /// <summary>The sheet as a PDF of the product, then the page as the browser prints it.</summary>
    private static async Task AssertPrintsAsync(IPage page)
    {
        var address = await page.GetByRole(AriaRole.Link, new() { Name = "Fiche en PDF" }).GetAttributeAsync("href");
        var answer = await page.APIRequest.GetAsync(address!);
        Assert.Equal((200, "application/pdf"), (answer.Status, answer.Headers["content-type"]));
        Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(await answer.BodyAsync())[..8], StringComparison.Ordinal);

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var hidden in new[] { ".tm-head", ".tm-filter", ".tm-foot", ".tm-pager", ".tm-actions" })
            Assert.False(await page.Locator(hidden).First.IsVisibleAsync(), $"{hidden} is printed");
        Assert.True(await page.Locator(".tm-caveat").IsVisibleAsync(), "the caveats are printed");
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
    }
}
