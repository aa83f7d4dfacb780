// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics;
using Timonier.Foundation;

namespace Timonier.Storage.Embedded;

/// <summary>The server as a child of this program: kept alive until it is stopped.</summary>
/// <remarks>
/// One thread starts it and lives as long as it: the system interrupts the server when that thread ends, hence when this
/// program is killed. A server that is killed is started again at the same place; one that stops by itself is not.
/// </remarks>
internal sealed class ServerProcess(Launcher launcher, ClusterHome home, string program, IReadOnlyList<string> arguments) : IAsyncDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(5);

    // After a kill, the remains of the dead server hold its memory for a moment: 5 s in all are given to them.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private const int MostAttempts = 50;
    private static readonly TimeSpan LongLife = TimeSpan.FromSeconds(10);

    // A fast stop writes what is in memory: seconds at most, unless the disk is very slow.
    private static readonly TimeSpan FastStop = TimeSpan.FromSeconds(60);

    private readonly Lock gate = new();
    private readonly TaskCompletionSource<string> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool isStopping;
    private int pid;

    /// <summary>Starts the server and waits until it takes connections, recovery after a crash included.</summary>
    /// <returns>Nothing, or the refusal drawn from its journal.</returns>
    public async Task<Refusal?> StartAsync(CancellationToken ct)
    {
        new Thread(Live) { IsBackground = true, Name = "PostgreSQL" }.Start();
        while (!ended.Task.IsCompleted)
        {
            if (PostmasterFile.Read(home) is { IsReady: true } file && file.Pid == Volatile.Read(ref pid))
            {
                return null;
            }

            await Task.Delay(Poll, ct);
        }

        return EmbeddedRefusals.Explain(home, await ended.Task, EmbeddedRefusals.NotStarted);
    }

    /// <summary>Stops the server: sessions end, everything is written.</summary>
    public async ValueTask DisposeAsync()
    {
        Signal(Posix.Interrupt);
        try
        {
            await ended.Task.WaitAsync(FastStop);
        }
        catch (TimeoutException)
        {
            Signal(Posix.Quit);
            await ended.Task;
        }
    }

    private void Signal(int signal)
    {
        lock (gate)
        {
            isStopping = true;
            if (pid == 0)
            {
                return;
            }

            if (OperatingSystem.IsWindows())
            {
                using var stop = Process.Start(Path.Combine(Path.GetDirectoryName(program)!, "pg_ctl.exe"), ["stop", "-D", home.Data, "-m", "fast"]);
            }
            else
            {
                Posix.Signal(pid, signal);
            }
        }
    }

    private void Live()
    {
        try
        {
            var attempts = 0;
            string? last;
            do
            {
                var before = Stopwatch.GetTimestamp();
                last = LiveOnce();
                attempts = Stopwatch.GetElapsedTime(before) > LongLife ? 1 : attempts + 1;
            }
            while (last is null && attempts < MostAttempts);
            ended.SetResult(last ?? home.JournalSince(0));
        }
        catch (Exception e)
        {
            ended.SetException(e);
        }
    }

    /// <summary>One life of the server; answers its last words, or nothing when it should live again.</summary>
    private string? LiveOnce()
    {
        var start = home.JournalLength;
        Process process;
        lock (gate)
        {
            if (isStopping)
            {
                return "";
            }

            process = launcher.Start(program, arguments);
            Volatile.Write(ref pid, process.Id);
        }

        using (process)
        {
            process.WaitForExit();
            Volatile.Write(ref pid, 0);
            var words = home.JournalSince(start);
            var wasKilled = process.ExitCode > 128;
            var isHeldByRemains = words.Contains("is still in use", StringComparison.Ordinal) || words.Contains("already exists", StringComparison.Ordinal);
            if (isStopping || !(wasKilled || isHeldByRemains))
            {
                return words;
            }
        }

        Thread.Sleep(Pause);
        return null;
    }
}
