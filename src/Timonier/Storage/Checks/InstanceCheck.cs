// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Npgsql;
using Timonier.Storage.Sealing;

namespace Timonier.Storage.Checks;

/// <summary>Whether the instance is whole: every table read to its end, every rule of every room, the model against the schema, the journal against its chain.</summary>
public sealed class InstanceCheck(TimonierDb db, NpgsqlDataSource source, JournalSealer sealer, JournalCheck journal, IEnumerable<IntegrityRule> rules)
{
    /// <summary>Runs it all; changes nothing but the seal, brought up to now.</summary>
    /// <param name="witnesses">Heads of the journal written down elsewhere: they must still be in the chain.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<CheckResult> RunAsync(IReadOnlyList<JournalHead> witnesses, CancellationToken ct)
    {
        await sealer.SealAsync(ct);
        var faults = new List<string>();
        var read = 0L;
        foreach (var table in await TablesAsync(ct))
            read += await ReadAsync(table, faults, ct);
        var count = 0;
        foreach (var rule in rules)
        {
            count++;
            if (await CountAsync(rule.Sql, ct) is > 0 and var found)
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"{found} {rule.Forbids}."));
        }

        faults.AddRange(await new SchemaCheck(db, source).RunAsync(ct));
        faults.AddRange((await journal.RunAsync(witnesses, ct)).Select(f => f.Sentence));
        return new(faults, await journal.HeadsAsync(ct), read, count);
    }

    /// <summary>Reads a table whole: a page that the disk altered does not pass its checksum.</summary>
    private async Task<long> ReadAsync(string table, List<string> faults, CancellationToken ct)
    {
        try
        {
            return await CountAsync($"select count(t.*) from \"{table}\" t", ct);
        }
        catch (PostgresException broken) when (broken.SqlState is PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted)
        {
            faults.Add($"La table {table} ne se lit pas jusqu’au bout\u00a0: le disque l’a abîmée. Restaurez la dernière sauvegarde.");
            return 0;
        }
    }

    private async Task<List<string>> TablesAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand("select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1");
        await using var reader = await command.ExecuteReaderAsync(ct);
        var tables = new List<string>();
        while (await reader.ReadAsync(ct))
            tables.Add(reader.GetString(0));
        return tables;
    }

    private async Task<long> CountAsync(string sql, CancellationToken ct)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }
}
