// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace Timonier.Storage.Sealing;

/// <summary>Reads the whole journal and its chain again, and names every row, link or text that is not as it was sealed.</summary>
/// <remarks>
/// What is written after a whole chain was made anew, or its end cut off, only a head kept elsewhere shows: <see cref="JournalHead"/>.
/// About a million rows in ten seconds; nothing is kept in memory.
/// </remarks>
public sealed class JournalCheck(NpgsqlDataSource source, TimeProvider clock)
{
    /// <summary>A row not sealed after that long never will be.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Everything found, by network; nothing when all is as sealed.</summary>
    /// <param name="witnesses">Heads written down elsewhere.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<IReadOnlyList<JournalFinding>> RunAsync(IReadOnlyList<JournalHead> witnesses, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
        var findings = new List<JournalFinding>();
        await ReadChainAsync(connection, findings, ct);
        await ReadUnsealedAsync(connection, findings, ct);
        await ReadTextsAsync(connection, findings, ct);
        foreach (var witness in witnesses)
        {
            if (!await HoldsAsync(connection, witness, ct))
                findings.Add(new(JournalTrouble.HeadMissing, witness.Network, witness.Position, ""));
        }

        return findings;
    }

    /// <summary>The last head of every network.</summary>
    public async Task<IReadOnlyList<JournalHead>> HeadsAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand("select distinct on (network_id) network_id, position, head from journal_link order by network_id, position desc");
        await using var reader = await command.ExecuteReaderAsync(ct);
        var heads = new List<JournalHead>();
        while (await reader.ReadAsync(ct))
            heads.Add(new(reader.GetInt32(0), reader.GetInt64(1), reader.GetFieldValue<byte[]>(2)));
        return heads;
    }

    private static async Task ReadChainAsync(NpgsqlConnection connection, List<JournalFinding> findings, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            select l.network_id, l.position, l.journal_id, l.content_hash, l.head,
              j.content_hash, j.change_id, j.at, j.account_id, j.actor_digest, j.act, j.subject_kind, j.subject, j.content::text
            from journal_link l left join journal j on j.network_id = l.network_id and j.journal_id = l.journal_id
            order by l.network_id, l.position
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var walk = new ChainWalk(findings);
        while (await reader.ReadAsync(ct))
        {
            var link = new JournalLink(reader.GetInt32(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetFieldValue<byte[]>(3));
            var row = await reader.IsDBNullAsync(5, ct) ? null : new SealedRow(
                link.Network,
                link.Row,
                reader.GetInt64(6),
                reader.GetFieldValue<DateTimeOffset>(7),
                reader.IsDBNull(8) ? null : reader.GetGuid(8),
                reader.GetFieldValue<byte[]>(9),
                reader.GetString(10),
                reader.GetString(11),
                reader.GetString(12),
                reader.GetString(13))
            {
                OwnHash = reader.GetFieldValue<byte[]>(5),
            };
            walk.Pass(link, reader.GetFieldValue<byte[]>(4), row);
        }
    }

    private async Task ReadUnsealedAsync(NpgsqlConnection connection, List<JournalFinding> findings, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            select j.network_id, j.journal_id, j.act, j.subject_kind, j.at
            from journal j
            left join journal_link l on l.network_id = j.network_id and l.journal_id = j.journal_id
            left join journal_waiting w on w.network_id = j.network_id and w.journal_id = j.journal_id
            where l.journal_id is null and (w.journal_id is null or j.at < $1)
            order by j.network_id, j.journal_id
            """,
            connection);
        command.Parameters.Add(new() { Value = clock.GetUtcNow() - Patience, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            findings.Add(new(JournalTrouble.Inserted, reader.GetInt32(0), reader.GetInt64(1), ChainWalk.About(reader.GetString(2), reader.GetString(3), reader.GetFieldValue<DateTimeOffset>(4))));
    }

    private static async Task ReadTextsAsync(NpgsqlConnection connection, List<JournalFinding> findings, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            with told as (
              select network_id, journal_id, actor_digest as digest from journal
              union all
              select network_id, journal_id, decode(e.value ->> '·digest', 'hex')
              from journal, jsonb_each(case when content @? '$.*."·digest"' then content else '{}' end) e where e.value ? '·digest'),
            first as (select network_id, digest, min(journal_id) as journal_id from told group by 1, 2)
            select f.network_id, f.journal_id, p.digest, p.salt, p.value
            from first f left join journal_personal p using (network_id, digest)
            where p.digest is null or p.value is not null or not exists (
              select from journal e where e.network_id = f.network_id and e.subject_kind = 'personal_text' and e.subject = encode(f.digest, 'hex'))
            order by 1, 2
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            if (await reader.IsDBNullAsync(4, ct))
            {
                findings.Add(new(JournalTrouble.TextRemoved, reader.GetInt32(0), reader.GetInt64(1), ""));
                continue;
            }

            byte[] salted = [.. reader.GetFieldValue<byte[]>(3), .. Encoding.UTF8.GetBytes(reader.GetString(4))];
            if (!SHA256.HashData(salted).AsSpan().SequenceEqual(reader.GetFieldValue<byte[]>(2)))
                findings.Add(new(JournalTrouble.TextChanged, reader.GetInt32(0), reader.GetInt64(1), string.Create(CultureInfo.InvariantCulture, $"« {reader.GetString(4)} »")));
        }
    }

    private static async Task<bool> HoldsAsync(NpgsqlConnection connection, JournalHead witness, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select head from journal_link where network_id = $1 and position = $2", connection);
        command.Parameters.Add(new() { Value = witness.Network });
        command.Parameters.Add(new() { Value = witness.Position });
        return await command.ExecuteScalarAsync(ct) is byte[] head && head.AsSpan().SequenceEqual(witness.Hash);
    }
}
