// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Jobs;

/// <summary>Tells the runner of this node that a job has just been queued, so that it need not wait for its next look.</summary>
public sealed class ImportSignal : IDisposable
{
    private readonly SemaphoreSlim semaphore = new(0, 1);

    /// <summary>Wakes the runner.</summary>
    public void Announce()
    {
        if (semaphore.CurrentCount == 0)
            semaphore.Release();
    }

    /// <summary>Waits for an announcement, or for some time.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken ct) => semaphore.WaitAsync(atMost, ct);

    /// <inheritdoc/>
    public void Dispose() => semaphore.Dispose();
}
