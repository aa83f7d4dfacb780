// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Timonier.Access;
using Timonier.Access.Acts;
using Timonier.Access.Views;
using Timonier.Network;
using Timonier.Network.Acts;
using Timonier.Web;

namespace Timonier.Hosts.Tests;

/// <summary>The whole site in the test's process, on a database of its own, with the clock in the test's hand.</summary>
public sealed class Site : IAsyncDisposable
{
    public const string Password = "phrase assez longue";
    private readonly TestDatabase database;
    private readonly WebApplication app;

    private Site(TestDatabase database, WebApplication app, SetClock clock)
    {
        this.database = database;
        this.app = app;
        Clock = clock;
    }

    public SetClock Clock { get; }

    public string ConnectionString => database.ConnectionString;

    public IServiceProvider Services => app.Services;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Starts a site; the settings may be changed before, and routes added.</summary>
    public static async Task<Site> OpenAsync(Cluster cluster, Func<WebSettings, WebSettings>? change = null, Action<WebApplication>? add = null)
    {
        var own = await cluster.CreateDatabaseAsync(Ct);
        var clock = new SetClock(new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero));
        var settings = new WebSettings(own.ConnectionString) { Clock = clock, Limits = RequestLimits.None, Program = "Timonier.Cli" };
        var built = TimonierWeb.Build(change?.Invoke(settings) ?? settings, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = 1_000);
        });
        add?.Invoke(built);
        await built.StartAsync(Ct);
        return new(own, built, clock);
    }

    /// <summary>A browser without any cookie.</summary>
    public Visitor Browse() => new(app.GetTestServer());

    /// <summary>A browser signed in with an account of <see cref="AddAccountAsync"/>.</summary>
    public async Task<Visitor> BrowseAsAsync(string login)
    {
        var browser = Browse();
        var page = await browser.GetAsync("/connexion");
        var answer = await browser.SubmitAsync(page, "connexion", new() { ["identifiant"] = login, ["mot-de-passe"] = Password });
        Assert.Equal(302, answer.Status);
        return browser;
    }

    public async Task<T> RunAsync<TAct, T>(Func<TAct, Task<T>> act)
        where TAct : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TAct>());
    }

    public Task<Actor> ConsoleAsync() => app.Services.GetRequiredService<ActorOf>().ConsoleAsync(Ct);

    /// <summary>An account, with a mandate over the whole of a network when a role is given; over the instance without a network.</summary>
    public async Task<CreatedAccount> AddAccountAsync(string login, string? role = null, NetworkId network = default)
    {
        var console = await ConsoleAsync();
        var terms = role is null ? null : new MandateTerms(role, MandateScope.Whole(network), new(2026, 1, 1));
        var account = new NewAccount($"Prénom {login}", login) { Password = Password, CodeExemption = "essai", Mandate = terms };
        var created = await RunAsync((CreateAccount act) => act.RunAsync(console, account, Ct));
        Assert.Null(created.Refusal);
        return created.Value!;
    }

    public async Task<NetworkId> AddNetworkAsync(string code)
    {
        var console = await ConsoleAsync();
        return (await RunAsync((CreateNetwork act) => act.RunAsync(console, new(default, code, $"Réseau {code}", new()), Ct))).Value!.Id;
    }

    public async Task<object?> AskAsync(string sql)
    {
        await using var command = app.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        return await command.ExecuteScalarAsync(Ct);
    }

    /// <summary>Makes the database unreachable: nobody may connect any more, and who was is sent away.</summary>
    public async Task LoseDatabaseAsync()
    {
        var elsewhere = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = "postgres", Pooling = false };
        await using var source = NpgsqlDataSource.Create(elsewhere);
        await using var command = source.CreateCommand(
            $"alter database {database.Name} allow_connections false; select pg_terminate_backend(pid) from pg_stat_activity where datname = '{database.Name}'");
        await command.ExecuteNonQueryAsync(Ct);
    }

    /// <summary>The database answers again, and nothing was restarted.</summary>
    public async Task RegainDatabaseAsync()
    {
        var elsewhere = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = "postgres", Pooling = false };
        await using var source = NpgsqlDataSource.Create(elsewhere);
        await using var command = source.CreateCommand($"alter database {database.Name} allow_connections true");
        await command.ExecuteNonQueryAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await database.DisposeAsync();
    }
}
