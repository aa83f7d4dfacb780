// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Timonier.Storage.Checks;

/// <summary>The model of the workflow entities against the tables as they are, and the migrations against those of this version.</summary>
internal sealed class SchemaCheck(TimonierDb db, NpgsqlDataSource source)
{
    /// <summary>What differs, one French sentence each.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken ct)
    {
        var found = await ColumnsAsync(ct);
        var faults = db.Model.GetEntityTypes().SelectMany(e => Faults(e, found)).ToList();
        await foreach (var fault in MigrationFaultsAsync(ct))
            faults.Add(fault);
        return faults;
    }

    private static IEnumerable<string> Faults(IEntityType entity, Dictionary<(string, string), (string Type, bool IsRequired)> found)
    {
        var table = entity.GetTableName()!;
        foreach (var property in entity.GetProperties())
        {
            var column = property.GetColumnName();
            if (!found.TryGetValue((table, column), out var seen))
                yield return $"La colonne {table}.{column} manque.";
            else if (seen.Type != property.GetColumnType() || seen.IsRequired == property.IsNullable)
                yield return $"La colonne {table}.{column} est {Words(seen.Type, seen.IsRequired)}\u00a0; attendu\u00a0: {Words(property.GetColumnType(), !property.IsNullable)}.".Replace("\u00a0;", "\u202f;", StringComparison.Ordinal);
        }
    }

    private static string Words(string type, bool isRequired) => isRequired ? $"{type} obligatoire" : type;

    private async IAsyncEnumerable<string> MigrationFaultsAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = source.CreateCommand("select number, fingerprint from migration order by number");
        await using var reader = await command.ExecuteReaderAsync(ct);
        var expected = Migration.All.ToDictionary(m => m.Number);
        while (await reader.ReadAsync(ct))
        {
            var number = reader.GetInt32(0);
            if (!expected.Remove(number, out var migration) || !migration.Fingerprint.AsSpan().SequenceEqual(reader.GetFieldValue<byte[]>(1)))
                yield return $"La migration {number:0000} de la base n’est pas celle de ce logiciel.";
        }

        foreach (var missing in expected.Keys)
            yield return $"La migration {missing:0000} n’a pas été appliquée.";
    }

    private async Task<Dictionary<(string, string), (string, bool)>> ColumnsAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            """
            select c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
            """);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var columns = new Dictionary<(string, string), (string, bool)>();
        while (await reader.ReadAsync(ct))
            columns[(reader.GetString(0), reader.GetString(1))] = (reader.GetString(2), reader.GetBoolean(3));
        return columns;
    }
}
