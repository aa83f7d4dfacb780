// SPDX-License-Identifier: Apache-2.0
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Timonier.Cli.Demo;
using Timonier.Hosts.Tests.Demo;
using Timonier.Network;
using Timonier.Web.SignIn;

namespace Timonier.Hosts.Tests.Access;

/// <summary>Every route, as every role, inside and outside its perimeter. The routes are those that the host maps: a new one is walked without being named here.</summary>
public sealed partial class RouteMatrixTests(LoadedDemonstration loaded) : IClassFixture<LoadedDemonstration>
{
    /// <summary>Routes that the framework maps by itself, and that answer nobody here.</summary>
    private static readonly string?[] Framework = ["{**path:file}", "/_framework/opaque-redirect"];

    /// <summary>Routes of something of one's own, which nobody else's example would open: WhyPagesTests.</summary>
    private static readonly string?[] Own = ["/mon-compte/mandats/{Mandate:guid}"];

    private const string Root = "/r/" + DemonstrationLoading.NetworkCode;

    [Fact]
    public void A_route_is_open_to_strangers_or_says_which_declared_right_it_asks_for()
    {
        foreach (var route in Routes())
        {
            var isOpen = route.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            var policy = route.Metadata.GetMetadata<RoutePolicyAttribute>();
            Assert.True(isOpen ? policy is null : policy is not null, $"{route.RoutePattern.RawText} says no policy, or two");
            Assert.Empty(policy?.Rights.Except(HouseRights.All.Select(r => r.Code)) ?? []);
        }
    }

    [Fact]
    public async Task Every_route_answers_each_role_inside_and_outside_as_its_policy_says()
    {
        var cast = await Cast.GatherAsync(loaded);
        var (walked, opened) = (0, 0);
        var leaks = new List<string>();
        foreach (var player in cast.Players)
        {
            var browser = await cast.BrowseAsync(player);
            foreach (var route in Routes().Where(r => !Own.Contains(r.RoutePattern.RawText)))
            {
                var isOfUnit = route.RoutePattern.RawText!.Contains("/structures/{", StringComparison.OrdinalIgnoreCase);
                foreach (var unit in isOfUnit ? [Cast.InsideUnit, cast.OutsideUnit] : new[] { "" })
                {
                    var answer = await browser.GetAsync(await AddressAsync(cast, route, unit));
                    walked++;
                    if (MayOpen(player.Actor, route, cast.Map, unit))
                    {
                        opened++;
                        if (answer.Status is not (200 or 302) && !IsWithoutChromium(answer))
                            leaks.Add($"{player} is refused {answer.Address}: {answer.Status}");
                        continue;
                    }

                    var unknown = await browser.GetAsync(await AddressAsync(cast, route, isOfUnit ? Cast.UnknownUnit : "", exists: false));
                    if (answer.Status != 404 || (unknown.Status, Same(unknown)) != (404, Same(answer)))
                        leaks.Add($"{player} learns from {answer.Address}: {answer.Status}, {unknown.Status} for what does not exist");
                }
            }
        }

        Assert.True(leaks.Count == 0, $"{leaks.Count} leaks\n" + string.Join('\n', leaks.Take(20)));
        Assert.True(walked > 1_000 && opened > 300, $"{walked} walked, {opened} opened");
        TestContext.Current.TestOutputHelper?.WriteLine($"{walked} routes x roles, {opened} opened, {leaks.Count} leaks");
    }

    [Theory]
    [InlineData("directeur.structure")]
    [InlineData("departement.structure")]
    [InlineData("correspondant.structure")]
    [InlineData("analyste.ailleurs")]
    public async Task No_value_of_an_address_tells_what_exists_outside_a_perimeter(string login)
    {
        var cast = await Cast.GatherAsync(loaded);
        var player = cast.Players.Single(p => p.Login == login);
        var browser = await cast.BrowseAsync(player);
        var outside = cast.Map.Find(cast.OutsideUnit, player.Actor.Day).Value!;
        var probes = new (string Exists, string Not)[]
        {
            (cast.OutsideUnit, Cast.UnknownUnit),
            (outside.MainCode.Code, "ML-99-99"),
            ("departement:29", "departement:9Z"),
            (outside.NameOn(player.Actor.Day), "Mission locale de Nulle-Part"),
            (DemonstrationLoading.NetworkCode, "reseau-inconnu"),
        };
        var walked = 0;
        foreach (var route in Routes().Where(r => !r.RoutePattern.RawText!.EndsWith(".pdf", StringComparison.Ordinal)))
        {
            var address = await AddressAsync(cast, route, Cast.InsideUnit);
            foreach (var name in QueryNames(route))
            {
                foreach (var (exists, not) in probes.Where(p => login.EndsWith("ailleurs", StringComparison.Ordinal) || p.Exists != DemonstrationLoading.NetworkCode))
                {
                    var (first, second) = (await browser.GetAsync(With(address, name, exists)), await browser.GetAsync(With(address, name, not)));
                    Assert.True(
                        (first.Status, Same(first, exists)) == (second.Status, Same(second, not)),
                        $"{login} learns from {first.Address}\n{Difference(Same(first, exists), Same(second, not))}");
                    walked++;
                }
            }
        }

        Assert.True(walked > 300, $"only {walked} probes");
    }

