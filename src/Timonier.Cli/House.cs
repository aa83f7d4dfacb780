// SPDX-License-Identifier: Apache-2.0
using Timonier.Access;
using Timonier.Access.Views;
using Timonier.Documents;
using Timonier.Foundation;
using Timonier.Indicators;
using Timonier.Mails;
using Timonier.Network;
using Timonier.Network.Views;
using Timonier.Storage;
using Timonier.Storage.Sealing;

namespace Timonier.Cli;

/// <summary>The rooms on the opened database, for a command that does one thing and ends.</summary>
public sealed class House : IAsyncDisposable
{
    private readonly OpenedDatabase database;
    private readonly ServiceProvider services;
    private readonly AsyncServiceScope scope;

    private House(OpenedDatabase database)
    {
        this.database = database;
        services = new ServiceCollection().AddStorage(database.ConnectionString).AddNetwork().AddMails().AddAccess().AddIndicators().AddImportTables().BuildServiceProvider();
        scope = services.CreateAsyncScope();
    }

    /// <summary>Opens the database of the environment.</summary>
    public static async Task<Outcome<House>> OpenAsync(CancellationToken ct)
    {
        var opened = await OpenedDatabase.OpenAsync(ct);
        return opened.IsDone ? new House(opened.Value) : opened.Refusal;
    }

    /// <summary>An act or a view.</summary>
    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>The network of a code, or the only one there is beside the references.</summary>
    public async Task<Outcome<SteeringNetwork>> NetworkAsync(Actor actor, string? code, CancellationToken ct)
    {
        if (code is not null)
            return await Get<NetworkList>().FindAsync(actor, code, ct);
        var known = (await Get<NetworkList>().ReadAsync(actor, ct)).Where(n => n.Id != NetworkId.References).ToList();
        return known.Count switch
        {
            1 => known[0],
            0 => CliRefusals.NoNetwork,
            _ => CliRefusals.WhichNetwork.With(string.Join(", ", known.Select(n => n.Code))),
        };
    }

    /// <summary>Who acts: the command line itself.</summary>
    public Task<Actor> ActorAsync(CancellationToken ct) => Get<ActorOf>().ConsoleAsync(ct);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // What the command wrote is sealed now: no server may be running to do it.
        await Get<JournalSealer>().SealAsync(CancellationToken.None);
        await scope.DisposeAsync();
        await services.DisposeAsync();
        await database.DisposeAsync();
    }
}
