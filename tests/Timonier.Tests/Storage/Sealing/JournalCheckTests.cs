// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Timonier.Storage;
using Timonier.Storage.Sealing;

namespace Timonier.Tests.Storage.Sealing;

/// <summary>Tampering with one row, link or text, done as somebody does who holds the database, is found and named.</summary>
public sealed class JournalCheckTests(Cluster cluster) : IAsyncLifetime
{
    private const string Free = "set session_replication_role = replica;";
    private TestDatabase database = null!;
    private NpgsqlDataSource source = null!;
    private JournalSealer sealer = null!;
    private JournalCheck check = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await cluster.CreateDatabaseAsync(Ct);
        source = NpgsqlDataSource.Create(database.ConnectionString);
        (sealer, check) = (new(source, TimeProvider.System), new(source, TimeProvider.System));
        for (var i = 1; i <= 6; i++)
            await ActAsync($"U{i}");
        await sealer.SealAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_journal_that_nobody_touched_is_as_sealed()
    {
        Assert.Empty(await check.RunAsync(await check.HeadsAsync(Ct), Ct));
        Assert.Equal(6L, await AskAsync("select count(*) from journal_link"));
        Assert.Equal(0L, await AskAsync("select count(*) from journal_waiting"));
    }

    [Theory]
    [InlineData("update journal set content = '{\"Value\": 9}' where journal_id = 3")]
    [InlineData("update journal set at = at + interval '1 microsecond' where journal_id = 3")]
    [InlineData("update journal set act = 'access.sign-in' where journal_id = 3")]
    [InlineData("update journal set account_id = gen_random_uuid() where journal_id = 3")]
    [InlineData("update journal set content_hash = sha256('x') where journal_id = 3")]
    [InlineData("update journal set subject = 'U9' where journal_id = 3; update journal set content_hash = journal_hash(network_id, journal_id, change_id, at, account_id, actor_digest, act, subject_kind, subject, content) where journal_id = 3")]
    public async Task A_changed_row_is_named(string sql)
    {
        await TamperAsync(sql);
        var finding = Assert.Single(await check.RunAsync([], Ct));
        Assert.Equal((JournalTrouble.Changed, 3L), (finding.Trouble, finding.Number));
        Assert.Contains("la ligne 3 a été modifiée", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removed_row_is_named()
    {
        await TamperAsync("delete from journal where journal_id = 4");
        Assert.Equal([(JournalTrouble.Removed, 4L)], await FoundAsync());
    }

    [Fact]
    public async Task An_inserted_row_is_named()
    {
        await TamperAsync("""
            insert into journal (network_id, journal_id, change_id, at, account_id, actor_digest, act, subject_kind, subject, content, content_hash)
            overriding system value select network_id, 99, change_id, at, account_id, actor_digest, act, subject_kind, subject, content, content_hash from journal where journal_id = 2
            """);
        Assert.Equal([(JournalTrouble.Inserted, 99L)], await FoundAsync());
    }

    [Fact]
    public async Task Rows_put_in_each_other_s_place_are_named()
    {
        await TamperAsync("alter table journal alter column journal_id drop identity; update journal set journal_id = 1000 where journal_id = 2; update journal set journal_id = 2 where journal_id = 5; update journal set journal_id = 5 where journal_id = 1000");
        Assert.Equal([(JournalTrouble.Changed, 2L), (JournalTrouble.Changed, 5L)], await FoundAsync());
    }

    [Theory]
    [InlineData("update journal_link set content_hash = sha256('x') where position = 3")]
    [InlineData("update journal_link set head = sha256('x') where position = 3")]
    [InlineData("update journal set content = '{}' where journal_id = 3; update journal set content_hash = journal_hash(network_id, journal_id, change_id, at, account_id, actor_digest, act, subject_kind, subject, content) where journal_id = 3; update journal_link l set content_hash = j.content_hash from journal j where j.journal_id = l.journal_id and l.position = 3")]
    public async Task A_changed_link_is_named_and_none_of_those_that_follow_it(string sql)
    {
        await TamperAsync(sql);
        Assert.Equal([(JournalTrouble.LinkChanged, 3L)], await FoundAsync());
    }

    [Fact]
    public async Task Links_put_in_each_other_s_place_are_named()
    {
        await TamperAsync("update journal_link set position = 1000 where position = 2; update journal_link set position = 2 where position = 3; update journal_link set position = 3 where position = 1000");
        Assert.Equal([(JournalTrouble.LinkChanged, 2L), (JournalTrouble.LinkChanged, 3L)], await FoundAsync());
    }

    [Fact]
    public async Task A_removed_link_is_named_with_the_row_that_it_left_bare()
    {
        await TamperAsync("delete from journal_link where position = 3");
        Assert.Equal([(JournalTrouble.LinkRemoved, 3L), (JournalTrouble.Inserted, 3L)], await FoundAsync());
    }

    [Fact]
    public async Task A_row_and_its_link_removed_together_leave_a_hole_in_the_chain()
    {
        await TamperAsync("delete from journal where journal_id = 3; delete from journal_link where position = 3");
        Assert.Equal([(JournalTrouble.LinkRemoved, 3L)], await FoundAsync());
    }

    [Fact]
    public async Task An_end_cut_off_or_made_anew_is_shown_by_a_head_kept_elsewhere()
    {
        var heads = await check.HeadsAsync(Ct);
        var copied = JournalHead.Read(Assert.Single(heads).ToString())!;
        await ActAsync("U7");
        await sealer.SealAsync(Ct);
        Assert.Empty(await check.RunAsync([copied], Ct));

        await TamperAsync("delete from journal where journal_id >= 6; delete from journal_link where position >= 6");
        Assert.Empty(await check.RunAsync([], Ct));
        var finding = Assert.Single(await check.RunAsync([copied], Ct));
        Assert.Equal((JournalTrouble.HeadMissing, 6L), (finding.Trouble, finding.Number));
    }

    [Fact]
    public async Task A_text_kept_aside_cannot_be_changed_nor_taken_away_unseen()
    {
        await TamperAsync("update journal_personal set value = 'Quelqu’un d’autre'");
        Assert.Equal([(JournalTrouble.TextChanged, 1L)], await FoundAsync());
        await TamperAsync("update journal_personal set value = null, salt = null");
        Assert.Equal([(JournalTrouble.TextRemoved, 1L)], await FoundAsync());
        await TamperAsync("delete from journal_personal");
        Assert.Equal([(JournalTrouble.TextRemoved, 1L)], await FoundAsync());
    }

    [Fact]
    public async Task A_text_erased_by_an_act_leaves_the_seal_whole_and_cannot_be_read_any_more()
    {
        await using (var db = Open())
        await using (var recording = await Recording.OpenAsync(db, new(0, Guid.CreateVersion7(), "Archiviste", "test.erase"), TimeProvider.System, Ct))
        {
            await recording.EraseTextsAsync([""], Ct);
            await recording.CommitAsync(Ct);
        }

        await sealer.SealAsync(Ct);
        Assert.Empty(await FoundAsync());
        Assert.Equal(0L, await AskAsync("select count(*) from journal_personal where value = 'essai'"));
        Assert.Equal(1L, await AskAsync("select count(*) from journal where act = 'test.erase' and subject_kind = 'personal_text'"));
    }

    [Fact]
    public async Task Many_sealers_at_once_make_one_chain()
    {
        using var stop = new CancellationTokenSource();
        var sealing = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
                await sealer.SealAsync(CancellationToken.None);
        })).ToList();
        await Task.WhenAll(Enumerable.Range(10, 40).Select(i => ActAsync($"U{i}")));
        await stop.CancelAsync();
        await Task.WhenAll(sealing);
        await sealer.SealAsync(Ct);
        Assert.Empty(await FoundAsync());
        Assert.Equal(46L, await AskAsync("select max(position) from journal_link"));
    }

    private async Task ActAsync(string subject)
    {
        await using var db = Open();
        await using var recording = await Recording.OpenAsync(db, new(0, null, "essai", "test.write"), TimeProvider.System, CancellationToken.None);
        recording.Note("thing", subject, new { Value = 1, Texte = "é; '\"" });
        await recording.CommitAsync(CancellationToken.None);
    }

    private TimonierDb Open() => new(new DbContextOptionsBuilder<TimonierDb>().UseNpgsql(source).Options);

    private async Task<List<(JournalTrouble, long)>> FoundAsync() => [.. (await check.RunAsync([], Ct)).Select(f => (f.Trouble, f.Number))];

    private async Task TamperAsync(string sql) => await AskAsync(Free + sql + "; set session_replication_role = origin");

    private async Task<object?> AskAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Ct);
    }
}
