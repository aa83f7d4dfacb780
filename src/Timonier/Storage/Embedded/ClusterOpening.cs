// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics;
using Npgsql;
using Timonier.Foundation;

namespace Timonier.Storage.Embedded;

/// <summary>One opening of the cluster of a home: owned, taken over or joined.</summary>
internal sealed class ClusterOpening(ClusterHome home, ClusterSettings settings)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    // A server whose owner was killed this instant still answers until its own interruption reaches it.
    private static readonly TimeSpan Agony = TimeSpan.FromMilliseconds(250);

    private readonly long start = Stopwatch.GetTimestamp();

    private bool IsTooLate => Stopwatch.GetElapsedTime(start) > settings.LockTimeout;

    private Refusal Busy => EmbeddedRefusals.Busy.With(home.Folder, Math.Ceiling(settings.LockTimeout.TotalSeconds));

    /// <summary>Takes the lock and runs the server, or joins the server of the program that holds it.</summary>
    public async Task<Outcome<EmbeddedCluster>> RunAsync(CancellationToken ct)
    {
        ClusterHome.CreatePrivateFolder(home.Folder);
        while (true)
        {
            if (HomeLock.TryTake(home) is { } held)
            {
                return await OwnAsync(held, ct);
            }

            if (PostmasterFile.Read(home) is { IsReady: true } file && File.Exists(home.PasswordFile))
            {
                var connectionString = ConnectionString(Endpoint.Of(file), Endpoint.Database);
                if (await AnswersAsync(connectionString, ct))
                {
                    return new EmbeddedCluster(connectionString, server: null, held: null);
                }
            }

            if (IsTooLate)
            {
                return Busy;
            }

            await Task.Delay(Poll, ct);
        }
    }

    private async Task<Outcome<EmbeddedCluster>> OwnAsync(HomeLock held, CancellationToken ct)
    {
        IAsyncDisposable? server = null;
        EmbeddedCluster? cluster = null;
        try
        {
            if (home.HasData && !File.Exists(home.PasswordFile))
            {
                return EmbeddedRefusals.NoPassword.With(home.PasswordFile);
            }

            var (orphan, busy) = await FindOrphanAsync(ct);
            Endpoint endpoint;
            if (busy is not null)
            {
                return busy;
            }
            else if (orphan is not null)
            {
                server = new OrphanServer(home, orphan.Pid);
                endpoint = Endpoint.Of(orphan);
            }
            else
            {
                var prepared = await PrepareAsync();
                if (!prepared.IsDone)
                {
                    return prepared.Refusal;
                }

                (endpoint, var process) = prepared.Value;
                server = process;
                if (await process.StartAsync(ct) is { } refusal)
                {
                    return refusal;
                }
            }

            await CompleteAsync(endpoint, ct);
            cluster = new EmbeddedCluster(ConnectionString(endpoint, Endpoint.Database), server, held);
            return cluster;
        }
        finally
        {
            if (cluster is null)
            {
                await (server?.DisposeAsync() ?? ValueTask.CompletedTask);
                held.Dispose();
            }
        }
    }

    /// <summary>All that comes before the server: programs, identity, data folder, place to listen.</summary>
    private async Task<Outcome<(Endpoint Endpoint, ServerProcess Process)>> PrepareAsync()
    {
        var binaries = PostgresBinaries.Find(settings.Binaries);
        if (!binaries.IsDone)
        {
            return binaries.Refusal;
        }

        var launcher = Launcher.Choose(home, settings.Mode);
        if (!launcher.IsDone)
        {
            return launcher.Refusal;
        }

        home.TurnJournal();
        if (!home.HasData
            && await ClusterCreation.RunAsync(home, binaries.Value.Program("initdb"), launcher.Value, settings.Durability) is { } refusal)
        {
            return refusal;
        }

        if (home.RecordedMode != launcher.Value.Mode)
        {
            File.WriteAllText(home.ModeFile, $"{launcher.Value.Mode}\n");
        }

        var endpoint = Endpoint.Choose(home, settings);
        if (!endpoint.IsDone)
        {
            return endpoint.Refusal;
        }

        var arguments = ServerArguments.For(home, endpoint.Value, settings.Durability);
        return (endpoint.Value, new ServerProcess(launcher.Value, home, binaries.Value.Program("postgres"), arguments));
    }

    /// <summary>The server that a dead program left running, or nothing once none is there; clears a file that names a stranger.</summary>
    private async Task<(PostmasterFile? Orphan, Refusal? Refusal)> FindOrphanAsync(CancellationToken ct)
    {
        while (PostmasterFile.Read(home) is { } file)
        {
            if (file.Pid != 0 && !OperatingSystem.IsWindows() && !Posix.IsAlive(file.Pid))
            {
                // PostgreSQL clears this one itself, after checking that no session of the dead server is left.
                return (null, null);
            }

            if (file.IsReady && await AnswersAsync(ConnectionString(Endpoint.Of(file), "postgres"), ct))
            {
                await Task.Delay(Agony, ct);
                if (await AnswersAsync(ConnectionString(Endpoint.Of(file), "postgres"), ct))
                {
                    return (file, null);
                }
            }

            if (!file.NamesItsServer())
            {
                // PostgreSQL would refuse to start for as long as that stranger lives.
                File.Delete(PostmasterFile.PathIn(home));
                return (null, null);
            }

            if (IsTooLate)
            {
                return (null, Busy);
            }

            await Task.Delay(Poll, ct);
        }

        return (null, null);
    }

    private async Task CompleteAsync(Endpoint endpoint, CancellationToken ct)
    {
        if (await AnswersAsync(ConnectionString(endpoint, Endpoint.Database), ct))
        {
            return;
        }

        await using var connection = new NpgsqlConnection(Unpooled(ConnectionString(endpoint, "postgres")));
        await connection.OpenAsync(ct);
        await using var create = new NpgsqlCommand($"create database {Endpoint.Database}", connection);
        await create.ExecuteNonQueryAsync(ct);
    }

    private string ConnectionString(Endpoint endpoint, string database) =>
        endpoint.ConnectionString(File.ReadAllText(home.PasswordFile).Trim(), database);

    private static async Task<bool> AnswersAsync(string connectionString, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(Unpooled(connectionString));
        try
        {
            await connection.OpenAsync(ct);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static string Unpooled(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, Timeout = 5 }.ConnectionString;
}
