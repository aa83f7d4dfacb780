// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Timonier.Storage;

namespace Timonier.Tests.House;

/// <summary>The entities as EF sees them and the tables as the migrations made them are the same.</summary>
/// <remarks>
/// Two databases are compared: one migrated, one made by EF's own script. Names of keys and indexes, defaults and checks are the migrations' alone.
/// Tables of rows of record, which EF does not see, are left out.
/// </remarks>
public sealed class SchemaTests(Cluster cluster)
{
    private const string Facts = """
        select format('%s.%s %s%s', c.table_name, c.column_name, c.udt_name, case when c.is_nullable = 'NO' then ' not null' else '' end)
        from information_schema.columns c where c.table_schema = 'public'
        union all
        select format('%s %s', r.relname, pg_get_constraintdef(o.oid))
        from pg_constraint o join pg_class r on r.oid = o.conrelid join pg_namespace n on n.oid = r.relnamespace
        where n.nspname = 'public' and o.contype in ('p', 'f', 'u')
        union all
        select format('%s index%s %s', r.relname, case when i.indisunique then ' unique' else '' end, (select string_agg(a.attname, ', ' order by k.place) from unnest(i.indkey::int[]) with ordinality k (number, place) join pg_attribute a on a.attrelid = r.oid and a.attnum = k.number))
        from pg_index i join pg_class r on r.oid = i.indrelid join pg_namespace n on n.oid = r.relnamespace
        where n.nspname = 'public' and not i.indisprimary
        """;

    [Fact]
    public async Task The_entities_and_the_migrated_tables_are_the_same()
    {
        await using var migrated = await cluster.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        await using var made = await cluster.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        await using var db = new TimonierDb(new DbContextOptionsBuilder<TimonierDb>().UseNpgsql(made.ConnectionString).Options);
        var tables = db.Model.GetEntityTypes().Select(e => e.GetTableName()!).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(tables);
        await ExecuteAsync(made, "drop schema public cascade; create schema public;" + db.Database.GenerateCreateScript());

        var expected = await ReadAsync(made, tables);
        var found = await ReadAsync(migrated, tables);
        Faults.None(expected.Except(found).Select(fact => $"only in the entities: {fact}").Concat(found.Except(expected).Select(fact => $"only in the migrations: {fact}")));
    }

    [Fact]
    public async Task Every_table_begins_its_key_with_the_network()
    {
        await using var migrated = await cluster.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        var keys = await QueryAsync(migrated, """
            select r.relname || ' ' || pg_get_constraintdef(o.oid)
            from pg_constraint o join pg_class r on r.oid = o.conrelid join pg_namespace n on n.oid = r.relnamespace
            where n.nspname = 'public' and o.contype = 'p' and r.relname <> 'migration'
            """);
        Assert.NotEmpty(keys);
        Faults.None(keys.Where(k => !k.Contains("PRIMARY KEY (network_id", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task No_foreign_key_crosses_two_networks()
    {
        await using var migrated = await cluster.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        var keys = await QueryAsync(migrated, """
            select r.relname || ' ' || pg_get_constraintdef(o.oid)
            from pg_constraint o join pg_class r on r.oid = o.conrelid join pg_namespace n on n.oid = r.relnamespace
            where n.nspname = 'public' and o.contype = 'f'
            """);
        Assert.NotEmpty(keys);
        Faults.None(keys.Where(k => !k.Contains("FOREIGN KEY (network_id", StringComparison.Ordinal) || !k[k.IndexOf("REFERENCES", StringComparison.Ordinal)..].Contains("(network_id", StringComparison.Ordinal)));
    }

    private static async Task<List<string>> ReadAsync(TestDatabase database, HashSet<string> tables) =>
        [.. (await QueryAsync(database, Facts)).Where(fact => tables.Contains(fact.Split(' ', '.')[0])).Order(StringComparer.Ordinal)];

    private static async Task<List<string>> QueryAsync(TestDatabase database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var lines = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            lines.Add(reader.GetString(0));
        return lines;
    }

    private static async Task ExecuteAsync(TestDatabase database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
