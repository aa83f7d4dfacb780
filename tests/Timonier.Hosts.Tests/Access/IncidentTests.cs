// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Timonier.Web.SignIn;

namespace Timonier.Hosts.Tests.Access;

/// <summary>What is thrown, on routes that only these tests have.</summary>
public sealed class IncidentTests(Cluster cluster) : IAsyncLifetime
{
    private Site site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Site.OpenAsync(cluster, s => s, app =>
        {
            app.MapGet("/essai/panne", void () => throw new InvalidOperationException("secret du serveur")).WithMetadata(new RoutePolicyAttribute());
            app.MapGet("/essai/conflit", void () => throw new DbUpdateConcurrencyException("secret du serveur")).WithMetadata(new RoutePolicyAttribute());
            app.MapGet("/essai/lourd", void () => throw new BadHttpRequestException("secret du serveur", StatusCodes.Status413PayloadTooLarge)).WithMetadata(new RoutePolicyAttribute());
        });
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("/essai/panne", 500, "Un incident est survenu")]
    [InlineData("/essai/conflit", 409, "Modifié entre-temps")]
    [InlineData("/essai/lourd", 413, "Envoi trop volumineux")]
    public async Task What_is_thrown_becomes_a_page_that_tells_nothing_of_the_server(string address, int status, string heading)
    {
        await site.AddAccountAsync("claire");
        var answer = await (await site.BrowseAsAsync("claire")).GetAsync(address);
        Assert.Equal((status, heading), (answer.Status, answer.Heading));
        Assert.DoesNotContain("secret du serveur", answer.Text, StringComparison.Ordinal);
        Assert.Equal(status >= 500, answer.Text.Contains("Numéro d’incident", StringComparison.Ordinal));
        Assert.Contains("Prénom claire", answer.Document.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("no-store, private", answer.Headers["Cache-Control"]);
        Assert.StartsWith("default-src 'self'", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_away_is_said_and_health_turns_red()
    {
        await site.AddAccountAsync("claire");
        var browser = await site.BrowseAsAsync("claire");
        await site.AskAsync("alter table access_version rename to gone");
        Assert.Equal(500, (await browser.GetAsync("/")).Status);
        await site.AskAsync("alter table gone rename to access_version");
        Assert.Equal(200, (await browser.GetAsync("/")).Status);
        await site.LoseDatabaseAsync();
        Assert.Equal(503, (await browser.GetAsync("/sante")).Status);
        var answer = await browser.GetAsync("/");
        Assert.Equal((503, "Base de données injoignable"), (answer.Status, answer.Heading));
        Assert.Equal(200, (await site.Browse().GetAsync("/sante/vie")).Status);
        await site.RegainDatabaseAsync();
        Assert.Equal(200, (await browser.GetAsync("/")).Status);
        Assert.Equal(200, (await browser.GetAsync("/sante")).Status);
    }

    /// <summary>The database answers as PostgreSQL does when its disk is full; once there is room, the same form passes.</summary>
    [Fact]
    public async Task A_full_disk_is_said_nothing_is_half_written_and_room_is_enough_to_go_on()
    {
        await site.AddAccountAsync("admin", "administrateur");
        var browser = await site.BrowseAsAsync("admin");
        await site.AskAsync("""
            create function full_disk() returns trigger language plpgsql as $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$;
            create trigger full_disk before insert on journal_waiting for each row execute function full_disk()
            """);
        var typed = new Dictionary<string, string>(StringComparer.Ordinal) { ["nom"] = "Paul Durand", ["identifiant"] = "paul.durand" };
        var full = await browser.SubmitAsync(await browser.GetAsync("/administration/comptes"), "creer-compte", typed);
        Assert.Equal((507, "Disque plein"), (full.Status, full.Heading));
        Assert.Equal(0L, await site.AskAsync("select count(*) from person where name = 'Paul Durand'"));
        await site.AskAsync("drop trigger full_disk on journal_waiting");
        Assert.Equal(200, (await browser.SubmitAsync(await browser.GetAsync("/administration/comptes"), "creer-compte", typed)).Status);
        Assert.Equal(1L, await site.AskAsync("select count(*) from person where name = 'Paul Durand'"));
    }
}
