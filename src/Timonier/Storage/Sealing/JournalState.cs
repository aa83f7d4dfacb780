// SPDX-License-Identifier: Apache-2.0
using Npgsql;

namespace Timonier.Storage.Sealing;

/// <summary>How far the journal of a network is sealed, to be shown beside it.</summary>
public sealed class JournalState(NpgsqlDataSource source)
{
    /// <summary>The last head, when it was made, and how many rows wait.</summary>
    public async Task<JournalSeal> ReadAsync(int network, CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            """
            select (select count(*) from journal_waiting where network_id = $1), l.position, l.head, l.sealed_at
            from (select 1) one
            left join lateral (select position, head, sealed_at from journal_link where network_id = $1 order by position desc limit 1) l on true
            """);
        command.Parameters.Add(new() { Value = network });
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return reader.IsDBNull(1)
            ? new(reader.GetInt64(0), null, null)
            : new(reader.GetInt64(0), new(network, reader.GetInt64(1), reader.GetFieldValue<byte[]>(2)), reader.GetFieldValue<DateTimeOffset>(3));
    }
}
