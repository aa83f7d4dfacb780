// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using NpgsqlTypes;

namespace Timonier.Storage.Sealing;

/// <summary>Chains the committed rows of the journal, in batches. One program at a time, whatever the number of nodes; thread-safe.</summary>
/// <remarks>The lock lasts one transaction: a node that dies in the middle leaves nothing, and the next one goes on.</remarks>
public sealed class JournalSealer(NpgsqlDataSource source, TimeProvider clock)
{
    private const long Lock = 826_200;

    /// <summary>Rows of one batch: a transaction of a few tenths of a second.</summary>
    private const int Most = 5_000;

    /// <summary>Seals what waits; returns the new heads of the networks that had something, none when another node is at it.</summary>
    public async Task<IReadOnlyList<JournalHead>> SealAsync(CancellationToken ct)
    {
        var heads = new Dictionary<int, JournalHead>();
        while (await SealBatchAsync(heads, ct) == Most)
            ct.ThrowIfCancellationRequested();
        return [.. heads.Values];
    }

    private async Task<int> SealBatchAsync(Dictionary<int, JournalHead> heads, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        if (!await AnythingAsync(connection, ct))
            return 0;
        var begun = clock.GetTimestamp();
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using (var take = new NpgsqlCommand($"select pg_try_advisory_xact_lock({Lock})", connection))
        {
            if (await take.ExecuteScalarAsync(ct) is not true)
                return 0;
        }

        var waiting = await ReadWaitingAsync(connection, ct);
        var links = new List<(JournalLink Link, byte[] Head)>(waiting.Count);
        foreach (var rows in waiting.GroupBy(w => w.Network))
        {
            var last = await LastAsync(connection, rows.Key, ct) ?? new(rows.Key, 0, JournalHash.Beginning(rows.Key));
            foreach (var (network, row, hash) in rows)
            {
                var link = new JournalLink(network, last.Position + 1, row, hash);
                last = new(network, link.Position, JournalHash.Head(last.Hash, link));
                links.Add((link, last.Hash));
            }

            heads[rows.Key] = last;
        }

        await WriteAsync(connection, links, ct);
        await transaction.CommitAsync(ct);
        StorageMeter.SealedRows.Add(waiting.Count);
        StorageMeter.SealTime.Record(clock.GetElapsedTime(begun).TotalSeconds);
        return waiting.Count;
    }

    private static async Task<bool> AnythingAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select exists (select from journal_waiting)", connection);
        return await command.ExecuteScalarAsync(ct) is true;
    }

    private static async Task<List<(int Network, long Row, byte[] Hash)>> ReadWaitingAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            $"select network_id, journal_id, content_hash from journal_waiting join journal using (network_id, journal_id) order by network_id, journal_id limit {Most}", connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<(int, long, byte[])>();
        while (await reader.ReadAsync(ct))
            rows.Add((reader.GetInt32(0), reader.GetInt64(1), reader.GetFieldValue<byte[]>(2)));
        return rows;
    }

    private static async Task<JournalHead?> LastAsync(NpgsqlConnection connection, int network, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select position, head from journal_link where network_id = $1 order by position desc limit 1", connection);
        command.Parameters.Add(new() { Value = network });
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? new(network, reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)) : null;
    }

    private async Task WriteAsync(NpgsqlConnection connection, List<(JournalLink Link, byte[] Head)> links, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            with sealed as (
              insert into journal_link (network_id, position, journal_id, content_hash, head, sealed_at)
              select *, $6 from unnest($1::int[], $2::bigint[], $3::bigint[], $4::bytea[], $5::bytea[])
              returning network_id, journal_id)
            delete from journal_waiting w using sealed s where w.network_id = s.network_id and w.journal_id = s.journal_id
            """,
            connection);
        command.Parameters.Add(new() { Value = links.ConvertAll(l => l.Link.Network) });
        command.Parameters.Add(new() { Value = links.ConvertAll(l => l.Link.Position) });
        command.Parameters.Add(new() { Value = links.ConvertAll(l => l.Link.Row) });
        command.Parameters.Add(new() { Value = links.ConvertAll(l => l.Link.ContentHash) });
        command.Parameters.Add(new() { Value = links.ConvertAll(l => l.Head) });
        command.Parameters.Add(new() { Value = clock.GetUtcNow(), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        await command.ExecuteNonQueryAsync(ct);
    }
}
