// SPDX-License-Identifier: Apache-2.0
using Timonier.Hosts.Tests.Demo;

namespace Timonier.Hosts.Tests.Access;

/// <summary>« Pourquoi je vois, pourquoi je ne vois pas », and delegation, from page to page.</summary>
public sealed class WhyPagesTests(LoadedDemonstration loaded) : IClassFixture<LoadedDemonstration>
{
    [Fact]
    public async Task Each_right_over_a_unit_is_answered_by_a_mandate_or_by_what_is_lacking()
    {
        var cast = await Cast.GatherAsync(loaded);
        var browser = await cast.BrowseAsync(cast.Players.Single(p => p.Login == "region.region"));
        var rows = Rows(await browser.GetAsync("/mon-compte/pourquoi?structure=" + Cast.InsideUnit));
        Assert.Contains(rows, r => r[0] == "lire les résultats d’une structure" && r[1] == "oui" && r[2].Contains("direction régionale", StringComparison.Ordinal) && r[2].Contains("Bretagne", StringComparison.Ordinal));
        Assert.Contains(rows, r => r[0] == "importer des données et retirer un import" && r[1] == "non" && r[2] == "Aucun des mandats ne donne ce droit.");
    }

    [Fact]
    public async Task A_unit_outside_answers_as_one_that_does_not_exist()
    {
        var cast = await Cast.GatherAsync(loaded);
        var browser = await cast.BrowseAsync(cast.Players.Single(p => p.Login == "directeur.structure"));
        var outside = await browser.GetAsync("/mon-compte/pourquoi?structure=" + cast.OutsideUnit);
        var unknown = await browser.GetAsync("/mon-compte/pourquoi?structure=" + Cast.UnknownUnit);
        Assert.Equal(unknown.Alert.Replace(Cast.UnknownUnit, "", StringComparison.Ordinal), outside.Alert.Replace(cast.OutsideUnit, "", StringComparison.Ordinal));
        Assert.NotEmpty(outside.Alert);
    }

    [Fact]
    public async Task An_administrator_asks_for_somebody_else()
    {
        var cast = await Cast.GatherAsync(loaded);
        var admin = await cast.BrowseAsync(cast.Players.Single(p => p.Login == "administrateur.instance"));
        var account = await loaded.Site.AskAsync("select account_id from account where login = 'directeur.structure'");
        var rows = Rows(await admin.GetAsync($"/administration/comptes/{account}/pourquoi?structure={cast.OutsideUnit}"));
        Assert.Contains(rows, r => r[0] == "voir les structures" && r[1] == "non" && r[2].StartsWith("Les mandats qui donnent ce droit portent sur", StringComparison.Ordinal));
        Assert.Equal(404, (await admin.GetAsync($"/administration/comptes/{Guid.Empty}/pourquoi")).Status);
    }

    [Fact]
    public async Task A_mandate_is_delegated_from_its_page_and_taken_back()
    {
        var cast = await Cast.GatherAsync(loaded);
        var browser = await cast.BrowseAsync(cast.Players.Single(p => p.Login == "region.region"));
        var link = (await browser.GetAsync("/mon-compte")).Document.QuerySelector("a[href^='/mon-compte/mandats/']")!.GetAttribute("href")!;
        var page = await browser.GetAsync(link);
        var refused = await browser.SubmitAsync(page, "deleguer", new() { ["identifiant"] = "inconnu", ["du"] = "2026-03-12", ["au"] = "2026-03-20" });
        Assert.Contains("Personne, parmi ceux", refused.Alert, StringComparison.Ordinal);
        var given = await browser.SubmitAsync(page, "deleguer", new() { ["identifiant"] = "departement.structure", ["du"] = "2026-03-12", ["au"] = "2026-03-20" });
        Assert.Equal(link + "?fait=donnee", given.Location);
        var receiver = await cast.BrowseAsync(cast.Players.Single(p => p.Login == "departement.structure"));
        Assert.Contains("Par délégation", (await receiver.GetAsync("/mon-compte")).Text, StringComparison.Ordinal);
        Assert.Equal(200, (await receiver.GetAsync($"/r/missions-locales-fictives/structures/{cast.OutsideUnit}")).Status);
        var told = await browser.GetAsync(link);
        var ended = await browser.SubmitAsync(told, "fin", new() { ["delegation"] = told.Document.QuerySelector("button[name=delegation]")!.GetAttribute("value")! });
        Assert.Equal(link + "?fait=fin", ended.Location);
        Assert.Equal(404, (await browser.GetAsync($"/mon-compte/mandats/{Guid.Empty}")).Status);
    }

    private static List<string[]> Rows(Answer page) =>
        [.. page.Document.QuerySelectorAll("tbody tr").Select(r => r.QuerySelectorAll("td, th").Select(c => c.TextContent.Trim()).ToArray())];
}
