// SPDX-License-Identifier: Apache-2.0
using Timonier.Documents;

namespace Timonier.Hosts.Tests.Demo;

/// <summary>The pages of a network over HTTP, on the small demonstration, as people of each role.</summary>
public sealed class NetworkPagesTests(LoadedDemonstration loaded) : IClassFixture<LoadedDemonstration>
{
    private const string Root = "/r/missions-locales-fictives";
    private const string Own = Root + "/structures/mission-locale:ML-35-02";

    [Theory]
    [InlineData(Root, "Missions locales (données fictives)")]
    [InlineData(Root + "?territoire=region:53&q=locale&annee=2024", "Missions locales (données fictives)")]
    [InlineData(Root + "/indicateurs", "indicateurs")]
    [InlineData(Root + "/indicateurs/E02?type=departement", "Sorties positives")]
    [InlineData(Own + "?annee=2024", "Mission locale")]
    [InlineData(Own + "/origine?indicateur=E02&periode=2024", "D’où vient ce chiffre")]
    [InlineData(Root + "/imports", "Les données du réseau")]
    [InlineData(Root + "/imports/7", "Import n°")]
    [InlineData("/recherche?q=RENNES", "Recherche")]
    public async Task Every_page_opens_in_French_with_one_heading_and_its_data(string address, string words)
    {
        var page = await (await SignInAsync("analyste")).GetAsync(address);
        Assert.Equal(200, page.Status);
        Assert.Equal("fr", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.Contains(words, page.Document.Title + page.Document.QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("données fictives", page.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(Root + "?territoire=%27%3B--&annee=abc&page=-3&ordre=valeur")]
    [InlineData(Root + "/indicateurs?famille=%3Cscript%3E&role=0")]
    [InlineData(Root + "/indicateurs/E02?periode=9999-99&type=%27&page=99999999999")]
    [InlineData(Own + "?annee=-1&famille=%25&page=zz")]
    [InlineData(Own + "/origine?indicateur=&periode=")]
    [InlineData("/recherche?q=%25_%5C%27")]
    public async Task An_address_typed_by_hand_never_breaks_a_page(string address) =>
        Assert.InRange((await (await SignInAsync("analyste")).GetAsync(address)).Status, 200, 404);

    [Fact]
    public async Task What_lies_outside_a_mandate_answers_as_what_does_not_exist()
    {
        var director = await SignInAsync("directrice");
        Assert.Equal(200, (await director.GetAsync(Own)).Status);
        var other = (await loaded.ReadAsync()).Map.Units.First(u => u.MainCode is { Scheme: "mission-locale", Code: not "ML-35-02" }).MainCode;
        foreach (var tail in new[] { "", "/origine?indicateur=E02&periode=2024", "/chiffres.zip", "/chiffres.xlsx", "/fiche.pdf" })
        {
            var outside = await director.GetAsync($"{Root}/structures/{other}{tail}");
            var unknown = await director.GetAsync($"{Root}/structures/mission-locale:ML-99-99{tail}");
            Assert.Equal((404, 404), (outside.Status, unknown.Status));
            Assert.Equal(unknown.Document.QuerySelector("main")?.TextContent, outside.Document.QuerySelector("main")?.TextContent);
        }

        Assert.Equal(404, (await director.GetAsync(Root + "/imports/7")).Status);
    }

    [Fact]
    public async Task A_list_holds_the_units_of_the_mandate_and_no_other()
    {
        var department = await SignInAsync("departement");
        var rows = await ExportAsync(department, Root + "/structures.zip");
        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.StartsWith("mission-locale¦ML-35-", r, StringComparison.Ordinal));
        Assert.DoesNotContain("ML-29-", (await department.GetAsync(Root)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Root + "/structures", "application/zip")]
    [InlineData(Root + "/indicateurs", "application/zip")]
    [InlineData(Root + "/indicateurs/E02/liste", "application/zip")]
    [InlineData(Own + "/chiffres", "application/zip")]
    public async Task Every_table_leaves_in_three_formats_with_the_same_rows(string path, string archive)
    {
        var analyst = await SignInAsync("analyste");
        var csv = await ExportAsync(analyst, path + ".zip");
        var workbook = await ExportAsync(analyst, path + ".xlsx");
        Assert.NotEmpty(csv);
        Assert.Equal(csv.Count, workbook.Count);
        Assert.Equal(archive, (await analyst.GetAsync(path + ".zip")).Headers["Content-Type"]);
        using var json = System.Text.Json.JsonDocument.Parse((await analyst.GetAsync(path + ".json")).Text);
        Assert.Equal(csv.Count, json.RootElement.GetProperty("rows").GetArrayLength());
        Assert.Equal(404, (await analyst.GetAsync(path + ".exe")).Status);
    }

    [Fact]
    public async Task A_stranger_is_sent_to_sign_in_from_every_export()
    {
        foreach (var path in new[] { "/structures.zip", "/indicateurs.xlsx", "/indicateurs/E02/liste.json", "/structures/mission-locale:ML-35-02/fiche.pdf" })
            Assert.StartsWith("/connexion", (await loaded.Site.Browse().GetAsync(Root + path)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawal_asks_for_its_reason_and_is_refused_to_those_who_do_not_import()
    {
        var analyst = await SignInAsync("analyste");
        var page = await analyst.GetAsync(Root + "/imports/8");
        var refused = await analyst.SubmitAsync(page, "retirer", new() { ["motif"] = "  " });
        Assert.Contains("Dites pourquoi", refused.Alert, StringComparison.Ordinal);
        Assert.DoesNotContain((await (await SignInAsync("departement")).GetAsync(Root + "/imports")).Document.Forms, f => f.GetAttribute("enctype") == "multipart/form-data");
    }

    private async Task<Visitor> SignInAsync(string login)
    {
        var browser = loaded.Site.Browse();
        var page = await browser.GetAsync("/connexion");
        Assert.Equal(302, (await browser.SubmitAsync(page, "demonstration", new() { ["compte"] = $"{login}@demonstration.example" })).Status);
        return browser;
    }

    /// <summary>The rows of the first table of an export, header left out.</summary>
    private static async Task<List<string>> ExportAsync(Visitor browser, string path)
    {
        using var stream = new MemoryStream(await browser.DownloadAsync(path));
        var rows = new List<string>();
        foreach (var reader in TableFiles.Open(stream, Path.GetFileName(path), TableOptions.Default).Take(1))
        {
            while (reader.Read())
                rows.Add(string.Join('¦', Documents.Tables.Fields(reader)));
        }

        return rows[1..];
    }
}
