// SPDX-License-Identifier: Apache-2.0
using System.Text;
using System.Text.Json;
using Timonier.Hosts.Tests.Demo;

namespace Timonier.Hosts.Tests.Api;

/// <summary>The programming interface says what the pages say, to whom may read it, and refuses what it does not understand.</summary>
public sealed class ApiTests(LoadedDemonstration loaded) : IClassFixture<LoadedDemonstration>, IAsyncLifetime
{
    private const string Network = "/api/v1/networks/missions-locales-fictives";
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private Visitor analyst = null!;
    private Visitor director = null!;

    public async ValueTask InitializeAsync() => (analyst, director) = (await EnterAsync("analyste"), await EnterAsync("directrice"));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_root_gives_the_networks_of_the_reader_and_the_address_of_each_table()
    {
        using var root = Json(await analyst.GetAsync("/api/v1"));
        var network = root.RootElement.GetProperty("networks").EnumerateArray().Single(n => n.GetProperty("code").GetString() == "missions-locales-fictives");
        Assert.True(network.GetProperty("fictional").GetBoolean());
        foreach (var table in network.GetProperty("tables").EnumerateObject())
            Assert.Equal(200, (await analyst.GetAsync(table.Value.GetString()!)).Status);
    }

    [Fact]
    public async Task Pages_put_end_to_end_are_the_whole_table_whatever_is_committed_between_them()
    {
        const string Asked = "/observations?indicator=E02&from=2023";
        var whole = Encoding.UTF8.GetString(await analyst.DownloadAsync(Network + "/observations.csv?indicator=E02&from=2023"))
            .TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..];
        Assert.True(whole.Length > 50, $"{whole.Length} rows");
        var read = new List<string>();
        var next = Network + Asked + "&limit=37";
        while (next is not null)
        {
            using var page = Json(await analyst.GetAsync(next));
            read.AddRange(page.RootElement.GetProperty("rows").EnumerateArray().Select(r => $"{r.GetProperty("code").GetString()} {r.GetProperty("periode").GetString()}"));
            next = page.RootElement.GetProperty("next").GetString();
            if (read.Count == 37)
                await loaded.Site.AskAsync("select take_revision((select network_id from network where code = 'missions-locales-fictives'), nextval('change_number'), now(), null, 'test', array['observations'])");
        }

