// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using NpgsqlTypes;
using Timonier.Foundation;
using Timonier.Network;

namespace Timonier.Access.Views;

/// <summary>What was done in a network, by whom and when, for those who may read it.</summary>
public sealed class JournalList(NpgsqlDataSource source)
{
    /// <summary>A page of the journal of a network; network 0 holds that of accounts and mandates.</summary>
    public async Task<Outcome<JournalPage>> ReadAsync(Actor actor, NetworkId network, JournalSearch search, CancellationToken ct)
    {
        if (!actor.May(AccessRights.ReadJournal, network))
            return AccessRefusals.NotYourJournal;
        await using var command = source.CreateCommand("""
            select journal_id, at, actor, act, subject_kind, subject, content::text
            from journal
            where network_id = $1
              and ($2 = '' or strpos(lower(subject_kind || ' ' || subject), lower($2)) > 0)
              and ($3 = '' or strpos(lower(act), lower($3)) > 0)
              and ($4 = '' or strpos(lower(actor), lower($4)) > 0)
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
        command.Parameters.Add(new() { Value = JournalPage.Size + 1 });
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

        var hasMore = rows.Count > JournalPage.Size;
        return new JournalPage(hasMore ? rows.GetRange(0, JournalPage.Size) : rows, hasMore);
    }
}
