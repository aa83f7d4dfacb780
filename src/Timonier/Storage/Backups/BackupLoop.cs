// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Timonier.Storage.Checks;

namespace Timonier.Storage.Backups;

/// <summary>Makes the backups and the drills of a plan while the host runs, at one node only.</summary>
public sealed partial class BackupLoop(
    BackupPlan plan, BackupFile file, BackupDrill drill, UpkeepRuns runs, NpgsqlDataSource source, TimeProvider clock, ILogger<BackupLoop> log) : BackgroundService
{
    private const string Prefix = "timonier-";
    private const string Suffix = ".sauvegarde";
    private const long Lock = 826_400;
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Look, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await RunIfDueAsync(stoppingToken);
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

    /// <summary>Makes what is due and that no other node is making.</summary>
    internal async Task RunIfDueAsync(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var held = await connection.BeginTransactionAsync(ct);
        await using (var take = new NpgsqlCommand($"select pg_try_advisory_xact_lock({Lock})", connection))
        {
            if (await take.ExecuteScalarAsync(ct) is not true)
                return;
        }

        if (!await IsDueAsync(UpkeepKind.Backup, plan.Every, ct))
            return;
        var name = Prefix + clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture) + Suffix;
        var made = await file.WriteAsync(Path.Combine(plan.Folder, name), plan.Passphrase, ct);
        if (!made.IsDone)
        {
            LogFailure(log, made.Refusal.Code);
            return;
        }

        Prune();
        if (await IsDueAsync(UpkeepKind.Drill, plan.DrillEvery, ct) && await drill.RunAsync(made.Value.Path, plan.Passphrase, ct) is { IsDone: false, Refusal: { } no })
            LogFailure(log, no.Code);
    }

    /// <summary>Only files that a plan named, so that nobody else's ever goes.</summary>
    private void Prune()
    {
        foreach (var old in Directory.GetFiles(plan.Folder, $"{Prefix}????????-??????{Suffix}").OrderDescending(StringComparer.Ordinal).Skip(plan.Kept))
            File.Delete(old);
    }

    private async Task<bool> IsDueAsync(UpkeepKind kind, TimeSpan every, CancellationToken ct) =>
        !(await runs.LastAsync(ct)).Any(r => r.Kind == kind && r.IsGood && clock.GetUtcNow() - r.At < every);

    [LoggerMessage(Level = LogLevel.Error, Message = "The planned backup or its drill was refused: {Code}")]
    private static partial void LogFailure(ILogger logger, string code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The planned backup is put off ({Kind})")]
    private static partial void LogTrouble(ILogger logger, string kind);
}