        Assert.Equal(whole.Select(l => l.Split(';')).Select(c => $"{c[3]} {c[6]}"), read);
    }

    [Fact]
    public async Task The_caveats_travel_beside_the_rows()
    {
        using var page = Json(await analyst.GetAsync(Network + "/observations?limit=1"));
        Assert.Contains(page.RootElement.GetProperty("caveats").EnumerateArray(), c => c.GetString()!.Contains("ne suffisent pas à qualifier", StringComparison.Ordinal));
        var csv = await analyst.GetAsync(Network + "/targets.csv");
        Assert.Equal($"<{Network}/targets>; rel=\"describedby\"", csv.Headers["Link"]);
        Assert.DoesNotContain("scientifique", csv.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_read_again_answers_not_changed_and_another_reader_has_another_tag()
    {
        var first = await analyst.GetAsync(Network + "/units");
        var again = await analyst.SendAsync(Asking(Network + "/units", "If-None-Match", first.Headers["ETag"]));
        Assert.Equal((304, ""), (again.Status, again.Text));
        Assert.NotEqual(first.Headers["ETag"], (await director.GetAsync(Network + "/units")).Headers["ETag"]);
    }

    [Fact]
    public async Task A_director_reads_her_own_figures_and_nobody_elses()
    {
        using var page = Json(await director.GetAsync(Network + "/observations?indicator=E02&limit=5000"));
        var structures = page.RootElement.GetProperty("rows").EnumerateArray()
            .Where(r => r.GetProperty("nomenclature").GetString() == "mission-locale").Select(r => r.GetProperty("code").GetString()).Distinct();
        Assert.Single(structures);
    }

    [Fact]
    public async Task A_unit_out_of_reach_answers_as_one_that_does_not_exist()
    {
        using var all = Json(await analyst.GetAsync(Network + "/units?limit=5000"));
        using var hers = Json(await director.GetAsync(Network + "/units?limit=5000"));
        var other = Codes(all).Except(Codes(hers)).First();
        var hidden = await director.GetAsync($"{Network}/observations?unit={other}");
        var absent = await director.GetAsync(Network + "/observations?unit=ML-99-99");
        Assert.Equal((404, 404), (hidden.Status, absent.Status));
        Assert.Equal(Detail(absent).Replace("ML-99-99", other, StringComparison.Ordinal), Detail(hidden));
    }

    [Theory]
    [InlineData("/observations?sort=valeur", "api.parameter", 400)]
    [InlineData("/observations?unit=a&unit=b", "api.repeated", 400)]
    [InlineData("/observations?limit=0", "api.limit", 400)]
    [InlineData("/observations?limit=5001", "api.limit", 400)]
    [InlineData("/observations?limit=1e3", "api.limit", 400)]
    [InlineData("/observations?cursor=zz", "api.cursor", 400)]
    [InlineData("/observations?cursor=OTk5OTk5LjE", "api.cursor", 400)]
    [InlineData("/observations?from=hier", "api.period", 400)]
    [InlineData("/observations?indicator=%27%3B--", "indicator.missing", 404)]
    [InlineData("/observations?unit=%00", "unit.missing", 404)]
    [InlineData("/batches?unit=ML-35-02", "api.parameter", 400)]
    [InlineData("/observations.csv?limit=5", "api.parameter", 400)]
    [InlineData("/nulle-part", "api.missing", 404)]
    public async Task What_is_not_understood_is_refused_with_its_code_and_what_to_do(string asked, string code, int status)
    {
        var answer = await analyst.GetAsync(Network + asked);
        Assert.Equal((status, "application/problem+json; charset=utf-8"), (answer.Status, answer.Headers["Content-Type"]));
        using var problem = Json(answer);
        Assert.Equal(code, problem.RootElement.GetProperty("code").GetString());
        Assert.NotEmpty(problem.RootElement.GetProperty("detail").GetString()!);
    }

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in_without_being_sent_to_a_page()
    {
        var answer = await loaded.Site.Browse().GetAsync(Network + "/units");
        Assert.Equal((401, (string?)null), (answer.Status, answer.Location));
        using var problem = Json(answer);
        Assert.Equal("api.sign-in", problem.RootElement.GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_description_is_the_one_that_was_published()
    {
        using var document = Json(await analyst.GetAsync("/api/v1/openapi.json"));
        Golden.Match(JsonSerializer.Serialize(document.RootElement, Readable), "json", source: Path.Join(Project(), "docs/openapi.cs"));
    }

    private static HttpRequestMessage Asking(string address, string header, string value)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new("http://localhost"), address));
        request.Headers.TryAddWithoutValidation(header, value);
        return request;
    }

    /// <summary>The folder of the project, where the description is published.</summary>
    private static string Project([System.Runtime.CompilerServices.CallerFilePath] string source = "") => Path.GetFullPath("../../..", Path.GetDirectoryName(source)!);

    private static string[] Codes(JsonDocument page) => [.. page.RootElement.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("code").GetString()!)];

    private static JsonDocument Json(Answer answer) => JsonDocument.Parse(answer.Text);

    private static string Detail(Answer answer)
    {
        using var problem = Json(answer);
        return problem.RootElement.GetProperty("detail").GetString()!;
    }

    private async Task<Visitor> EnterAsync(string who)
    {
        var browser = loaded.Site.Browse();
        await browser.SubmitAsync(await browser.GetAsync("/connexion"), "demonstration", new() { ["compte"] = who + "@demonstration.example" });
        return browser;
    }
}
