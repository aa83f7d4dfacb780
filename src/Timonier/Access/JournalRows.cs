// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using NpgsqlTypes;
using Timonier.Network;

namespace Timonier.Access;

/// <summary>Reads rows of a journal, with the texts that it keeps aside put back in their place.</summary>
internal static class JournalRows
{
    /// <summary>The newest rows that answer a search, at most so many.</summary>
    public static async Task<List<JournalRow>> ReadAsync(NpgsqlDataSource source, NetworkId network, JournalSearch search, int most, CancellationToken ct)
    {
        await using var command = source.CreateCommand("""
            select journal_id, at, coalesce(p.value, '(personne effacée)'), act, subject_kind, subject, read_journal_content(j.network_id, content)::text
            from journal j left join journal_personal p on p.network_id = j.network_id and p.digest = j.actor_digest
            where j.network_id = $1
              and ($2 = '' or strpos(lower(subject_kind || ' ' || subject), lower($2)) > 0)
              and ($3 = '' or strpos(lower(act), lower($3)) > 0)
              and ($4 = '' or strpos(lower(p.value), lower($4)) > 0)
              and ($5::date is null or at >= $5::date::timestamp at time zone 'Europe/Paris')
              and ($6::date is null or at < ($6::date + 1)::timestamp at time zone 'Europe/Paris')
              and ($7::bigint is null or journal_id < $7)
            order by journal_id desc
            limit $8
            """);
        command.Parameters.Add(new() { Value = network.Value });
        command.Parameters.Add(new() { Value = search.Subject.Trim() });
        command.Parameters.Add(new() { Value = search.Act.Trim() });
        command.Parameters.Add(new() { Value = search.Actor.Trim() });
        command.Parameters.Add(new() { Value = (object?)search.From ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date });
        command.Parameters.Add(new() { Value = (object?)search.To ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date });
        command.Parameters.Add(new() { Value = (object?)search.Before ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint });
        command.Parameters.Add(new() { Value = most });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<JournalRow>();
        while (await reader.ReadAsync(ct))
        {
            rows.Add(new(
                reader.GetInt64(0),
                reader.GetFieldValue<DateTimeOffset>(1),
                reader.GetString(2),
                reader.GetString(3),
                reader.GetString(4),
                reader.GetString(5),
                reader.GetString(6)));
        }

        return rows;
    }
}
