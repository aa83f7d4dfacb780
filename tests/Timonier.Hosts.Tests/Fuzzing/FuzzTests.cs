// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Timonier.Cli.Demo;
using Timonier.Documents;
using Timonier.Foundation;
using Timonier.Hosts.Tests.Demo;
using Timonier.Indicators.Formulas;
using Timonier.Indicators.Import.Mappings;
using Timonier.Web;

namespace Timonier.Hosts.Tests.Fuzzing;

/// <summary>Every route, query parameter, header and form field, and every mapping, formula, CSV and XLSX, with odd values from a seed: an answer or a refusal, soon, always.</summary>
/// <remarks>Sixty seconds; <c>TIMONIER_FUZZ_SECONDS</c> asks for more and <c>TIMONIER_FUZZ_SEED</c> for other values: <c>bench/run.sh safety fuzz</c> runs ten minutes.</remarks>
public sealed class FuzzTests(LoadedDemonstration loaded) : IClassFixture<LoadedDemonstration>
{
    private const int Seconds = 60;

    /// <summary>An answer that takes longer is a hang: everything here is small.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(20);

    /// <summary>What the process may keep more at the end than after the first tenth, in MB: its caches are bounded.</summary>
    private const double Growth = 150;

    private static readonly string[] Headers =
    [
        "Accept", "Accept-Encoding", "Accept-Language", "Cookie", "If-Match", "If-None-Match", "If-Modified-Since", "Range", "Referer", "Origin", "User-Agent",
        "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-HTTP-Method-Override", "HX-Request", "Authorization", "Content-Encoding",
    ];

    private static readonly FormulaPlace Place = new() { Resolve = _ => FormulaType.Number };

    private readonly List<string> broken = [];
    private long tried;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static TimeSpan Length => TimeSpan.FromSeconds(Asked("TIMONIER_FUZZ_SECONDS", Seconds));

    private static int Seed => Asked("TIMONIER_FUZZ_SEED", 20260312);

    [Fact]
    public async Task No_request_whatever_it_holds_breaks_hangs_or_swells_the_site()
    {
        var odd = new Odd(Seed);
        var routes = Routes();
        var names = QueryNames();
        var visitors = new List<Visitor> { loaded.Site.Browse() };
        foreach (var role in DemonstrationRole.All)
            visitors.Add(await SignInAsync(role.Login));
        var watch = Stopwatch.StartNew();
        var early = 0L;
        while (watch.Elapsed < Length)
        {
            var visitor = odd.One(visitors);
            await TryAsync(odd.Next(4) == 0 ? () => SubmitAsync(visitor, odd, routes) : () => visitor.SendAsync(Request(odd, (odd.One(routes), names))));
            if (early == 0 && watch.Elapsed > Length / 10)
                early = GC.GetTotalMemory(forceFullCollection: true);
        }

        var grown = (GC.GetTotalMemory(forceFullCollection: true) - early) / 1e6;
        await TellAsync("fuzz-requests");
        Assert.True(tried > 100, $"only {tried} requests");
        Assert.True(grown < Growth, $"the process kept {grown:0} MB more");
        Assert.True(broken.Count == 0, $"{broken.Count} of {tried}\n" + string.Join('\n', broken.Distinct(StringComparer.Ordinal).Take(30)));
    }

    [Fact]
    public async Task No_mapping_formula_or_file_whatever_it_holds_does_more_than_be_refused()
    {
        var odd = new Odd(Seed);
        var mappings = Directory.GetFiles(Path.Combine(Samples(), "mappings"), "*.json").Concat(Directory.GetFiles(Path.Combine(Samples(), "demo"), "*.mapping.json")).Select(File.ReadAllText).ToList();
        var formulas = File.ReadAllText(Path.Combine(Samples(), "..", "docs", "formules.md")).Split('`').Where((_, i) => i % 2 == 1).ToList();
        var csv = File.ReadAllBytes(Path.Combine(Samples(), "demo", "definitions.csv"));
        var workbook = Workbook();
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Length / 3)
        {
            Try(() => _ = MappingFile.Read(odd.Changed(odd.One(mappings))));
            Try(() => _ = Formula.Read(new(odd.Changed(odd.One(formulas))), Place));
            Try(() => _ = Formula.Read(new(odd.Text()), Place));
            Try(() => ReadAll(odd.Changed(csv), "f.csv"));
            Try(() => ReadAll(odd.Changed(workbook), "f.xlsx"));
        }

