// SPDX-License-Identifier: Apache-2.0
using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Timonier.Access;
using Timonier.Access.Acts;
using Timonier.Access.Views;
using Timonier.Foundation;
using Timonier.Mails;
using Timonier.Network;
using Timonier.Network.Acts;
using Timonier.Storage;

namespace Timonier.Tests.Access;

/// <summary>An instance of the product on a database of its own: acts run each in a scope of its own, as in a host.</summary>
internal sealed class Instance : IAsyncDisposable
{
    public const string Password = "phrase assez longue";
    private readonly TestDatabase database;
    private readonly ServiceProvider services;

    private Instance(TestDatabase database)
    {
        this.database = database;
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddStorage(database.ConnectionString)
            .AddNetwork()
            .AddSingleton<Timonier.Mails.IMailTransport>(Mails)
            .AddMails()
            .AddAccess()
            .PostConfigure<PasswordHasherOptions>(options => options.IterationCount = 1_000)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    public SetClock Clock { get; } = new(new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero));

    /// <summary>The mails that left.</summary>
    public SentMails Mails { get; } = new();

    public static IPAddress Address { get; } = IPAddress.Parse("192.0.2.7");

    public NpgsqlDataSource Source => services.GetRequiredService<NpgsqlDataSource>();

    public ActorOf Actors => services.GetRequiredService<ActorOf>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Instance> OpenAsync(Cluster cluster) => new(await cluster.CreateDatabaseAsync(Ct));

    public async Task<T> RunAsync<TAct, T>(Func<TAct, Task<T>> act)
        where TAct : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TAct>());
    }

    public Task<Actor> ConsoleAsync() => Actors.ConsoleAsync(Ct);

    /// <summary>An account whose owner chose <see cref="Password"/>.</summary>
    public async Task<CreatedAccount> AddAccountAsync(string login)
    {
        var console = await ConsoleAsync();
        return (await RunAsync((CreateAccount act) => act.RunAsync(console, new("Prénom " + login, login) { Password = Password, CodeExemption = "essai" }, Ct))).Value!;
    }

    public async Task<MandateId> GiveAsync(CreatedAccount account, string role, MandateScope scope)
    {
        var console = await ConsoleAsync();
        var outcome = await RunAsync((GiveMandate act) => act.RunAsync(console, account.Person, new(role, scope, new(2026, 1, 1)), Ct));
        Assert.Null(outcome.Refusal);
        return outcome.Value;
    }

    public async Task<NetworkId> AddNetworkAsync(string code)
    {
        var console = await ConsoleAsync();
        return (await RunAsync((CreateNetwork act) => act.RunAsync(console, new(default, code, "Réseau " + code, new()), Ct))).Value!.Id;
    }

    /// <summary>Two territories, <c>A</c> and <c>B</c>, with two structures each: <c>A1</c>, <c>A2</c>, <c>B1</c>, <c>B2</c>.</summary>
    public async Task AddUnitsAsync(NetworkId network)
    {
        var day = new DateOnly(2020, 1, 1);
        var changes = new UnitChanges();
        changes.Trees.Add(("principal", "Rattachement"));
        string[] codes = ["A", "B", "A1", "A2", "B1", "B2"];
        for (var i = 0; i < codes.Length; i++)
        {
            var id = new UnitId(i + 1);
            changes.Created.Add(id);
            changes.Codes.Add((id, new(new("code", codes[i]), day, null)));
            changes.Facts.Add((id, Unit.NameAttribute, new("Structure " + codes[i], day, null)));
            if (codes[i].Length > 1)
                changes.Links.Add(new("principal", id, new(new(codes[i][0] == 'A' ? 1 : 2), day, null)));
        }

        await using var scope = services.CreateAsyncScope();
        await using var recording = await Recording.OpenAsync(scope.ServiceProvider.GetRequiredService<TimonierDb>(), new(network.Value, null, "essai", "test.units"), Clock, Ct);
        await UnitRows.WriteAsync(recording, changes, Ct);
        await recording.CommitFactsAsync(FactKinds.Units, Ct);
    }

    public Task<NetworkMap> MapAsync(NetworkId network) => services.GetRequiredService<NetworkMaps>().CurrentAsync(network, Ct);

    public Task<Outcome<SignedIn>> SignInAsync(string login, string password = Password, string address = "192.0.2.7") =>
        RunAsync((SignIn act) => act.RunAsync(new(login, password, IPAddress.Parse(address)), Ct));

    /// <summary>Signs in an account that surely may.</summary>
    public async Task<SignedInActor> EnterAsync(string login)
    {
        var signedIn = await SignInAsync(login);
        Assert.Null(signedIn.Refusal);
        return (await Actors.SessionAsync(signedIn.Value!.Token, Ct))!;
    }

    public async Task<object?> AskAsync(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }
}