    [Theory]
    [InlineData("directeur.structure")]
    [InlineData("departement.structure")]
    [InlineData("cofinanceur.region")]
    public async Task No_page_nor_file_names_a_structure_outside_the_perimeter(string login)
    {
        var cast = await Cast.GatherAsync(loaded);
        var player = cast.Players.Single(p => p.Login == login);
        var browser = await cast.BrowseAsync(player);
        var perimeter = player.Actor.PerimeterOf(NetworkRights.See, cast.Map);
        var outside = cast.Map.Units.Where(u => u.MainCode.Scheme == "mission-locale" && !perimeter.Holds(cast.Map.SlotOf(u.Id)))
            .SelectMany(u => new[] { u.NameOn(player.Actor.Day), u.MainCode.Code }).ToList();
        var inside = cast.Map.Units.Where(u => perimeter.Holds(cast.Map.SlotOf(u.Id))).Select(u => u.NameOn(player.Actor.Day)).ToHashSet(StringComparer.Ordinal);
        foreach (var route in Routes().Where(r => !r.RoutePattern.RawText!.EndsWith(".pdf", StringComparison.Ordinal)))
        {
            var page = await browser.GetAsync(await AddressAsync(cast, route, Cast.InsideUnit) is var address && address.Contains('?', StringComparison.Ordinal) ? address : address + "?q=locale");
            if (page.Status == 200)
                Assert.DoesNotContain(outside, name => !inside.Any(i => i.Contains(name, StringComparison.Ordinal)) && page.Text.Contains(name, StringComparison.Ordinal));
        }

        Assert.True(outside.Count > 20, $"only {outside.Count} names are looked for");
    }

    [Fact]
    public async Task Whoever_administers_reads_no_figure()
    {
        var cast = await Cast.GatherAsync(loaded);
        var browser = await cast.BrowseAsync(cast.Players.Single(p => p.Login == "administrateur.instance"));
        foreach (var tail in new[] { "", "/indicateurs/E02", $"/structures/{Cast.InsideUnit}" })
        {
            var page = await browser.GetAsync(Root + tail);
            Assert.InRange(page.Status, 200, 404);
            Assert.DoesNotContain(page.Document.QuerySelectorAll("main .tm-val, main td.tm-num").Select(e => e.TextContent), text => text.Any(char.IsAsciiDigit) && text.Contains('%', StringComparison.Ordinal));
        }

        Assert.Equal(404, (await browser.GetAsync($"{Root}/structures/{Cast.InsideUnit}/chiffres.json")).Status);
    }

    private static bool IsWithoutChromium(Answer answer) => answer.Status == 503 && answer.Address.EndsWith(".pdf", StringComparison.Ordinal);

    /// <summary>What the policy of a route says for an actor: read from the route, decided by the actor's mandates, never by the site.</summary>
    private static bool MayOpen(Actor actor, RouteEndpoint route, NetworkMap map, string unit)
    {
        if (route.Metadata.GetMetadata<RoutePolicyAttribute>() is not { } policy)
            return true;
        if (policy.Rights.Count == 0)
            return true;
        var isOfNetwork = route.RoutePattern.RawText!.Contains("{network}", StringComparison.OrdinalIgnoreCase);
        return HouseRights.All.Where(r => policy.Rights.Contains(r.Code)).Any(right => right.Scope switch
        {
            RightScope.Instance => actor.May(right, NetworkId.References),
            RightScope.Network => isOfNetwork ? actor.May(right, map.Network) : actor.Mandates.Any(m => actor.May(right, m.Network)),
            RightScope.Subtree when unit.Length > 0 => map.Find(unit, actor.Day) is { IsDone: true, Value: var found } && actor.May(right, map, found.Id),
            RightScope.Subtree => !actor.PerimeterOf(right, map).IsEmpty,
        });
    }

