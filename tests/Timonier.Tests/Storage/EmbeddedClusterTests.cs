// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using Timonier.Storage.Embedded;

namespace Timonier.Tests.Storage;

/// <summary>What the embedded cluster promises when all goes well.</summary>
public sealed class EmbeddedClusterTests(EmbeddedHomes homes)
{
    [Fact]
    public async Task First_opening_makes_a_durable_database_that_sorts_in_French()
    {
        using var home = new EmbeddedHome(durability: new ClusterSettings("any").Durability);
        await using var cluster = await home.OpenAsync();

        Assert.True(cluster.IsOwner);
        Assert.Null(cluster.Notice);
        Assert.Equal("timonier", await EmbeddedHome.AskAsync(cluster, "select current_database()"));
        Assert.Equal("on on on", await EmbeddedHome.AskAsync(
            cluster, "select current_setting('fsync') || ' ' || current_setting('synchronous_commit') || ' ' || current_setting('full_page_writes')"));
        Assert.Equal("cote coté côte côté éa eb Eb œuf Zoé", await EmbeddedHome.AskAsync(
            cluster, "select string_agg(w, ' ' order by w) from unnest(string_to_array('Zoé eb côté œuf coté Eb cote éa côte', ' ')) w"));
    }

    [Fact]
    public async Task An_accented_letter_is_a_letter_for_trigrams()
    {
        using var home = await homes.CopyAsync();
        await using var cluster = await home.OpenAsync();
        await EmbeddedHome.AskAsync(cluster, "create extension pg_trgm");

        Assert.Equal(5, await EmbeddedHome.AskAsync(cluster, "select cardinality(show_trgm('élan'))"));
    }

