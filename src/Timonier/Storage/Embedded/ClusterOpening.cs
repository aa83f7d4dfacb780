// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics;
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
                var endpoint = Endpoint.Of(file);
                if (await endpoint.AnswersAsync(home, Endpoint.Database, ct))
                {
                    return new EmbeddedCluster(endpoint.ConnectionString(home, Endpoint.Database), server: null, held: null);
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

            if (await ClusterCreation.MakeDatabaseAsync(home, endpoint, ct) is { } wrongPassword)
            {
                return wrongPassword;
            }

            cluster = new EmbeddedCluster(endpoint.ConnectionString(home, Endpoint.Database), server, held);
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
            && await ClusterCreation.MakeDataAsync(home, binaries.Value.Program("initdb"), launcher.Value, settings.Durability) is { } refusal)
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

            var endpoint = Endpoint.Of(file);
            if (file.IsReady && await endpoint.AnswersAsync(home, Endpoint.FirstDatabase, ct))
            {
                await Task.Delay(Agony, ct);
                if (await endpoint.AnswersAsync(home, Endpoint.FirstDatabase, ct))
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
}
