// SPDX-License-Identifier: Apache-2.0
using System.Text;
using Microsoft.Playwright;

namespace Timonier.Browser.Tests.Journeys;

/// <summary>What happens to somebody who goes back, clicks twice, works in two windows or sends the wrong file.</summary>
[Collection(DemonstrationTests.Name)]
public sealed class ImportTroubleTests(Demonstration demonstration)
{
    private const string Imports = Demonstration.Home + "/imports";

    [Fact]
    public async Task Confirming_in_two_windows_records_one_import_and_says_so_to_the_second()
    {
        var job = await Submitted.CheckAsync(demonstration.Site, MonthlyExport.Sound(5), TestContext.Current.CancellationToken);
        var before = await CountAsync();
        await using var first = await demonstration.OpenAsAsync("analyste");
        await using var second = await first.OpenAnotherAsync();
        await first.GoAsync($"{Imports}/travaux/{job}");
        await second.GoAsync($"{Imports}/travaux/{job}");
        await Record(first).ClickAsync();
        await first.ExpectAsync("enregistré");
        await Record(second).ClickAsync();
        await second.ExpectAsync("Cet import n’attend pas de confirmation");
        await second.ExpectAsync("enregistré");
        await Pictures.TakeAsync(second.Page, "parcours-deux-fenetres");
        Assert.Equal(before + 1, await CountAsync());
    }

    [Fact]
    public async Task A_double_click_sends_a_form_once()
    {
        var (imports, jobs) = (await CountAsync(), await CountAsync("import_job"));
        await using var window = await demonstration.OpenAsAsync("analyste");
        await window.GoAsync(Imports);
        await window.Page.Locator("#fichier-correspondance").SetInputFilesAsync(MonthlyExport.MappingFile);
        await window.Page.Locator("#fichiers").SetInputFilesAsync(MonthlyExport.Sound(6));
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Vérifier les fichiers" }).DblClickAsync();
        await window.ExpectAsync("Les fichiers sont conformes");
        await Record(window).DblClickAsync();
        await window.ExpectAsync("enregistré");
        Assert.Equal((imports + 1, jobs + 1), (await CountAsync(), await CountAsync("import_job")));
    }

    [Fact]
    public async Task Going_back_after_recording_offers_nothing_to_record_again()
    {
        var job = await Submitted.CheckAsync(demonstration.Site, MonthlyExport.Sound(7), TestContext.Current.CancellationToken);
        await using var window = await demonstration.OpenAsAsync("analyste");
        await window.GoAsync($"{Imports}/travaux/{job}");
        await Record(window).ClickAsync();
        await window.ExpectAsync("enregistré");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Voir l’import" }).ClickAsync();
        Assert.StartsWith("Import n°", await window.HeadingAsync(), StringComparison.Ordinal);
        await window.Page.GoBackAsync();
        await window.ExpectAsync("enregistré");
        Assert.Equal(0, await Record(window).CountAsync());
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task Going_back_finds_the_filters_as_they_were()
    {
        await using var window = await demonstration.OpenAsAsync("centre");
        await window.GoAsync(Demonstration.Home);
        await window.Page.GetByLabel("Territoire", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Bretagne" });
        await window.Page.GetByLabel("Incomplètes seulement").CheckAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Appliquer" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Les 13 indicateurs" }).Or(window.Page.GetByRole(AriaRole.Link, new() { Name = "indicateurs" })).Last.ClickAsync();
        await window.Page.GoBackAsync();
        Assert.Equal("Bretagne", await window.Page.GetByLabel("Territoire", new() { Exact = true }).EvaluateAsync<string>("e => e.selectedOptions[0].label"));
        Assert.True(await window.Page.GetByLabel("Incomplètes seulement").IsCheckedAsync(), "the box is still ticked");
        await window.Page.Locator(".tm-chip", new() { HasText = "Bretagne" }).ClickAsync();
        Assert.DoesNotContain("territoire=", window.Path, StringComparison.Ordinal);
        Assert.Contains("incompletes=", window.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("facture.csv", "%PDF-1.7\n%âãÏÓ\n1 0 obj << /Type /Catalog >> endobj", "PDF")]
    [InlineData("vide.csv", "", "vide")]
    [InlineData("photo.xlsx", "\u0089PNG\r\n\u001a\n\0\0\0", "photo.xlsx")]
    public async Task A_file_that_is_not_what_its_name_says_is_refused_with_the_reason(string name, string content, string said)
    {
        var before = await CountAsync();
        await using var window = await demonstration.OpenAsAsync("analyste");
        await window.GoAsync(Imports);
        await window.Page.Locator("#fichier-correspondance").SetInputFilesAsync(MonthlyExport.MappingFile);
        await window.Page.Locator("#fichiers").SetInputFilesAsync(MonthlyExport.File(name, "text/csv", Encoding.Latin1.GetBytes(content)));
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Vérifier les fichiers" }).ClickAsync();
        await window.ExpectAsync(said);
        await Pictures.TakeAsync(window.Page, $"parcours-{name}");
        Assert.Equal(0, await Record(window).CountAsync());
        Assert.Equal(before, await CountAsync());
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task The_valid_rows_of_a_refused_file_are_recorded_when_somebody_says_so()
    {
        var job = await Submitted.CheckAsync(demonstration.Site, MonthlyExport.Faulty(8), TestContext.Current.CancellationToken);
        await using var window = await demonstration.OpenAsAsync("analyste");
        await window.GoAsync($"{Imports}/travaux/{job}");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer les seules lignes valides" }).ClickAsync();
        await window.ExpectAsync("3 lignes refusées sont laissées de côté");
    }

    [Fact]
    public async Task A_file_without_a_mapping_gets_one_proposed_to_read_correct_and_record()
    {
        var before = await CountAsync();
        await using var window = await demonstration.OpenAsAsync("analyste");
        await window.GoAsync(Imports);
        await window.Page.Locator("#fichiers").SetInputFilesAsync(MonthlyExport.File("accueils.csv", "text/csv", Encoding.UTF8.GetBytes("Code;Mois;A02\nML-35-01;09/2026;41\nML-35-02;09/2026;en cours\nML-35-03;09/2026;43\n")));
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Vérifier les fichiers" }).ClickAsync();
        await SeeAsync("Les premières valeurs, telles qu’elles sont lues");
        await Pictures.TakeAsync(window.Page, "parcours-proposition");
        var text = window.Page.Locator("#texte");
        Assert.Contains("« en cours » est pris pour une donnée manquante", (await text.InputValueAsync()).Replace('\u00a0', ' '), StringComparison.Ordinal);
        await text.FillAsync((await text.InputValueAsync()).Replace("missing", "notApplicable", StringComparison.Ordinal));
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Contrôler avec cette correspondance" }).ClickAsync();
        await SeeAsync("sans objet");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Garder cette correspondance" }).ClickAsync();
        await window.ExpectAsync("est gardée");
        Assert.Equal(before, await CountAsync());
        Assert.Empty(window.Faults);

        Task SeeAsync(string words) => Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync(words, new() { Timeout = 30_000 });
    }

    private static ILocator Record(Window window) => window.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer l’import" });

    private async Task<long> CountAsync(string table = "batch") => (long)(await demonstration.Site.AskAsync($"select count(*) from {table}"))!;
}
