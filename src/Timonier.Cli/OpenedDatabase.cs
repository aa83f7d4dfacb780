// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using Timonier.Foundation;
using Timonier.Storage;
using Timonier.Storage.Embedded;

namespace Timonier.Cli;

/// <summary>The database of the instance, brought to the schema of this version: the one of <c>TIMONIER_DATABASE</c>, or the embedded one of the home.</summary>
public sealed class OpenedDatabase : IAsyncDisposable
{
    private readonly EmbeddedCluster? cluster;

    private OpenedDatabase(string connectionString, EmbeddedCluster? cluster)
    {
        ConnectionString = connectionString;
        this.cluster = cluster;
    }

    /// <summary>How to reach it; holds the password.</summary>
    public string ConnectionString { get; }

    /// <summary>What the user must know of this opening, in French, or nothing.</summary>
    public string? Notice => cluster?.Notice;

    /// <summary>Opens and migrates it.</summary>
    public static async Task<Outcome<OpenedDatabase>> OpenAsync(CancellationToken ct)
    {
        var opened = await OpenAsItIsAsync(ct);
        return opened.IsDone ? await MigrateAsync(opened.Value, ct) : opened;
    }

    /// <summary>Opens it and leaves its schema alone: for a restoration, which brings its own.</summary>
    public static async Task<Outcome<OpenedDatabase>> OpenAsItIsAsync(CancellationToken ct)
    {
        var named = Environment.GetEnvironmentVariable("TIMONIER_DATABASE");
        if (!string.IsNullOrEmpty(named))
            return new OpenedDatabase(named, null);
        var settings = ClusterSettings.FromEnvironment();
        if (!settings.IsDone)
            return settings.Refusal;
        var opened = await EmbeddedCluster.OpenAsync(settings.Value, ct);
        return opened.IsDone ? new OpenedDatabase(opened.Value.ConnectionString, opened.Value) : opened.Refusal;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => cluster?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<Outcome<OpenedDatabase>> MigrateAsync(OpenedDatabase database, CancellationToken ct)
    {
        var refusal = await TryMigrateAsync(database.ConnectionString, ct);
        if (refusal is null)
            return database;
        await database.DisposeAsync();
        return refusal;
    }

    private static async Task<Refusal?> TryMigrateAsync(string connectionString, CancellationToken ct)
    {
        try
        {
            await using var source = NpgsqlDataSource.Create(connectionString);
            await Migrator.ApplyAsync(source, ct);
            return null;
        }
        catch (SchemaMismatchException mismatch)
        {
            return CliRefusals.Schema.With(mismatch.Message);
        }
        catch (Exception unreachable) when (unreachable is ArgumentException || DatabaseTroubles.Of(unreachable) is DatabaseTrouble.Away)
        {
            return CliRefusals.NoDatabase.With(unreachable.Message);
        }
    }
}
