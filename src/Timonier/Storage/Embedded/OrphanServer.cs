// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics;

namespace Timonier.Storage.Embedded;

/// <summary>A server that outlived the program that started it, taken over by this one.</summary>
internal sealed class OrphanServer(ClusterHome home, int pid) : IAsyncDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan FastStop = TimeSpan.FromSeconds(60);

    /// <summary>Stops the server: sessions end, everything is written.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!await StopAsync(Posix.Interrupt))
        {
            await StopAsync(Posix.Quit);
        }
    }

    private async Task<bool> StopAsync(int signal)
    {
        if (IsThere())
        {
            Send(signal);
        }

        var start = Stopwatch.GetTimestamp();
        while (IsThere())
        {
            if (Stopwatch.GetElapsedTime(start) > FastStop)
            {
                return false;
            }

            await Task.Delay(Poll);
        }

        return true;
    }

    private void Send(int signal)
    {
        if (OperatingSystem.IsWindows())
        {
            using var process = Process.GetProcessById(pid);
            process.Kill(entireProcessTree: true);
        }
        else
        {
            Posix.Signal(pid, signal);
        }
    }

    private bool IsThere() => PostmasterFile.Read(home) is { } file && file.Pid == pid && file.NamesItsServer();
}
