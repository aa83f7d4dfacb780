// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Views;

namespace Timonier.Hosts.Tests.Demo;

/// <summary>Targets over HTTP: on the sheet, on the page of an indicator, and the page that says whether they hold together.</summary>
public sealed class TargetsPagesTests(LoadedDemonstration loaded) : IClassFixture<LoadedDemonstration>
{
    private const string Root = "/r/missions-locales-fictives";

    [Fact]
    public async Task The_targets_of_each_territory_stand_beside_the_sum_of_those_below()
    {
        var reader = await SignInAsync("analyste");
        var indicator = await reader.GetAsync(Root + "/indicateurs/P06?periode=2025");
        var link = indicator.Document.QuerySelectorAll("a").Single(a => a.GetAttribute("href") == Root + "/indicateurs/P06/cibles");
        var page = await reader.GetAsync(link.GetAttribute("href")!);
        Assert.Contains("la somme en tient lieu", page.Document.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        var shown = TargetCoherence.Read(await loaded.ReadAsync(), "P06", null).Value!;
        Assert.Equal(shown.Rows.Count, page.Document.QuerySelectorAll("table tbody tr").Count(r => r.QuerySelector("td") is not null && r.Children.Length > 1));
        Assert.Equal(404, (await reader.GetAsync(Root + "/indicateurs/ZZZ/cibles")).Status);
        Assert.Equal(200, (await reader.GetAsync(Root + "/indicateurs/P06/cibles.zip")).Status);
        Assert.Contains("Aucune cible", (await reader.GetAsync(Root + "/indicateurs/C01/cibles")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheet_says_target_deadline_start_attainment_and_its_formula()
    {
        var sheet = await (await SignInAsync("analyste")).GetAsync(Root + "/structures/mission-locale:ML-35-02?annee=2025");
        Assert.Contains("à échéance", sheet.Text, StringComparison.Ordinal);
        Assert.Contains("100 × (valeur − initiale) ÷ (cible − initiale), sans borne", sheet.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<Visitor> SignInAsync(string login)
    {
        var browser = loaded.Site.Browse();
        var page = await browser.GetAsync("/connexion");
        Assert.Equal(302, (await browser.SubmitAsync(page, "demonstration", new() { ["compte"] = $"{login}@demonstration.example" })).Status);
        return browser;
    }
}