    [Fact]
    public async Task Nobody_else_may_read_the_data_the_password_or_the_socket()
    {
        using var home = await homes.CopyAsync();
        await using var cluster = await home.OpenAsync();

        const UnixFileMode all = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        var socket = new NpgsqlConnectionStringBuilder(cluster.ConnectionString).Host!;
        Assert.Equal(all, Posix.Read(home.Settings.Home)!.Value.Mode);
        Assert.Equal(all, Posix.Read(home.Files.Data)!.Value.Mode);
        Assert.Equal(all, Posix.Read(socket)!.Value.Mode);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, Posix.Read(home.Files.PasswordFile)!.Value.Mode);
        Assert.Equal("", await EmbeddedHome.AskAsync(cluster, "select current_setting('listen_addresses')"));
        var wrong = cluster.ConnectionString.Replace(File.ReadAllText(home.Files.PasswordFile), "wrong", StringComparison.Ordinal);
        await using var intruder = new NpgsqlConnection(wrong + ";Pooling=false");
        var refused = await Assert.ThrowsAsync<PostgresException>(() => intruder.OpenAsync(TestContext.Current.CancellationToken));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }

    [Fact]
    public async Task Data_survive_a_stop_which_is_clean_and_leaves_no_process()
    {
        using var home = await homes.CopyAsync();
        int pid;
        await using (var first = await home.OpenAsync())
        {
            await EmbeddedHome.AskAsync(first, "create table kept as select 42 as answer");
            pid = home.ServerPid;
        }

        Assert.False(Directory.Exists($"/proc/{pid}"));
        Assert.Null(PostmasterFile.Read(home.Files));
        var middle = home.Files.JournalLength;
        await using var second = await home.OpenAsync();
        Assert.Equal(42, await EmbeddedHome.AskAsync(second, "select answer from kept"));
        Assert.DoesNotContain("recovery", home.Files.JournalSince(middle), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_does_not_wait_for_open_sessions()
    {
        using var home = await homes.CopyAsync();
        var cluster = await home.OpenAsync();
        await using var busy = new NpgsqlConnection(cluster.ConnectionString);
        await busy.OpenAsync(TestContext.Current.CancellationToken);
        await using var sleep = new NpgsqlCommand("select pg_sleep(600)", busy);
        var sleeping = sleep.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        await cluster.DisposeAsync();

        Assert.Equal(PostgresErrorCodes.AdminShutdown, (await Assert.ThrowsAsync<PostgresException>(() => sleeping)).SqlState);
    }

    [Fact]
    public async Task The_server_has_a_session_of_its_own_so_that_Ctrl_C_does_not_reach_it()
    {
        using var home = await homes.CopyAsync();
        await using var cluster = await home.OpenAsync();

        // After the name in parentheses: state, parent, group, session.
        var fields = (await File.ReadAllTextAsync($"/proc/{home.ServerPid}/stat", TestContext.Current.CancellationToken)).Split(") ")[1].Split(' ');
        Assert.Equal($"{home.ServerPid}", fields[3]);
    }

    [Fact]
    public async Task A_long_home_has_its_socket_in_a_short_folder_of_its_own()
    {
        using var home = await homes.CopyAsync(new string('n', 120));
        await using var cluster = await home.OpenAsync();

        var socket = new NpgsqlConnectionStringBuilder(cluster.ConnectionString).Host!;
        Assert.DoesNotContain(home.Settings.Home, socket, StringComparison.Ordinal);
        Assert.True(socket.Length < 60, socket);
        Assert.Equal(42, await EmbeddedHome.AskAsync(cluster, "select 42"));
        Assert.NotEqual(Endpoint.FolderFor(home.Files), Endpoint.FolderFor(new ClusterHome(home.Settings.Home + "o")));
        await cluster.DisposeAsync();
        Directory.Delete(socket);
    }

    [Fact]
    public async Task A_home_may_have_spaces_commas_quotes_and_accents()
    {
        using var home = await homes.CopyAsync("l’été, \"chez\" nous; 'ici'");
        await using var cluster = await home.OpenAsync();

        Assert.Equal(42, await EmbeddedHome.AskAsync(cluster, "select 42"));
        await cluster.DisposeAsync();
        Directory.Delete(new NpgsqlConnectionStringBuilder(cluster.ConnectionString).Host!);
    }

    [Fact]
    public async Task A_loopback_port_serves_where_there_is_no_socket()
    {
        using var home = await homes.CopyAsync();
        await using var cluster = EmbeddedHome.Done(
            await EmbeddedCluster.OpenAsync(home.Settings with { UsesSocket = false }, TestContext.Current.CancellationToken));
        await using var second = await home.OpenAsync();

        Assert.Equal("127.0.0.1", new NpgsqlConnectionStringBuilder(cluster.ConnectionString).Host);
        Assert.Equal(cluster.ConnectionString, second.ConnectionString);
        Assert.Equal(42, await EmbeddedHome.AskAsync(second, "select 42"));
    }

    [Fact]
    public async Task Every_identity_that_this_account_may_take_serves_and_finds_its_data_again()
    {
        RunMode[] possible = Posix.EffectiveUser() == 0 ? [RunMode.UserNamespace, RunMode.OtherUser] : [RunMode.Plain];
        foreach (var mode in possible)
        {
            using var home = new EmbeddedHome();
            await using (var first = EmbeddedHome.Done(
                await EmbeddedCluster.OpenAsync(home.Settings with { Mode = mode }, TestContext.Current.CancellationToken)))
            {
                await EmbeddedHome.AskAsync(first, "create table kept as select 42 as answer");
            }

            await using var second = await home.OpenAsync();
            Assert.Equal(mode, home.Files.RecordedMode);
            Assert.Equal(42, await EmbeddedHome.AskAsync(second, "select answer from kept"));
        }
    }

    [Fact]
    public async Task Data_of_a_namespace_are_handed_over_when_the_machine_no_longer_allows_one()
    {
        using var home = await homes.CopyAsync();
        await using (var first = await home.OpenAsync())
        {
            await EmbeddedHome.AskAsync(first, "create table kept as select 42 as answer");
        }

        // For a plain account, which never uses one, this changes nothing.
        await using var second = EmbeddedHome.Done(
            await EmbeddedCluster.OpenAsync(home.Settings with { Mode = RunMode.OtherUser }, TestContext.Current.CancellationToken));
        Assert.Equal(Posix.EffectiveUser() == 0 ? RunMode.OtherUser : RunMode.Plain, home.Files.RecordedMode);
        Assert.Equal(42, await EmbeddedHome.AskAsync(second, "select answer from kept"));
    }
}
