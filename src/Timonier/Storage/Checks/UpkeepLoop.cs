// SPDX-License-Identifier: Apache-2.0
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Timonier.Storage.Checks;

/// <summary>Checks the instance once a day while the host runs, at one node only, and keeps what was found for the administrator to see.</summary>
public sealed partial class UpkeepLoop(IServiceScopeFactory scopes, NpgsqlDataSource source, UpkeepRuns runs, TimeProvider clock, ILogger<UpkeepLoop> log) : BackgroundService
{
    private const long Lock = 826_300;
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(20);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A node that has just started answers its first readers before it reads everything again.
        while (await WaitAsync(stoppingToken))
        {
            try
            {
                await CheckIfDueAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (NpgsqlException trouble)
            {
                LogTrouble(log, trouble.GetType().Name);
            }
        }
    }

    /// <summary>Checks when the last check is a day old and no other node is at it.</summary>
    internal async Task CheckIfDueAsync(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var held = await connection.BeginTransactionAsync(ct);
        await using var take = new NpgsqlCommand($"select pg_try_advisory_xact_lock({Lock})", connection);
        if (await take.ExecuteScalarAsync(ct) is not true)
            return;
        if ((await runs.LastAsync(ct)).FirstOrDefault(r => r.Kind is UpkeepKind.Check) is { } last && clock.GetUtcNow() - last.At < Day)
            return;
        await using var scope = scopes.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<InstanceCheck>().RunAsync([], ct);
        await runs.NoteAsync(UpkeepKind.Check, found, ct);
        foreach (var fault in found.Faults)
            LogFault(log, fault);
    }

    private async Task<bool> WaitAsync(CancellationToken ct)
    {
        await Task.Delay(Look, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !ct.IsCancellationRequested;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The check of the instance found: {Fault}")]
    private static partial void LogFault(ILogger logger, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The check of the instance is put off ({Kind})")]
    private static partial void LogTrouble(ILogger logger, string kind);
}