    private List<RouteEndpoint> Routes() => [.. loaded.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && !Framework.Contains(e.RoutePattern.RawText))
        .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is not { } methods || methods.Contains("GET"))];

    /// <summary>An address of the route: of what exists, or of what does not.</summary>
    private static async Task<string> AddressAsync(Cast cast, RouteEndpoint route, string unit, bool exists = true)
    {
        var text = "/" + route.RoutePattern.RawText!.TrimStart('/');
        var parameters = Parameter().Matches(text).Select(m => m.Value).ToList();
        foreach (var parameter in parameters)
        {
            var value = parameter.Trim('{', '}').Split(':')[0].ToLowerInvariant() switch
            {
                "network" => DemonstrationLoading.NetworkCode,
                "code" when text.Contains("/structures/", StringComparison.Ordinal) => unit,
                "code" => "E02",
                "format" => "json",
                "number" => exists ? "1" : "7777",
                "batch" => exists ? "7" : "7777",
                "id" => exists ? $"{await cast.Site.AskAsync("select account_id from account order by created_at limit 1")}" : Guid.Empty.ToString(),
                "mandate" => Guid.Empty.ToString(),
                "job" => exists ? $"{await cast.JobAsync()}" : Guid.Empty.ToString(),
                var other => throw new InvalidOperationException($"Say what {other} names, for what exists and for what does not."),
            };
            text = text.Replace(parameter, value, StringComparison.Ordinal);
        }

        return text.EndsWith("/origine", StringComparison.Ordinal) ? text + "?indicateur=E02&periode=2024" : text;
    }

    /// <summary>The names that a page reads in its address; for a file, those that any page reads.</summary>
    private static List<string> QueryNames(RouteEndpoint route) => [.. (route.Metadata.GetMetadata<ComponentTypeMetadata>() is { } page ? [page.Type] : typeof(NetworkPage).Assembly.GetTypes())
        .SelectMany(t => t.GetProperties(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public))
        .SelectMany(p => p.GetCustomAttributes(typeof(SupplyParameterFromQueryAttribute), true).Cast<SupplyParameterFromQueryAttribute>().Select(a => a.Name ?? p.Name))
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string With(string address, string name, string value) =>
        $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={Uri.EscapeDataString(value)}";

    /// <summary>The answer with what was asked for taken out, in every form in which a page repeats it.</summary>
    private static string Same(Answer answer, string? asked = null)
    {
        var text = answer.Text.Replace(answer.Address, "§", StringComparison.Ordinal).Replace(System.Net.WebUtility.HtmlEncode(answer.Address), "§", StringComparison.Ordinal);
        foreach (var word in new[] { asked, answer.Address.Split('/').FirstOrDefault(p => p.StartsWith("mission-locale:", StringComparison.Ordinal))?.Split('?')[0] }.OfType<string>())
        {
            foreach (var form in new[] { Uri.EscapeDataString(word), Uri.EscapeDataString(word).Replace("%3A", ":", StringComparison.Ordinal), Uri.EscapeDataString(Uri.EscapeDataString(word)), System.Net.WebUtility.HtmlEncode(word), word, word.ToLowerInvariant() })
                text = text.Replace(form, "§", StringComparison.Ordinal);
        }

        return Varying().Replace(text, "§");
    }

    private static string Difference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(p => p.First == p.Second).Count();
        return new StringBuilder().Append(one.AsSpan(Math.Max(0, at - 80), Math.Min(160, one.Length - Math.Max(0, at - 80)))).Append("\n---\n")
            .Append(other.AsSpan(Math.Max(0, at - 80), Math.Min(160, other.Length - Math.Max(0, at - 80)))).ToString();
    }

    [GeneratedRegex(@"\{[^{}]*(\{[^}]*\}[^{}]*)*\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Parameter();

    /// <summary>What changes at each answer whatever it tells: form tokens, incident numbers.</summary>
    [GeneratedRegex("""(CfDJ8[\w-]+|0HN[\w:]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Varying();
}
