// SPDX-License-Identifier: Apache-2.0
using System.Buffers.Binary;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Timonier.Access;
using Timonier.Foundation;
using Timonier.Indicators;
using Timonier.Network;
using Timonier.Storage;
using Timonier.Storage.Backups;
using Timonier.Storage.Checks;
using Timonier.Storage.Embedded;
using Timonier.Storage.Sealing;

namespace Timonier.Tests.Storage.Backups;

/// <summary>A backup brings everything back, or says clearly why not and touches nothing.</summary>
public sealed class BackupTests(Cluster cluster) : IAsyncLifetime
{
    private const string Everything = """
        select string_agg(format('%s %s', t, x), E'\n' order by t) from (
          select 'journal' t, md5(string_agg(j::text, '|' order by network_id, journal_id)) x from journal j
          union all select 'link', md5(string_agg(l::text, '|' order by network_id, position)) from journal_link l
          union all select 'personal', md5(string_agg(p::text, '|' order by network_id, digest)) from journal_personal p
          union all select 'unit', md5(string_agg(u::text, '|' order by network_id, unit_id)) from unit u
          union all select 'code', md5(string_agg(c::text, '|' order by network_id, code)) from unit_code c
          union all select 'person', md5(string_agg(p::text, '|' order by person_id)) from person p
          union all select 'revision', md5(string_agg(r::text, '|' order by network_id, number)) from revision r
          union all select 'role', md5(string_agg(r::text, '|' order by code)) from role r
          union all select 'version', md5(string_agg(v::text, '|' order by network_id)) from data_version v) all_of_it
        """;

    private static readonly Passphrase Secret = Passphrase.Of("une phrase assez longue").Value!;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("timonier-backup-");
    private TestDatabase database = null!;
    private ServiceProvider house = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await cluster.CreateDatabaseAsync(Ct);
        house = House(database.ConnectionString);
        for (var i = 1; i <= 5; i++)
            await ActAsync(i);
        await house.GetRequiredService<JournalSealer>().SealAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await house.DisposeAsync();
        await database.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task What_is_restored_is_what_was_saved_and_the_instance_goes_on()
    {
        var file = await SaveAsync();
        await using var other = await EmptyAsync();
        await using var there = NpgsqlDataSource.Create(other.ConnectionString);
        var restored = await new Restoration(there).RunAsync(file, Secret, Ct);
        Assert.Null(restored.Refusal);
        Assert.Equal(await AskAsync(house.GetRequiredService<NpgsqlDataSource>(), Everything), await AskAsync(there, Everything));

        await using var restoredHouse = House(other.ConnectionString);
        await ActAsync(6, restoredHouse);
        await using var scope = restoredHouse.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<InstanceCheck>().RunAsync(restored.Value!.Heads, Ct);
        Assert.Equal([], found.Faults);
    }

