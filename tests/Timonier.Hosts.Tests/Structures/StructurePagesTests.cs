// SPDX-License-Identifier: Apache-2.0
using Timonier.Hosts.Tests.Demo;
using Timonier.Network;

namespace Timonier.Hosts.Tests.Structures;

/// <summary>The pages of structures over HTTP, on a small demonstration of its own: a merge from the list to its undoing, trees, zones.</summary>
public sealed class StructurePagesTests(Cluster cluster) : IAsyncLifetime
{
    private const string Root = "/r/missions-locales-fictives";
    private readonly LoadedDemonstration loaded = new(cluster);

    public ValueTask InitializeAsync() => loaded.InitializeAsync();

    public ValueTask DisposeAsync() => loaded.DisposeAsync();

    [Fact]
    public async Task Two_structures_merge_in_the_browser_their_effects_seen_first_and_it_is_undone()
    {
        var centre = await SignInAsync("centre");
        var map = (await loaded.ReadAsync()).Map;
        var (first, second) = Neighbours(map);
        var list = await centre.GetAsync(Root + "/structures?etat=en-activite");
        Assert.NotEmpty(list.Document.QuerySelectorAll("input[name=avant]"));
        Assert.Contains(list.Document.QuerySelectorAll("button[name=type]"), b => b.GetAttribute("value") == "fusion");

        var form = await centre.GetAsync($"{Root}/successions/nouvelle?type=fusion&avant={first.MainCode}&avant={second.MainCode}");
        var empty = await centre.SubmitAsync(form, "succession", new() { ["acte"] = "voir" });
        Assert.Contains("Donnez le premier jour", empty.Alert, StringComparison.Ordinal);

        Dictionary<string, string> typed = new() { ["acte"] = "voir", ["jour"] = "2026-01-01", ["motif"] = "Délibération d’essai", ["code1"] = "ML-99-77", ["nom1"] = "Mission locale d’Essai", ["nomenclature"] = "mission-locale" };
        var seen = await centre.SubmitAsync(form, "succession", typed);
        var words = seen.Document.QuerySelector("main")!.TextContent;
        Assert.Contains("prend fin le 31", words, StringComparison.Ordinal);
        Assert.Contains("auraient un passé comparable", words, StringComparison.Ordinal);
        Assert.Contains("Aucun mandat ne change", words, StringComparison.Ordinal);
        Assert.DoesNotContain((await loaded.ReadAsync()).Map.Lineage.All, s => s.On.Year == 2026);

        typed["acte"] = "enregistrer";
        typed["nom1"] = "Un autre nom";
        Assert.Contains("La saisie ou le réseau a changé", (await centre.SubmitAsync(seen, "succession", typed)).Alert, StringComparison.Ordinal);
        typed["nom1"] = "Mission locale d’Essai";
        var done = await centre.SubmitAsync(seen, "succession", typed);
        Assert.Equal(302, done.Status);
        var shown = await centre.GetAsync(done.Location!);
        Assert.Contains("Fusion de", shown.Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        var history = await centre.GetAsync($"{Root}/structures/mission-locale:ML-99-77/histoire");
        Assert.Contains("Somme", history.Document.QuerySelector("main")!.TextContent + (await centre.GetAsync($"{Root}/structures/mission-locale:ML-99-77/histoire?indicateur=A02")).Text, StringComparison.Ordinal);
        Assert.Contains("Fusionnée le", (await centre.GetAsync($"{Root}/structures/{first.MainCode}")).Text, StringComparison.Ordinal);

        var undone = await centre.SubmitAsync(shown, "annuler", new() { ["motif"] = "Erreur" });
        Assert.Equal(302, undone.Status);
        Assert.DoesNotContain((await loaded.ReadAsync()).Map.Lineage.All, s => s.On.Year == 2026);
    }

    [Fact]
    public async Task The_merged_structures_of_the_demonstration_are_readable_under_their_old_names_and_comparable_under_the_new()
    {
        var centre = await SignInAsync("centre");
        var map = (await loaded.ReadAsync()).Map;
        var merger = Assert.Single(map.Lineage.All);
        var old = map[merger.Predecessors[0]];
        var page = await centre.GetAsync($"{Root}/structures/{old.MainCode}?annee=2022");
        Assert.Contains(old.NameOn(new(2022, 1, 1)), page.Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Fusionnée le 1ᵉʳ", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(old.MainCode.Code, (await centre.GetAsync($"{Root}/structures?q={old.MainCode.Code}&etat=en-activite")).Document.QuerySelector("main")!.TextContent.Replace($"«\u00a0{old.MainCode.Code}\u00a0»", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Fusionnée le", (await centre.GetAsync($"{Root}/structures?q={old.MainCode.Code}")).Text, StringComparison.Ordinal);
        var past = await centre.GetAsync($"{Root}/structures/{map[merger.Successors[0]].MainCode}/histoire?indicateur=A02");
        Assert.Contains(past.Document.QuerySelectorAll("section[aria-labelledby=comparable] td"), c => c.TextContent.Contains("valeur de la structure elle-même", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_zone_of_a_structure_sums_its_communes_with_their_coverage()
    {
        var centre = await SignInAsync("centre");
        var page = await centre.GetAsync(Root + "/structures/mission-locale:ML-35-02/zone");
        var words = page.Document.QuerySelector("main")!.TextContent;
        Assert.Contains("Habitants", words, StringComparison.Ordinal);
        Assert.Matches(@"\d+ territoires sur \d+", words.Replace('\u00a0', ' ').Replace('\u202f', ' '));
        Assert.Equal(200, (await centre.GetAsync(Root + "/zones")).Status);
    }

    [Fact]
    public async Task A_tree_opens_at_a_day_and_a_move_that_makes_a_loop_is_refused_with_its_path()
    {
        var centre = await SignInAsync("centre");
        var page = await centre.GetAsync(Root + "/arbres?le=2020-06-30");
        Assert.Contains("30 juin 2020", page.Document.QuerySelector("h1")!.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
        var refused = await centre.SubmitAsync(page, "rattacher", new() { ["structure"] = "region:53", ["a"] = "departement:35", ["du"] = "2026-01-01" });
        Assert.Contains("→", refused.Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_describe_the_network_is_offered_no_succession_and_is_answered_as_if_the_form_did_not_exist()
    {
        var department = await SignInAsync("departement");
        Assert.Empty((await department.GetAsync(Root + "/structures")).Document.QuerySelectorAll("input[name=avant]"));
        Assert.Equal(404, (await department.GetAsync(Root + "/successions/nouvelle?type=fusion")).Status);
        var director = await SignInAsync("directrice");
        var other = (await loaded.ReadAsync()).Map.Units.First(u => u.MainCode is { Scheme: "mission-locale", Code: not "ML-35-02" }).MainCode;
        foreach (var tail in new[] { "/histoire", "/zone" })
        {
            Assert.Equal(404, (await director.GetAsync($"{Root}/structures/{other}{tail}")).Status);
            Assert.Equal(200, (await director.GetAsync($"{Root}/structures/mission-locale:ML-35-02{tail}")).Status);
        }
    }

    [Theory]
    [InlineData("/structures?q=%27%3B--&type=x&etat=zz&le=hier&page=-3")]
    [InlineData("/successions/nouvelle?type=zz&avant=&avant=%27&avant=ML-99-99")]
    [InlineData("/successions/99999")]
    [InlineData("/arbres?arbre=zz&sous=%27&le=9999-99-99")]
    [InlineData("/zones?le=0001-01-01&page=99999999999")]
    [InlineData("?arbre=zz")]
    [InlineData("/indicateurs/E02?arbre=%27")]
    public async Task An_address_typed_by_hand_never_breaks_a_page(string tail) =>
        Assert.InRange((await (await SignInAsync("centre")).GetAsync(Root + tail)).Status, 200, 404);

    /// <summary>Two structures of one département that go on.</summary>
    private static (Unit First, Unit Second) Neighbours(NetworkMap map)
    {
        DateOnly day = new(2026, 6, 1);
        var pair = map.Units.Where(u => u.KindOn(day) == "mission-locale" && u.CountsOn(day)).GroupBy(u => map.ParentOn(map.MainTree, u.Id, day)).First(g => g.Count() > 1).Take(2).ToList();
        return (pair[0], pair[1]);
    }

    private async Task<Visitor> SignInAsync(string login)
    {
        var browser = loaded.Site.Browse();
        var page = await browser.GetAsync("/connexion");
        Assert.Equal(302, (await browser.SubmitAsync(page, "demonstration", new() { ["compte"] = $"{login}@demonstration.example" })).Status);
        return browser;
    }
}
