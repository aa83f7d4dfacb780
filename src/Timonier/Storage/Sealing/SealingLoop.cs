// SPDX-License-Identifier: Apache-2.0
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Timonier.Storage.Sealing;

/// <summary>Keeps the seal of the journal less than a second behind, for as long as the host runs; the heads go to the log now and then.</summary>
public sealed partial class SealingLoop(JournalSealer sealer, ILogger<SealingLoop> log) : BackgroundService
{
    /// <summary>Between two looks: with the time of a batch, less than the second that is promised.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(400);

    /// <summary>Between two lines of the log for one network: enough to bear witness, not enough to drown it.</summary>
    private static readonly TimeSpan Witness = TimeSpan.FromMinutes(10);

    private readonly Dictionary<int, long> told = [];
    private readonly long begun = Environment.TickCount64;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var head in await sealer.SealAsync(stoppingToken))
                    Tell(head);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception trouble) when (trouble is NpgsqlException or IOException)
            {
                LogTrouble(log, trouble.GetType().Name);
            }

            await Task.Delay(Rest, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Tell(JournalHead head)
    {
        var now = Environment.TickCount64;
        if (now - told.GetValueOrDefault(head.Network, begun) < Witness.TotalMilliseconds)
            return;
        told[head.Network] = now;
        LogHead(log, head.ToString());
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Journal sealed: {Head}")]
    private static partial void LogHead(ILogger logger, string head);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The journal cannot be sealed for now ({Kind}); trying again")]
    private static partial void LogTrouble(ILogger logger, string kind);
}
