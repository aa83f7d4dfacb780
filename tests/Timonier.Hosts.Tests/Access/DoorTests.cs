// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Timonier.Access;

namespace Timonier.Hosts.Tests.Access;

/// <summary>What every route has in common.</summary>
public sealed class DoorTests(Cluster cluster) : IAsyncLifetime
{
    /// <summary>The only routes open to somebody who is not signed in; adding one is a decision.</summary>
    /// <remarks>The state of accessibility must be readable by anybody; the pages around it say what the product is, and nothing of an instance.</remarks>
    private static readonly string[] OpenRoutes = ["/connexion", "/connexion/oubli", "/connexion/lien", "/premier-acces", "/sante", "/sante/vie", "/accessibilite", "/aide", "/glossaire", "/limites"];

    private Site site = null!;

    public async ValueTask InitializeAsync() => site = await Site.OpenAsync(cluster);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Every_route_asks_for_a_sign_in_except_the_few_that_say_otherwise()
    {
        var walked = 0;
        foreach (var endpoint in Endpoints())
        {
            var route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            var isOpen = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            Assert.True(isOpen == OpenRoutes.Contains(route), $"{route} is {(isOpen ? "open" : "closed")}");
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                var answer = await site.Browse().SendAsync(new HttpMethod(method), Example(endpoint.RoutePattern));
                if (!isOpen && route.StartsWith("/api/", StringComparison.Ordinal))
                    Assert.Equal(401, answer.Status);
                else if (!isOpen)
                    Assert.StartsWith("/connexion", answer.Location, StringComparison.Ordinal);
                walked++;
            }
        }

        Assert.True(walked > 10, $"only {walked} routes were walked");
    }

    [Fact]
    public async Task An_unknown_address_tells_a_stranger_nothing()
    {
        var answer = await site.Browse().GetAsync("/nulle-part");
        Assert.Equal("/connexion?retour=%2Fnulle-part", answer.Location);
    }

    [Fact]
    public async Task An_unknown_address_an_unknown_network_and_one_outside_the_mandates_read_the_same()
    {
        var own = await site.AddNetworkAsync("le-mien");
        await site.AddNetworkAsync("un-autre");
        await site.AddAccountAsync("claire", "centre", own);
        var browser = await site.BrowseAsAsync("claire");
        var answers = new[] { await browser.GetAsync("/nulle-part"), await browser.GetAsync("/administration/comptes"), await browser.GetAsync("/administration/journal") };
        foreach (var answer in answers)
            Assert.Equal((404, "Rien à cette adresse"), (answer.Status, answer.Heading));
    }

    [Fact]
    public async Task Every_answer_bears_the_safety_headers_and_pages_are_kept_by_nobody()
    {
        await site.AddAccountAsync("claire");
        var browser = await site.BrowseAsAsync("claire");
        foreach (var address in new[] { "/", "/connexion", "/nulle-part", "/sante", "/mon-compte", "/_content/Timonier.Web/timonier.css" })
        {
            var answer = await browser.GetAsync(address);
            Assert.StartsWith("default-src 'self'", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
            Assert.Equal("same-origin", answer.Headers["Referrer-Policy"]);
            if (!address.StartsWith("/_content", StringComparison.Ordinal))
                Assert.Equal("no-store, private", answer.Headers["Cache-Control"]);
        }
    }

    [Fact]
    public async Task No_page_holds_a_style_or_a_script_of_its_own()
    {
        await site.AddAccountAsync("admin", "administrateur");
        await site.AddAccountAsync("audit", "auditeur");
        foreach (var (login, address) in new[]
        {
            ("admin", "/"), ("admin", "/mon-compte"), ("admin", "/mon-compte/mot-de-passe"), ("admin", "/administration/comptes"), ("admin", "/deconnexion"),
            ("audit", "/administration/journal"), ("audit", "/nulle-part"),
        })
        {
            var page = await (await site.BrowseAsAsync(login)).GetAsync(address);
            Assert.Empty(page.Document.QuerySelectorAll("[style], style, script:not([src]), [onclick], [onload], [onsubmit]"));
        }
    }

    [Fact]
    public async Task Style_sheets_are_served_for_ever_under_the_name_that_holds_their_fingerprint()
    {
        var page = await site.Browse().GetAsync("/connexion");
        var sheet = page.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        Assert.Matches(@"/_content/Timonier\.Web/timonier\.[a-z0-9]{10}\.css", sheet);
        var answer = await site.Browse().GetAsync(sheet);
        Assert.Equal(200, answer.Status);
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task Health_answers_get_and_head_without_sign_in()
    {
        var get = await site.Browse().GetAsync("/sante");
        Assert.Equal((200, "prêt\n"), (get.Status, get.Text));
        Assert.Equal(200, (await site.Browse().SendAsync(HttpMethod.Head, "/sante")).Status);
    }

    [Fact]
    public async Task A_page_is_compressed_with_gzip_when_the_browser_takes_it()
    {
        await site.AddAccountAsync("claire");
        var browser = await site.BrowseAsAsync("claire");
        var request = new HttpRequestMessage(HttpMethod.Get, "http://localhost/mon-compte");
        request.Headers.Add("Accept-Encoding", "br, gzip");
        var answer = await browser.SendAsync(request);
        Assert.Equal("gzip", answer.Headers["Content-Encoding"]);
    }

    [Fact]
    public async Task Accents_are_written_as_themselves()
    {
        var page = await site.Browse().GetAsync("/connexion");
        Assert.Contains("Adresse électronique", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("&#x", page.Text.Replace("svg&#x2B;xml", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_name_that_is_not_ours_is_refused()
    {
        var answer = await site.Browse().SendAsync(new HttpRequestMessage(HttpMethod.Get, "http://ailleurs.example/connexion"));
        Assert.Equal(400, answer.Status);
    }

    [Fact]
    public async Task One_query_finds_who_is_behind_a_request()
    {
        await site.AddAccountAsync("claire");
        await site.BrowseAsAsync("claire");
        var token = SecretToken.Create();
        var account = await site.AskAsync("select account_id from account");
        await site.AskAsync($"insert into sign_in_session (sign_in_session_id, account_id, token_hash, created_at, last_seen_at, expires_at) values (gen_random_uuid(), '{account}', decode('{Convert.ToHexString(token.Hash)}', 'hex'), now(), '2026-03-12 08:59Z', '2026-03-12 17:00Z')");
        var actors = site.Services.GetRequiredService<Timonier.Access.Views.ActorOf>();
        var first = await actors.SessionAsync(token.Text, TestContext.Current.CancellationToken);
        var second = await actors.SessionAsync(token.Text, TestContext.Current.CancellationToken);
        Assert.Same(first!.Actor, second!.Actor);
        await site.AskAsync("update person set name = 'Claire Autrement'");
        var third = await actors.SessionAsync(token.Text, TestContext.Current.CancellationToken);
        Assert.Equal("Claire Autrement", third!.Actor.Name);
    }

    private IEnumerable<RouteEndpoint> Endpoints() => site.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    /// <summary>An address of the route: any value for each parameter.</summary>
    private static string Example(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { ParameterPolicies: var policies } => policies.Any(p => p.Content == "guid") ? Guid.Empty.ToString() : 1.ToString(CultureInfo.InvariantCulture),
        _ => "",
    }))));
}
