// SPDX-License-Identifier: Apache-2.0
using Npgsql;

namespace Timonier.Indicators.Import.Jobs;

/// <summary>Gives the signs of life of a job under way, with its progress; stops the job when it is cancelled or taken over.</summary>
internal sealed class ImportPulse : IProgress<ImportProgress>, IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly HeldJob job;
    private readonly ImportLease lease;
    private readonly CancellationTokenSource stop;
    private readonly CancellationTokenSource ended = new();
    private readonly Task beating;
    private readonly Lock writing = new();
    private ImportProgress last;

    public ImportPulse(NpgsqlDataSource source, HeldJob job, ImportLease lease, CancellationTokenSource stop)
    {
        (this.source, this.job, this.lease, this.stop) = (source, job, lease, stop);
        beating = Task.Run(BeatAsync);
    }

    /// <summary>True once somebody cancelled the job.</summary>
    public bool IsCancelled { get; private set; }

    /// <inheritdoc/>
    public void Report(ImportProgress value)
    {
        lock (writing)
            last = value;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await beating;
        ended.Dispose();
    }

    private async Task BeatAsync()
    {
        using var timer = new PeriodicTimer(lease.Beat);
        try
        {
            while (await timer.WaitForNextTickAsync(ended.Token))
            {
                ImportProgress progress;
                lock (writing)
                    progress = last;
                var (isOurs, isCancelled) = await job.BeatAsync(source, (lease.Length, progress), ended.Token);
                IsCancelled |= isCancelled;
                if (!isOurs || isCancelled)
                    await stop.CancelAsync();
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The job has ended: no more signs.
        }
        catch (NpgsqlException)
        {
            // Without signs the lease runs out and another node takes over: this one must not commit.
            await stop.CancelAsync();
        }
    }
}
