// SPDX-License-Identifier: Apache-2.0
using Npgsql;

namespace Timonier.Storage;

/// <summary>Brings a database to the schema of this version.</summary>
/// <remarks>
/// One transaction a migration, under an advisory lock: two programs that start together apply each file once.
/// Expand, then contract: a migration adds (tables, columns with a default, indexes) so that the version before still runs on it;
/// what became useless is dropped one version later. There is no way down: restore a backup.
/// </remarks>
public static class Migrator
{
    private const long Lock = 826_000;

    /// <summary>Applies what is missing; returns how many migrations were applied.</summary>
    /// <exception cref="SchemaMismatchException">The database was made by a later version, or a migration was edited.</exception>
    public static Task<int> ApplyAsync(NpgsqlDataSource source, CancellationToken ct) => ApplyUpToAsync(source, int.MaxValue, ct);

    /// <summary>The same up to a number: a backup is restored into the schema that it was made from.</summary>
    internal static async Task<int> ApplyUpToAsync(NpgsqlDataSource source, int last, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await ExecuteAsync(connection, $"select pg_advisory_lock({Lock})", ct);
        try
        {
            await ExecuteAsync(
                connection,
                "create table if not exists migration (number int primary key, name text not null, fingerprint bytea not null, at timestamptz not null default now())",
                ct);
            var applied = await ReadAppliedAsync(connection, ct);
            Check(applied);
            var missing = Migration.All.Skip(applied.Count).TakeWhile(m => m.Number <= last).ToList();
            foreach (var migration in missing)
                await ApplyAsync(connection, migration, ct);
            return missing.Count;
        }
        finally
        {
            await ExecuteAsync(connection, $"select pg_advisory_unlock({Lock})", CancellationToken.None);
        }
    }

    private static void Check(List<(int Number, byte[] Fingerprint)> applied)
    {
        if (applied.Count > Migration.All.Count)
        {
            throw new SchemaMismatchException(
                $"Cette base vient d’une version plus récente de Timonier (schéma {applied.Count}, attendu {Migration.All.Count} au plus). Installez cette version.");
        }

        foreach (var (migration, known) in Migration.All.Zip(applied))
        {
            if (migration.Number != known.Number || !migration.Fingerprint.AsSpan().SequenceEqual(known.Fingerprint))
            {
                throw new SchemaMismatchException(
                    $"La migration {migration.Number:0000} de cette base n’est pas celle de ce logiciel. Restaurez une sauvegarde ou installez la version d’origine.");
            }
        }
    }

    private static async Task<List<(int Number, byte[] Fingerprint)>> ReadAppliedAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var applied = new List<(int, byte[])>();
        await using var command = new NpgsqlCommand("select number, fingerprint from migration order by number", connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            applied.Add((reader.GetInt32(0), reader.GetFieldValue<byte[]>(1)));
        return applied;
    }

    private static async Task ApplyAsync(NpgsqlConnection connection, Migration migration, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await ExecuteAsync(connection, migration.Sql, ct);
        await using var note = new NpgsqlCommand("insert into migration (number, name, fingerprint) values ($1, $2, $3)", connection);
        note.Parameters.Add(new() { Value = migration.Number });
        note.Parameters.Add(new() { Value = migration.Name });
        note.Parameters.Add(new() { Value = migration.Fingerprint });
        await note.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
