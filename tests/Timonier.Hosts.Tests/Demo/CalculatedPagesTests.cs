// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Hosts.Tests.Demo;

/// <summary>Calculated indicators over HTTP: shown in words and in code, traced to their measures, declared and refused on their page.</summary>
public sealed class CalculatedPagesTests(LoadedDemonstration loaded) : IClassFixture<LoadedDemonstration>
{
    private const string Root = "/r/missions-locales-fictives";
    private const string Own = Root + "/structures/mission-locale:ML-35-02";

    [Fact]
    public async Task The_page_of_an_indicator_says_its_formula_and_leads_to_its_measures()
    {
        var page = await (await SignInAsync("analyste")).GetAsync(Root + "/indicateurs/K03");
        var meaning = page.Document.GetElementById("definition")!.Closest("section")!;
        Assert.Contains("round(100 * #{E02.num} / (#{E02.den} - #{Q02.num}), 4)", meaning.TextContent, StringComparison.Ordinal);
        Assert.Contains("« Sorties positives du parcours, numérateur »", meaning.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal([Root + "/indicateurs/E02", Root + "/indicateurs/Q02"], meaning.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).TakeLast(2));
    }

    [Fact]
    public async Task A_figure_on_the_sheet_goes_down_to_its_measures()
    {
        var reader = await SignInAsync("analyste");
        var sheet = await reader.GetAsync(Own + "?annee=2025");
        Assert.Contains("Premiers accueils par conseiller", sheet.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var trace = await reader.GetAsync(Own + "/origine?indicateur=K01&periode=2025");
        var rows = trace.Document.GetElementById("mesures")!.Closest("section")!.QuerySelectorAll("tbody tr").ToList();
        Assert.Equal(2, rows.Count);
        var source = await reader.GetAsync(rows[0].QuerySelector("a")!.GetAttribute("href")!);
        Assert.Contains("observations.csv, ligne", source.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_holds_calculated_figures_and_the_catalogue_their_formula()
    {
        var reading = await loaded.ReadAsync();
        var made = reading.Catalogue.ByCode("K01")!;
        Assert.Equal(["2024", "2025"], reading.PeriodsOf(made).Select(p => p.ToString()));
        Assert.NotNull(reading.Read(reading.Map.Units.Single(u => u.MainCode.Code == "ML-35-02").Id, made, Timonier.Indicators.Aspect.Observed, Timonier.Indicators.Period.Year(2025)).Value);
    }

    [Fact]
    public async Task A_formula_is_checked_then_kept_from_its_page_by_who_may_define()
    {
        Assert.Equal(404, (await (await SignInAsync("directrice")).GetAsync(Root + "/indicateurs/nouveau")).Status);
        var reader = await SignInAsync("analyste");
        var page = await reader.GetAsync(Root + "/indicateurs/nouveau");
        var form = new Dictionary<string, string>
        {
            ["code"] = "K90",
            ["libelle"] = "Essai",
            ["formule"] = "100 *\n #{A01} / #{A2}",
            ["nature"] = "Rate",
            ["unite"] = "%",
            ["decimales"] = "1",
            ["fenetre"] = "12",
            ["derniere"] = "0",
            ["manquants"] = "SkipIfAny",
            ["territoires"] = "FromOwnInputs",
            ["favorable"] = "None",
            ["role"] = "Monitoring",
            ["periodicite"] = "Year",
            ["additif"] = "true",
            ["acte"] = "enregistrer",
        };
        var refused = await reader.SubmitAsync(page, "definition", form);
        Assert.Contains("Ligne 2, colonne 11", refused.Alert, StringComparison.Ordinal);
        Assert.Contains("^^^^^", refused.Document.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Essai", refused.Document.GetElementById("libelle")!.GetAttribute("value"));

        form["formule"] = "100 * #{A02} / #{A01}";
        form["acte"] = "verifier";
        var tried = await reader.SubmitAsync(page, "definition", form);
        Assert.Contains("Rien n’est encore enregistré", tried.Text, StringComparison.Ordinal);
        form["acte"] = "enregistrer";
        Assert.Equal(Root + "/indicateurs/K90", (await reader.SubmitAsync(page, "definition", form)).Location);
        Assert.Equal(200, (await reader.GetAsync(Root + "/indicateurs/K90")).Status);

        var change = await reader.GetAsync(Root + "/indicateurs/K90/definition");
        Assert.Equal("100 * #{A02} / #{A01}", change.Document.GetElementById("formule")!.TextContent);
        form["formule"] = "#{A02}";
        var early = await reader.SubmitAsync(change, "definition", form);
        Assert.Contains("La nouvelle version doit commencer après", early.Alert, StringComparison.Ordinal);
        form["a-compter-du"] = "2026-01-01";
        Assert.Equal(Root + "/indicateurs/K90", (await reader.SubmitAsync(change, "definition", form)).Location);
    }

    private async Task<Visitor> SignInAsync(string login)
    {
        var browser = loaded.Site.Browse();
        var page = await browser.GetAsync("/connexion");
        Assert.Equal(302, (await browser.SubmitAsync(page, "demonstration", new() { ["compte"] = $"{login}@demonstration.example" })).Status);
        return browser;
    }
}
