// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using Timonier.Storage;
using Timonier.Storage.Embedded;

namespace Timonier.Bench;

/// <summary>A durable embedded database in a folder of its own, thrown away at the end. Its settings are printed: nothing is switched off.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private readonly EmbeddedCluster cluster;
    private readonly DirectoryInfo home;

    private BenchDatabase(EmbeddedCluster cluster, DirectoryInfo home)
    {
        this.cluster = cluster;
        this.home = home;
        Source = NpgsqlDataSource.Create(cluster.ConnectionString);
    }

    public NpgsqlDataSource Source { get; }

    public string ConnectionString => cluster.ConnectionString;

    public static async Task<BenchDatabase> OpenAsync()
    {
        var folder = Directory.CreateTempSubdirectory("timonier-bench-");
        var opened = await EmbeddedCluster.OpenAsync(new ClusterSettings(folder.FullName), CancellationToken.None);
        if (!opened.IsDone)
            throw new InvalidOperationException(opened.Refusal.Message);
        var database = new BenchDatabase(opened.Value, folder);
        await Migrator.ApplyAsync(database.Source, CancellationToken.None);
        foreach (var setting in new[] { "server_version", "fsync", "synchronous_commit", "full_page_writes", "shared_buffers" })
        {
            await using var show = database.Source.CreateCommand("show " + setting);
            Console.Error.WriteLine($"# {setting} = {await show.ExecuteScalarAsync()}");
        }

        return database;
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await cluster.DisposeAsync();
        home.Delete(recursive: true);
    }
}
