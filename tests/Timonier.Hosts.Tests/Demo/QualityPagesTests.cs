// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Views;

namespace Timonier.Hosts.Tests.Demo;

/// <summary>The pages of quality over HTTP, on the small demonstration: who answers, who decides, who only reads.</summary>
public sealed class QualityPagesTests(LoadedDemonstration loaded) : IClassFixture<LoadedDemonstration>
{
    private const string Root = "/r/missions-locales-fictives";
    private const string Own = Root + "/structures/mission-locale%3AML-35-02/qualite";

    [Fact]
    public async Task The_charter_is_in_force_and_everybody_reads_it()
    {
        var page = await (await SignInAsync("directrice")).GetAsync(Root + "/charte");
        Assert.Equal(200, page.Status);
        Assert.Contains("Le premier accueil", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Document.Forms, f => f.GetAttribute("enctype") == "multipart/form-data");
        Assert.Contains((await (await SignInAsync("analyste")).GetAsync(Root + "/charte")).Document.Forms, f => f.GetAttribute("enctype") == "multipart/form-data");
    }

    [Fact]
    public async Task A_department_sees_its_structures_and_no_other()
    {
        var page = await (await SignInAsync("departement")).GetAsync(Root + "/qualite");
        Assert.Equal(200, page.Status);
        Assert.Contains("ML-35-", page.Document.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("ML-29-", page.Document.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    /// <summary>From home: « Qualité » (which opens the one structure of its director), open the form, send it: three clicks.</summary>
    [Fact]
    public async Task A_director_answers_an_alert_within_three_clicks_and_the_department_decides()
    {
        var director = await SignInAsync("directrice");
        var home = await director.GetAsync(Root);
        Assert.Contains(home.Document.QuerySelectorAll("nav a"), a => a.GetAttribute("href") == Root + "/qualite");
        Assert.Equal(Own, (await director.GetAsync(Root + "/qualite")).Location);
        var page = await director.GetAsync(Own);
        var form = page.Document.Forms.First(f => f.QuerySelector("button[value=repondre]") is not null);
        var name = form.QuerySelector("input[name=_handler]")!.GetAttribute("value")!;
        Assert.Empty(form.QuerySelectorAll("button[value=accepter]"));

        var refused = await director.SubmitAsync(page, name, new() { ["motif"] = " ", ["decision"] = "repondre" });
        Assert.Contains("Dites pourquoi", refused.Alert, StringComparison.Ordinal);
        Assert.Equal(302, (await director.SubmitAsync(page, name, new() { ["motif"] = "Recomptage en cours.", ["decision"] = "repondre" })).Status);
        Assert.Contains("Recomptage en cours.", (await director.GetAsync(Own)).Text, StringComparison.Ordinal);

        // A director who sends the form of the department is refused by the act, whatever the page offered.
        var forged = await director.SubmitAsync(page, name, new() { ["motif"] = "J’accepte.", ["decision"] = "accepter" });
        Assert.Contains("Vos mandats", forged.Alert, StringComparison.Ordinal);

        var officer = await SignInAsync("departement");
        var asked = await officer.GetAsync(Own);
        Assert.Equal(302, (await officer.SubmitAsync(asked, name, new() { ["motif"] = "Vu ensemble.", ["decision"] = "accepter" })).Status);
        Assert.Contains("Vu ensemble.", (await director.GetAsync(Own)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_lies_outside_a_mandate_answers_as_what_does_not_exist()
    {
        var director = await SignInAsync("directrice");
        var other = (await loaded.ReadAsync()).Map.Units.First(u => u.MainCode is { Scheme: "mission-locale", Code: not "ML-35-02" }).MainCode;
        foreach (var tail in new[] { "/qualite", "/qualite/alertes.zip" })
        {
            Assert.Equal(404, (await director.GetAsync($"{Root}/structures/{other}{tail}")).Status);
            Assert.Equal(404, (await director.GetAsync($"{Root}/structures/mission-locale:ML-99-99{tail}")).Status);
        }
    }

    [Fact]
    public async Task The_demonstration_has_alerts_to_answer_and_figures_owed()
    {
        var board = QualityBoard.Read(await loaded.ReadAsync(), new(), new(2026, 3, 12));
        Assert.InRange(board.Whole.Sum(u => u.ToAnswer), 5, 200);
        Assert.InRange(board.Whole.Sum(u => u.Lacking), 1, 200);
        Assert.True(board.Whole.Single(u => u.Unit.MainCode.Code == "ML-35-02").ToAnswer > 0);
    }

    private async Task<Visitor> SignInAsync(string login)
    {
        var browser = loaded.Site.Browse();
        var page = await browser.GetAsync("/connexion");
        Assert.Equal(302, (await browser.SubmitAsync(page, "demonstration", new() { ["compte"] = $"{login}@demonstration.example" })).Status);
        return browser;
    }
}