    [Fact]
    public async Task A_backup_is_one_instant_whatever_is_written_meanwhile()
    {
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 100; !stop.IsCancellationRequested; i++)
                await ActAsync(i);
        });
        var file = await SaveAsync();
        await stop.CancelAsync();
        await writing;
        await using var other = await EmptyAsync();
        await using var there = NpgsqlDataSource.Create(other.ConnectionString);
        Assert.Null((await new Restoration(there).RunAsync(file, Secret, Ct)).Refusal);
        Assert.Equal(0L, await AskAsync(there, "select count(*) from unit u where not exists (select from revision r where r.change_id = u.change_id)"));
        Assert.Equal(0L, await AskAsync(there, "select count(*) from revision r where not exists (select from journal j where j.change_id = r.change_id)"));
    }

    [Fact]
    public async Task Nothing_readable_is_in_the_file_and_two_of_them_differ_throughout()
    {
        var (one, two) = (await File.ReadAllBytesAsync(await SaveAsync("a"), Ct), await File.ReadAllBytesAsync(await SaveAsync("b"), Ct));
        Assert.DoesNotContain("journal", System.Text.Encoding.Latin1.GetString(one), StringComparison.Ordinal);
        Assert.NotEqual(one[12..28], two[12..28]);
        Assert.True(one.Skip(44).Zip(two.Skip(44)).Count(p => p.First == p.Second) < one.Length / 32);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder.FullName, "a")));
    }

    [Fact]
    public async Task An_instance_that_holds_something_is_never_overwritten()
    {
        var file = await SaveAsync();
        var before = await AskAsync(house.GetRequiredService<NpgsqlDataSource>(), Everything);
        var refused = await new Restoration(house.GetRequiredService<NpgsqlDataSource>()).RunAsync(file, Secret, Ct);
        Assert.Equal("backup.not-empty", refused.Refusal!.Code);
        Assert.Equal(before, await AskAsync(house.GetRequiredService<NpgsqlDataSource>(), Everything));
        await using var foreign = await EmptyAsync();
        await using var source = NpgsqlDataSource.Create(foreign.ConnectionString);
        await AskAsync(source, "create table ailleurs (x int)");
        Assert.Contains("ailleurs", (await new Restoration(source).RunAsync(file, Secret, Ct)).Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_passphrase_is_told_apart_from_a_damaged_file()
    {
        var file = await SaveAsync();
        Assert.Equal("backup.wrong-passphrase", await RefusedAsync(file, Passphrase.Of("une autre phrase longue").Value!));
        Assert.Equal("backup.passphrase-short", Passphrase.Of("court").Refusal!.Code);
    }

    /// <summary>Each byte of the header, then bytes all along: whatever is changed, the file is refused.</summary>
    [Fact]
    public async Task A_changed_byte_is_found_wherever_it_is()
    {
        var whole = await File.ReadAllBytesAsync(await SaveAsync(), Ct);
        foreach (var at in new[] { 0, 7, 9, 20, 40, 45, 48, 60, whole.Length / 2, whole.Length - 1 })
        {
            var code = await RefusedAsync(Written(whole, bytes => bytes[at] ^= 1));
            Assert.True(code is "backup.damaged" or "backup.format" or "backup.later-form" or "backup.wrong-passphrase" or "backup.truncated", $"{at}: {code}");
        }
    }

    [Fact]
    public async Task A_missing_end_is_told_wherever_the_file_was_cut()
    {
        var whole = await File.ReadAllBytesAsync(await SaveAsync(), Ct);
        foreach (var length in new[] { 44, 46, 48, 100, whole.Length - 1 })
            Assert.Equal("backup.truncated", await RefusedAsync(Written(whole[..length])));
        foreach (var length in new[] { 0, 10, 43 })
            Assert.Equal("backup.format", await RefusedAsync(Written(whole[..length])));
        Assert.Equal("backup.damaged", await RefusedAsync(Written([.. whole, 0])));
    }

    /// <summary>A file of several chunks: none can be left out, put twice or moved, and the last one cannot be taken off.</summary>
    [Fact]
    public void Chunks_hold_together()
    {
        using var made = new MemoryStream();
        using (var writer = new ChunkWriter(made, Secret))
        {
            var bytes = new byte[(3 << 20) + 17];
            new Random(1).NextBytes(bytes);
            writer.Write(bytes);
            writer.Complete();
        }

        var whole = made.ToArray();
        var chunk = 4 + (1 << 20) + 16;
        byte[] Part(int i) => whole[(44 + (i * chunk))..Math.Min(whole.Length, 44 + ((i + 1) * chunk))];
        Assert.Equal(17, -BinaryPrimitives.ReadInt32LittleEndian(Part(3)) - 1);
        Assert.Null(Refused([.. whole[..44], .. Part(0), .. Part(1), .. Part(2), .. Part(3)]));
        Assert.Equal("backup.damaged", Refused([.. whole[..44], .. Part(1), .. Part(0), .. Part(2), .. Part(3)]));
        Assert.Equal("backup.damaged", Refused([.. whole[..44], .. Part(0), .. Part(0), .. Part(2), .. Part(3)]));
        Assert.Equal("backup.damaged", Refused([.. whole[..44], .. Part(0), .. Part(2), .. Part(3)]));
        Assert.Equal("backup.truncated", Refused([.. whole[..44], .. Part(0), .. Part(1), .. Part(2)]));
    }

    [Fact]
    public async Task A_backup_of_a_later_version_says_what_to_install()
    {
        await AskAsync(house.GetRequiredService<NpgsqlDataSource>(), "insert into migration values (9999, 'demain', 'x')");
        Assert.Equal("backup.later", await RefusedAsync(await SaveAsync("later")));
        await AskAsync(house.GetRequiredService<NpgsqlDataSource>(), "delete from migration where number = 9999; update migration set fingerprint = 'x' where number = 2");
        Assert.Equal("backup.schema", await RefusedAsync(await SaveAsync("other")));
    }

    [Fact]
    public async Task A_backup_of_an_older_version_is_restored_then_brought_up_to_date()
    {
        await using var old = await EmptyAsync();
        await using var source = NpgsqlDataSource.Create(old.ConnectionString);
        await Migrator.ApplyUpToAsync(source, 6, Ct);
        await AskAsync(source, """
            insert into network (network_id, code, name) values (1, 'ancien', 'Ancien');
            select write_journal(1, nextval('change_number'), now(), null, 'Ancienne main', 'network.create', 'network', 'ancien', '{"Name": "Ancien"}');
            """);
        await using var oldHouse = House(old.ConnectionString);
        var file = Path.Combine(folder.FullName, "old");
        await using (var stream = File.Create(file))
            await oldHouse.GetRequiredService<BackupWriter>().WriteAsync(stream, Secret, Ct);

        await using var other = await EmptyAsync();
        await using var there = NpgsqlDataSource.Create(other.ConnectionString);
        Assert.Null((await new Restoration(there).RunAsync(file, Secret, Ct)).Refusal);
        Assert.Equal("Ancienne main", await AskAsync(there, "select p.value from journal j join journal_personal p on p.digest = j.actor_digest"));
        await using var newHouse = House(other.ConnectionString);
        await using var scope = newHouse.CreateAsyncScope();
        Assert.Equal([], (await scope.ServiceProvider.GetRequiredService<InstanceCheck>().RunAsync([], Ct)).Faults);
    }

    [Fact]
    public async Task It_goes_from_one_PostgreSQL_to_another_and_back()
    {
        const string fifteen = "/usr/lib/postgresql/15";
        Assert.SkipUnless(File.Exists(fifteen + "/bin/postgres"), "PostgreSQL 15 is not installed.");
        var opened = await EmbeddedCluster.OpenAsync(new(Path.Combine(folder.FullName, "pg15")) { Binaries = fifteen, Durability = Durability.Disposable }, Ct);
        await using var older = EmbeddedHome.Done(opened);
        await using var there = NpgsqlDataSource.Create(older.ConnectionString);
        Assert.Null((await new Restoration(there).RunAsync(await SaveAsync(), Secret, Ct)).Refusal);
        var picture = await AskAsync(there, Everything);
        Assert.Equal(await AskAsync(house.GetRequiredService<NpgsqlDataSource>(), Everything), picture);

        await using var olderHouse = House(older.ConnectionString);
        var back = Path.Combine(folder.FullName, "back");
        Assert.Null((await olderHouse.GetRequiredService<BackupFile>().WriteAsync(back, Secret, Ct)).Refusal);
        await using var other = await EmptyAsync();
        await using var again = NpgsqlDataSource.Create(other.ConnectionString);
        Assert.Null((await new Restoration(again).RunAsync(back, Secret, Ct)).Refusal);
        Assert.Equal(picture, await AskAsync(again, Everything));
    }

    [Fact]
    public async Task A_drill_restores_aside_checks_throws_away_and_is_remembered()
    {
        var found = await house.GetRequiredService<BackupDrill>().RunAsync(await SaveAsync(), Secret, Ct);
        Assert.True(found.Value!.IsGood, found.Value.Sentence);
        Assert.Equal(0L, await AskAsync(house.GetRequiredService<NpgsqlDataSource>(), "select count(*) from pg_database where datname like 'timonier_drill%'"));
        var refused = await house.GetRequiredService<BackupDrill>().RunAsync(Written([1, 2, 3]), Secret, Ct);
        Assert.Equal("backup.format", refused.Refusal!.Code);
        var runs = await house.GetRequiredService<UpkeepRuns>().LastAsync(Ct);
        Assert.Equal([(UpkeepKind.Backup, true), (UpkeepKind.Drill, false), (UpkeepKind.Drill, true)], runs.Select(r => (r.Kind, r.IsGood)));
    }

    [Fact]
    public async Task A_plan_saves_once_a_day_keeps_so_many_and_drills_once_a_week()
    {
        var clock = new SetClock(new(2026, 3, 1, 2, 0, 0, TimeSpan.Zero));
        await using var planned = House(database.ConnectionString, clock);
        var plan = new BackupPlan(folder.FullName, Secret) { Kept = 2 };
        using var loop = ActivatorUtilities.CreateInstance<BackupLoop>(planned, plan);
        for (var hour = 0; hour < 24 * 3; hour += 6, clock.Now += TimeSpan.FromHours(6))
            await loop.RunIfDueAsync(Ct);
        Assert.Equal(["timonier-20260302-020000.sauvegarde", "timonier-20260303-020000.sauvegarde"], folder.GetFiles().Select(f => f.Name).Order(StringComparer.Ordinal));
        Assert.Equal(1L, await AskAsync(planned.GetRequiredService<NpgsqlDataSource>(), "select count(*) from upkeep_run where kind = 'drill'"));
        Assert.Equal(3L, await AskAsync(planned.GetRequiredService<NpgsqlDataSource>(), "select count(*) from upkeep_run where kind = 'backup'"));
    }

    [Fact]
    public async Task A_backup_that_cannot_be_written_leaves_nothing_and_never_replaces_another()
    {
        var made = await house.GetRequiredService<BackupFile>().WriteAsync(Path.Combine(folder.FullName, "nulle", "part"), Secret, Ct);
        Assert.Equal("backup.write", made.Refusal!.Code);
        await SaveAsync();
        Assert.Equal("backup.exists", (await house.GetRequiredService<BackupFile>().WriteAsync(Path.Combine(folder.FullName, "file"), Secret, Ct)).Refusal!.Code);
        Assert.Equal(["file"], folder.GetFiles().Select(f => f.Name));
    }

    private static ServiceProvider House(string connectionString, TimeProvider? clock = null) => new ServiceCollection()
        .AddLogging().AddSingleton(clock ?? TimeProvider.System).AddStorage(connectionString).AddNetwork().AddAccess().AddIndicators().BuildServiceProvider();

    private static string? Refused(byte[] bytes)
    {
        try
        {
            using var file = new MemoryStream(bytes);
            using var reader = new ChunkReader(file, BackupHeader.Read(file, Secret));
            reader.CopyTo(Stream.Null);
            return null;
        }
        catch (BackupException no)
        {
            return no.Refusal.Code;
        }
    }

    private static async Task<object?> AskAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Ct);
    }

    private async Task<string> SaveAsync(string name = "file")
    {
        var path = Path.Combine(folder.FullName, name);
        Outcome<BackupMade> made = await house.GetRequiredService<BackupFile>().WriteAsync(path, Secret, Ct);
        Assert.Null(made.Refusal);
        return path;
    }

    private string Written(byte[] bytes, Action<byte[]>? change = null)
    {
        var copy = bytes.ToArray();
        change?.Invoke(copy);
        var path = Path.Combine(folder.FullName, "changed");
        File.WriteAllBytes(path, copy);
        return path;
    }

    private async Task<string> RefusedAsync(string file, Passphrase? passphrase = null)
    {
        await using var other = await EmptyAsync();
        await using var there = NpgsqlDataSource.Create(other.ConnectionString);
        var outcome = await new Restoration(there).RunAsync(file, passphrase ?? Secret, Ct);
        Assert.Equal(0L, await AskAsync(there, "select count(*) from pg_class where relnamespace = 'public'::regnamespace"));
        return outcome.Refusal!.Code;
    }

    private async Task<TestDatabase> EmptyAsync()
    {
        var other = await cluster.CreateDatabaseAsync(Ct);
        await using var source = NpgsqlDataSource.Create(other.ConnectionString);
        await AskAsync(source, "drop schema public cascade; create schema public");
        return other;
    }

    private async Task ActAsync(int id, ServiceProvider? where = null)
    {
        await using var scope = (where ?? house).CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TimonierDb>();
        await using var recording = await Recording.OpenAsync(db, new(0, null, "essai", "test.write"), TimeProvider.System, CancellationToken.None);
        db.Add(new Person(new(Guid.CreateVersion7()), $"Prénom {id}"));
        var changes = new UnitChanges();
        changes.Created.Add(new(id));
        changes.Codes.Add((new(id), new(new("code", $"U{id}"), DateOnly.MinValue, null)));
        await UnitRows.WriteAsync(recording, changes, CancellationToken.None);
        recording.Note("unit", $"{id}", new { Created = true });
        await recording.CommitFactsAsync(FactKinds.Units, CancellationToken.None);
    }
}
