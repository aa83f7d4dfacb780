// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Security.Cryptography;
using Npgsql;
using Timonier.Storage.Embedded;

[assembly: AssemblyFixture(typeof(Timonier.Fixtures.Cluster))]

namespace Timonier.Fixtures;

/// <summary>The PostgreSQL of one test run: a cluster of its own, thrown away at the end.</summary>
/// <remarks>
/// With <c>TIMONIER_DATABASE</c> (a connection string to a server where databases may be created) the same tests run there.
/// Nothing is started until a test asks for a database; a test class takes the cluster in its constructor. Thread-safe.
/// </remarks>
public sealed class Cluster : IAsyncLifetime
{
    private readonly string run = string.Create(
        CultureInfo.InvariantCulture,
        $"t{Environment.ProcessId}_{RandomNumberGenerator.GetHexString(6, lowercase: true)}");

    private readonly Lazy<Task<string>> administration;
    private EmbeddedCluster? own;
    private DirectoryInfo? home;
    private int count;

    public Cluster() => administration = new(OpenAsync);

    /// <summary>Fills the template, given as a connection string, from which every database of the run is copied.</summary>
    public static Func<string, Task> PrepareTemplate { get; set; } = _ => Task.CompletedTask;

    private string Template => run + "_template";

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A fresh copy of the template; dispose it to drop it.</summary>
    public async Task<TestDatabase> CreateDatabaseAsync(CancellationToken ct)
    {
        var server = await administration.Value;
        var name = string.Create(CultureInfo.InvariantCulture, $"{run}_{Interlocked.Increment(ref count)}");
        await ExecuteAsync(server, $"create database {name} template {Template} strategy file_copy", ct);
        return new TestDatabase(server, name);
    }

    public async ValueTask DisposeAsync()
    {
        if (!administration.IsValueCreated)
        {
            return;
        }

        var server = await administration.Value;
        if (own is null)
        {
            await ExecuteAsync(server, $"drop database if exists {Template} with (force)", CancellationToken.None);
            return;
        }

        await own.DisposeAsync();
        home!.Delete(recursive: true);
    }

    /// <summary>A new folder of this run's own: in memory where there is room, since a database is a thousand small files.</summary>
    internal static DirectoryInfo CreateFolder()
    {
        const string memory = "/dev/shm";
        const long room = 2L << 30;
        const UnixFileMode ownerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        return OperatingSystem.IsLinux() && Directory.Exists(memory) && new DriveInfo(memory).AvailableFreeSpace > room
            ? Directory.CreateDirectory(Path.Combine(memory, $"timonier-{Guid.CreateVersion7():n}"), ownerOnly)
            : Directory.CreateTempSubdirectory("timonier-");
    }

    internal static async Task ExecuteAsync(string connectionString, string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task<string> OpenAsync()
    {
        var server = Environment.GetEnvironmentVariable("TIMONIER_DATABASE");
        if (string.IsNullOrEmpty(server))
        {
            home = CreateFolder();
            var settings = new ClusterSettings(home.FullName) { Durability = Durability.Disposable };
            var opened = await EmbeddedCluster.OpenAsync(settings, CancellationToken.None);
            own = opened.IsDone ? opened.Value : throw new InvalidOperationException(opened.Refusal.Message);
            server = own.ConnectionString;
        }

        await ExecuteAsync(server, $"create database {Template} template template0 encoding 'UTF8'", CancellationToken.None);
        await PrepareTemplate(new NpgsqlConnectionStringBuilder(server) { Database = Template, Pooling = false }.ConnectionString);

        // A database to which somebody is connected cannot be copied: whoever filled it leaves, and nobody comes back.
        await ExecuteAsync(server, $"alter database {Template} allow_connections false", CancellationToken.None);
        await ExecuteAsync(server, $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{Template}'", CancellationToken.None);
        return server;
    }
}
