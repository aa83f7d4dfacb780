// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Timonier.Foundation;
using Timonier.Storage.Checks;
using Timonier.Storage.Sealing;

namespace Timonier.Storage.Backups;

/// <summary>A backup restored into a database made for it on the same server, checked, and thrown away: the only proof that it would serve.</summary>
public sealed class BackupDrill(InstanceDatabase instance, NpgsqlDataSource source, IEnumerable<IntegrityRule> rules, UpkeepRuns runs)
{
    /// <summary>Runs it; how it ended is kept for the administrator to see.</summary>
    public async Task<Outcome<CheckResult>> RunAsync(string path, Passphrase passphrase, CancellationToken ct)
    {
        var outcome = await TryAsync(path, passphrase, ct);
        if (outcome.IsDone)
            await runs.NoteAsync(UpkeepKind.Drill, outcome.Value, ct);
        else
            await runs.NoteAsync(UpkeepKind.Drill, isGood: false, outcome.Refusal.Message, ct);
        return outcome;
    }

    private async Task<Outcome<CheckResult>> TryAsync(string path, Passphrase passphrase, CancellationToken ct)
    {
        var name = $"timonier_drill_{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):n}";
        if (await CreateAsync(name, ct) is { } refusal)
            return refusal;
        try
        {
            await using var scratch = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(instance.ConnectionString) { Database = name, Pooling = false });
            var restored = await new Restoration(scratch).RunAsync(path, passphrase, ct);
            if (!restored.IsDone)
                return restored.Refusal;
            await using var db = new TimonierDb(new DbContextOptionsBuilder<TimonierDb>().UseNpgsql(scratch).Options);
            return await new InstanceCheck(db, scratch, new JournalSealer(scratch, TimeProvider.System), new JournalCheck(scratch, TimeProvider.System), rules).RunAsync(restored.Value.Heads, ct);
        }
        finally
        {
            await using var drop = source.CreateCommand($"drop database if exists {name} with (force)");
            await drop.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    private async Task<Refusal?> CreateAsync(string name, CancellationToken ct)
    {
        try
        {
            await using var create = source.CreateCommand($"create database {name} template template0 encoding 'UTF8'");
            await create.ExecuteNonQueryAsync(ct);
            return null;
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.DiskFull)
        {
            return BackupRefusals.NoScratch.With(refused.MessageText + ".");
        }
    }
}
