// SPDX-License-Identifier: Apache-2.0
using Npgsql;

namespace Timonier.Storage.Backups;

/// <summary>What a backup asks of the database's own catalogue.</summary>
internal static class BackupRows
{
    /// <summary>The tables but the migrations' own, each after those that it refers to.</summary>
    public static async Task<List<BackupTable>> TablesAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            select c.relname, array_agg(a.attname::text order by a.attnum),
              coalesce((select array_agg(distinct r.relname::text) from pg_constraint f join pg_class r on r.oid = f.confrelid
                where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid), '{}')
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
            group by c.oid, c.relname order by c.relname
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var left = new List<(BackupTable Table, string[] After)>();
        while (await reader.ReadAsync(ct))
            left.Add((new(reader.GetString(0), reader.GetFieldValue<string[]>(1)), reader.GetFieldValue<string[]>(2)));
        return Ordered(left);
    }

    /// <summary>The number that each sequence gave last; nothing for one that gave none.</summary>
    public static async Task<Dictionary<string, long>> SequencesAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "select sequencename::text, last_value from pg_sequences where schemaname = 'public' and last_value is not null", connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var sequences = new Dictionary<string, long>(StringComparer.Ordinal);
        while (await reader.ReadAsync(ct))
            sequences[reader.GetString(0)] = reader.GetInt64(1);
        return sequences;
    }

    /// <summary>The first column of a query, as text.</summary>
    public static async Task<List<string>> TextsAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var texts = new List<string>();
        while (await reader.ReadAsync(ct))
            texts.Add(reader.GetString(0));
        return texts;
    }

    private static List<BackupTable> Ordered(List<(BackupTable Table, string[] After)> left)
    {
        var ordered = new List<BackupTable>(left.Count);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (left.Count > 0)
        {
            var free = left.Where(t => t.After.All(names.Contains)).ToList();
            if (free.Count == 0)
                throw new InvalidOperationException("Tables refer to each other in a circle: " + string.Join(", ", left.Select(t => t.Table.Name)));
            ordered.AddRange(free.Select(t => t.Table));
            names.UnionWith(free.Select(t => t.Table.Name));
            left.RemoveAll(t => names.Contains(t.Table.Name));
        }

        return ordered;
    }
}
