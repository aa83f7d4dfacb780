// SPDX-License-Identifier: Apache-2.0
using Npgsql;

namespace Timonier.Tests.Storage;

/// <summary>The databases that the tests of all rooms stand on.</summary>
public sealed class EmbeddedTestDatabaseTests(Cluster cluster)
{
    [Fact]
    public async Task Each_test_has_a_database_that_no_other_one_sees()
    {
        await using var first = await cluster.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        await using var second = await cluster.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(first.Name, second.Name);
        Assert.Equal(0L, await AskAsync(first, "create table mine (); select count(*) from pg_tables where tablename = 'other'"));
        Assert.Equal(0L, await AskAsync(second, "create table other (); select count(*) from pg_tables where tablename = 'mine'"));
    }

    [Fact]
    public async Task A_disposed_database_is_dropped_even_with_a_session_open()
    {
        await using var kept = await cluster.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        var dropped = await cluster.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        await using var session = new NpgsqlConnection(dropped.ConnectionString);
        await session.OpenAsync(TestContext.Current.CancellationToken);

        await dropped.DisposeAsync();

        Assert.Equal(0L, await AskAsync(kept, $"select count(*) from pg_database where datname = '{dropped.Name}'"));
    }

    private static async Task<object?> AskAsync(TestDatabase database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