        await TellAsync("fuzz-files");
        Assert.True(broken.Count == 0, $"{broken.Count} of {tried}\n" + string.Join('\n', broken.Distinct(StringComparer.Ordinal).Take(30)));
    }

    private static int Asked(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : otherwise;

    private static string Samples()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "samples", "mappings")))
            folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "samples");
    }

    private static byte[] Workbook()
    {
        using var stream = new MemoryStream();
        using (var writer = new SheetWriter(stream))
        {
            writer.BeginSheet("feuille", [new("code"), new("valeur"), new("jour")]);
            for (var i = 0; i < 20; i++)
            {
                writer.Text($"U{i}");
                writer.Number(i);
                writer.Date(new(2024, 1, 1));
                writer.EndRow();
            }
        }

        return stream.ToArray();
    }

    private static void ReadAll(byte[] bytes, string name)
    {
        try
        {
            foreach (var reader in TableFiles.Open(new MemoryStream(bytes), name, TableOptions.Default))
            {
                while (reader.Read())
                    Assert.True(reader.Line >= 0);
            }
        }
        catch (UnreadableFileException)
        {
            // Refused in a sentence: as it should be.
        }
    }

    private void Try(Action action)
    {
        tried++;
        var watch = Stopwatch.StartNew();
        try
        {
            action();
        }
#pragma warning disable CA1031 // Whatever is thrown is what this test looks for.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            broken.Add($"{thrown.GetType().Name}: {thrown.Message} {thrown.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("Timonier", StringComparison.Ordinal))?.Trim()}");
        }

        if (watch.Elapsed > Hang)
            broken.Add($"took {watch.Elapsed}");
    }

    private async Task TryAsync(Func<Task<Answer>> send)
    {
        tried++;
        var watch = Stopwatch.StartNew();
        try
        {
            var answer = await send();
            var isPdf = answer.Status == 503 && answer.Address.Contains("fiche.pdf", StringComparison.Ordinal);
            if (answer.Status >= 500 && !isPdf)
                broken.Add($"{answer.Status} {answer.Address}");
            if (answer.Text.Contains("Npgsql", StringComparison.Ordinal) || answer.Text.Contains("   at Timonier", StringComparison.Ordinal))
                broken.Add($"inner words shown at {answer.Address}");
        }
        catch (Exception refused) when (refused is UriFormatException or FormatException or ArgumentException || refused.Message.Contains("null characters", StringComparison.Ordinal))
        {
            // The client itself would not send it.
            tried--;
        }

        if (watch.Elapsed > Hang)
            broken.Add($"took {watch.Elapsed}");
    }

    private static HttpRequestMessage Request(Odd odd, (RouteEndpoint Route, IReadOnlyList<string> Names) asked)
    {
        var path = PathOf(odd, asked.Route.RoutePattern);
        var query = string.Join('&', Enumerable.Range(0, odd.Next(4)).Select(_ => $"{odd.One(asked.Names)}={Uri.EscapeDataString(Sendable(odd.Text()))}"));
        var method = odd.Next(12) == 0 ? odd.One<HttpMethod>([HttpMethod.Head, HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Options, HttpMethod.Patch]) : HttpMethod.Get;
        var request = new HttpRequestMessage(method, new Uri("http://localhost" + path + (query.Length > 0 ? "?" + query : "")));
        if (odd.Next(3) == 0)
            request.Headers.TryAddWithoutValidation(odd.One(Headers), Sendable(odd.Text()).ReplaceLineEndings(" "));
        if (method == HttpMethod.Post)
            request.Content = new StringContent(Sendable(odd.Text()), System.Text.Encoding.UTF8, odd.One(["application/x-www-form-urlencoded", "application/json", "text/xml", "text/plain"]));
        return request;
    }

    /// <summary>The address of a route: its parameters are real ones or odd ones.</summary>
    private static string PathOf(Odd odd, RoutePattern pattern)
    {
        var path = new System.Text.StringBuilder();
        foreach (var segment in pattern.PathSegments)
        {
            path.Append('/');
            foreach (var part in segment.Parts)
            {
                path.Append(part switch
                {
                    RoutePatternLiteralPart literal => literal.Content,
                    RoutePatternSeparatorPart separator => separator.Content,
                    RoutePatternParameterPart parameter => Uri.EscapeDataString(Sendable(Value(odd, parameter.Name))),
                    _ => "",
                });
            }
        }

        return path.Length == 0 ? "/" : path.ToString();
    }

    private static string Value(Odd odd, string parameter) => odd.Next(3) == 0 ? odd.Text() : parameter.ToUpperInvariant() switch
    {
        "NETWORK" => odd.One([DemonstrationLoading.NetworkCode, DemonstrationLoading.NetworkCode, DemonstrationLoading.NetworkCode + "@2025-03-31", "references"]),
        "FORMAT" => odd.One(["zip", "xlsx", "json"]),
        "ID" => odd.One(["1", "2", Guid.Empty.ToString()]),
        _ => odd.One(["region:53", "departement:35", "commune:35238", "REG-53", "ACC-01", "insertion-emploi"]),
    };

    /// <summary>A lone surrogate cannot be put in an address.</summary>
    private static string Sendable(string text) => string.Concat(text.Where(c => !char.IsSurrogate(c)));

    private static async Task<Answer> SubmitAsync(Visitor visitor, Odd odd, IReadOnlyList<RouteEndpoint> routes)
    {
        var page = await visitor.GetAsync(PathOf(odd, odd.One(routes).RoutePattern));
        if (!page.Text.Contains("<form", StringComparison.Ordinal))
            return page;
        var forms = page.Document.Forms.OfType<IHtmlFormElement>().ToList();
        if (forms.Count == 0)
            return page;
        var form = odd.One(forms);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            var own = field.GetAttribute("value") ?? "";
            var isToken = field.GetAttribute("name") is "__RequestVerificationToken" or "_handler" && odd.Next(10) > 0;
            fields[field.GetAttribute("name")!] = isToken ? own : Sendable(odd.Next(4) == 0 ? own : odd.Text());
        }

        if (odd.Next(5) == 0)
            fields[Sendable(odd.Text())] = Sendable(odd.Text());
        var action = form.GetAttribute("action") ?? page.Address;
        return string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase)
            ? await visitor.PostAsync(action, fields)
            : await visitor.GetAsync(action + "?" + string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}")));
    }

    private static List<string> QueryNames() =>
    [
        .. typeof(TimonierWeb).Assembly.GetTypes().SelectMany(t => t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(p => p.GetCustomAttribute<SupplyParameterFromQueryAttribute>()?.Name ?? p.GetCustomAttribute<SupplyParameterFromFormAttribute>()?.Name).OfType<string>(),
        "jour", "page", "periode", "annee", "q", "objet", "acte", "auteur", "avant", "du", "au", "reseau", "tri", "sort", "order", "filter", "__proto__",
    ];

    private List<RouteEndpoint> Routes()
    {
        var routes = loaded.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null).ToList();
        Assert.True(routes.Count > 20, $"only {routes.Count} routes");
        return routes;
    }

    private async Task<Visitor> SignInAsync(string login)
    {
        var visitor = loaded.Site.Browse();
        var page = await visitor.GetAsync("/connexion");
        await visitor.PostAsync("/connexion", new(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["_handler"] = "connexion",
            ["identifiant"] = login,
            ["mot-de-passe"] = DemonstrationRole.Password,
        });
        return visitor;
    }

    private async Task TellAsync(string figure)
    {
        TestContext.Current.SendDiagnosticMessage($"{tried} tried");
        if (Environment.GetEnvironmentVariable("TIMONIER_FIGURES") is { Length: > 0 } file)
            await File.AppendAllTextAsync(file, string.Create(CultureInfo.InvariantCulture, $"{figure} {tried}\n{figure}-broken {broken.Count}\n"), Ct);
    }
}
