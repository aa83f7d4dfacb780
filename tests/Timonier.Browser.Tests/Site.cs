// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Timonier.Access;
using Timonier.Access.Acts;
using Timonier.Access.Views;
using Timonier.Network;
using Timonier.Network.Acts;
using Timonier.Web;

namespace Timonier.Browser.Tests;

/// <summary>The product's own host, listening on a port of its own, on a database of its own, with the clock in the test's hand.</summary>
public sealed class Site : IAsyncDisposable
{
    /// <summary>The password of accounts that tests add.</summary>
    public const string Password = "phrase assez longue";

    private readonly TestDatabase database;
    private readonly WebApplication app;

    private Site(TestDatabase database, WebApplication app, SetClock clock) => (this.database, this.app, Clock) = (database, app, clock);

    public SetClock Clock { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>Where it answers.</summary>
    public Uri Address => new(app.Urls.Single());

    /// <summary>Every route of the product; those of its style and scripts, and those of the framework, left out.</summary>
    public IReadOnlyList<RouteEndpoint> Routes =>
    [
        .. ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Where(e => e.RoutePattern.RawText is ['/', not '_', ..] or "/"),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Starts a site.</summary>
    public static async Task<Site> StartAsync(Cluster cluster, Func<WebSettings, WebSettings>? change = null)
    {
        var own = await cluster.CreateDatabaseAsync(Ct);
        var clock = new SetClock(new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero));
        var settings = new WebSettings(own.ConnectionString) { Clock = clock, Limits = RequestLimits.None, Program = "Timonier.Cli", Urls = ["http://127.0.0.1:0"] };
        var built = TimonierWeb.Build(
            change?.Invoke(settings) ?? settings,
            builder => builder.Services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = 1_000));
        await built.StartAsync(Ct);
        return new(own, built, clock);
    }

    public async Task<T> RunAsync<TAct, T>(Func<TAct, Task<T>> act)
        where TAct : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TAct>());
    }

    public Task<Actor> ConsoleAsync() => app.Services.GetRequiredService<ActorOf>().ConsoleAsync(Ct);

    /// <summary>An account, with a mandate over the whole of a network when a role is given; over the instance without a network.</summary>
    public async Task<CreatedAccount> AddAccountAsync((string Login, string Name) who, string? role = null, NetworkId network = default)
    {
        var console = await ConsoleAsync();
        var terms = role is null ? null : new MandateTerms(role, MandateScope.Whole(network), new(2026, 1, 1));
        var account = new NewAccount(who.Name, who.Login) { Password = Password, CodeExemption = "essai", Mandate = terms };
        var created = await RunAsync((CreateAccount act) => act.RunAsync(console, account, Ct));
        Assert.Null(created.Refusal);
        return created.Value!;
    }

    public async Task<NetworkId> AddNetworkAsync(string code, string name)
    {
        var console = await ConsoleAsync();
        return (await RunAsync((CreateNetwork act) => act.RunAsync(console, new(default, code, name, new()), Ct))).Value!.Id;
    }

    public async Task<object?> AskAsync(string sql)
    {
        await using var command = app.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        return await command.ExecuteScalarAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await database.DisposeAsync();
    }
}
