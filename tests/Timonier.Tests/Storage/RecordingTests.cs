// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Tests.Storage;

public sealed class RecordingTests(Cluster cluster) : IAsyncLifetime
{
    private static readonly ActStamp Stamp = new(0, null, "essai", "test.write");
    private TestDatabase database = null!;
    private NpgsqlDataSource source = null!;

    public async ValueTask InitializeAsync()
    {
        database = await cluster.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        source = NpgsqlDataSource.Create(database.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Entities_are_never_saved_outside_a_recording()
    {
        await using var db = Open();
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_act_that_is_not_committed_leaves_nothing()
    {
        await using (var db = Open())
        await using (var recording = await Recording.OpenAsync(db, Stamp, TimeProvider.System, TestContext.Current.CancellationToken))
        {
            recording.Note("unit", "1", new { Name = "essai" });
            await UnitRows.WriteAsync(recording, OneUnit(1), TestContext.Current.CancellationToken);
        }

        Assert.Equal(0L, await ScalarAsync("select count(*) from unit"));
        Assert.Equal(0L, await ScalarAsync("select count(*) from journal"));
        Assert.Equal(0L, await ScalarAsync("select count(*) from revision"));
    }

    [Fact]
    public async Task The_journal_and_the_observations_cannot_be_rewritten()
    {
        await CommitAsync(1);
        foreach (var sql in new[] { "update journal set act = 'x'", "delete from journal_link", "delete from revision", "truncate journal", "delete from observation" })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => ScalarAsync(sql));
            Assert.Equal(PostgresErrorCodes.RestrictViolation, refused.SqlState);
        }
    }

    /// <summary>Two reads at one revision are identical for ever, whatever is being committed beside: 12 writers, each read back at every revision.</summary>
    [Fact]
    public async Task Two_reads_at_one_revision_are_identical_for_ever()
    {
        const int writers = 12;
        using var stop = new CancellationTokenSource();
        var seen = new Dictionary<long, int>();
        var reading = Task.Run(async () =>
        {
            var versions = new DataVersions(source);
            while (!stop.IsCancellationRequested)
            {
                var revision = (await versions.ReadAsync(0, CancellationToken.None)).Revision;
                var units = (await UnitRows.LoadAsync(source, new(0), revision, CancellationToken.None)).Units.Count;
                if (!seen.TryAdd(revision, units))
                    Assert.Equal(seen[revision], units);
            }
        });
        await Task.WhenAll(Enumerable.Range(1, writers).Select(CommitAsync));
        await stop.CancelAsync();
        await reading;
        foreach (var (revision, units) in seen)
            Assert.Equal(units, (await UnitRows.LoadAsync(source, new(0), revision, CancellationToken.None)).Units.Count);
        Assert.Equal((long)writers, await ScalarAsync("select max(number) from revision"));
        Assert.Equal((long)writers, await ScalarAsync("select count(distinct number) from revision"));
        Assert.Equal(0L, await ScalarAsync("select count(*) from revision r join revision later on later.number > r.number and later.at < r.at"));
    }

    private static UnitChanges OneUnit(int id)
    {
        var changes = new UnitChanges();
        changes.Created.Add(new(id));
        changes.Codes.Add((new(id), new(new("code", $"U{id}"), DateOnly.MinValue, null)));
        return changes;
    }

    private async Task CommitAsync(int id)
    {
        await using var db = Open();
        await using var recording = await Recording.OpenAsync(db, Stamp, TimeProvider.System, CancellationToken.None);
        await UnitRows.WriteAsync(recording, OneUnit(id), CancellationToken.None);
        recording.Note("unit", $"{id}", new { Created = true });
        await recording.CommitFactsAsync(FactKinds.Units, CancellationToken.None);
    }

    private TimonierDb Open() => new(new DbContextOptionsBuilder<TimonierDb>().UseNpgsql(source).Options);

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
