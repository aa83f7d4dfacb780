// SPDX-License-Identifier: Apache-2.0
using Timonier.Access;
using Timonier.Access.Views;
using Timonier.Foundation;
using Timonier.Indicators;
using Timonier.Network;
using Timonier.Storage;

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
        services = new ServiceCollection().AddStorage(database.ConnectionString).AddNetwork().AddAccess().AddIndicators().BuildServiceProvider();
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

    /// <summary>Who acts: the command line itself.</summary>
    public Task<Actor> ActorAsync(CancellationToken ct) => Get<ActorOf>().ConsoleAsync(ct);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await services.DisposeAsync();
        await database.DisposeAsync();
    }
}
