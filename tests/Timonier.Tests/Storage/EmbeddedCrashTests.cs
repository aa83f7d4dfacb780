// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics;
using Timonier.Storage.Embedded;

namespace Timonier.Tests.Storage;

/// <summary>What the embedded cluster promises when something is killed or has left its remains.</summary>
public sealed class EmbeddedCrashTests(EmbeddedHomes homes)
{
    private const string Keep = "create table kept as select 42 as answer";
    private const string Kept = "select answer from kept";

    [Fact]
    public async Task A_killed_program_takes_its_server_with_it_and_loses_nothing_committed()
    {
        using var home = await homes.CopyAsync(durability: Durability.Durable);
        using var program = await EmbeddedSecondProgram.OpenAsync(home.Settings);
        Assert.Equal("owner", program.Answer);
        await using (var guest = await home.OpenAsync())
        {
            await EmbeddedHome.AskAsync(guest, Keep);
        }

        var pid = home.ServerPid;
        program.Kill();
        await EmbeddedHome.GoneAsync(pid);

        await using var cluster = await home.OpenAsync();
        Assert.True(cluster.IsOwner);
        Assert.Equal(42, await EmbeddedHome.AskAsync(cluster, Kept));
    }

    [Fact]
    public async Task A_killed_program_can_be_started_again_at_once()
    {
        using var home = await homes.CopyAsync(durability: Durability.Durable);
        for (var round = 0; round < 3; round++)
        {
            using var program = await EmbeddedSecondProgram.OpenAsync(home.Settings);
            Assert.Equal("owner", program.Answer);
            program.Kill();
            await using var cluster = await home.OpenAsync();
            Assert.True(cluster.IsOwner);
            await Task.Delay(300, TestContext.Current.CancellationToken);
            Assert.Equal(42, await EmbeddedHome.AskAsync(cluster, "select 42"));
        }
    }

    [Fact]
    public async Task Program_and_server_killed_together_can_be_started_again_at_once()
    {
        using var home = await homes.CopyAsync(durability: Durability.Durable);
        using var program = await EmbeddedSecondProgram.OpenAsync(home.Settings);
        await using (var guest = await home.OpenAsync())
        {
            await EmbeddedHome.AskAsync(guest, Keep);
        }

        Posix.Signal(home.ServerPid, Posix.Kill);
        program.Kill();

        await using var cluster = await home.OpenAsync();
        Assert.Equal(42, await EmbeddedHome.AskAsync(cluster, Kept));
    }

    [Fact]
    public async Task A_server_killed_under_a_running_program_comes_back_by_itself_at_the_same_place()
    {
        using var home = await homes.CopyAsync(durability: Durability.Durable);
        await using var cluster = await home.OpenAsync();
        await EmbeddedHome.AskAsync(cluster, Keep);
        for (var round = 0; round < 3; round++)
        {
            var killed = home.ServerPid;
            Posix.Signal(killed, Posix.Kill);
            var start = Stopwatch.GetTimestamp();
            while (PostmasterFile.Read(home.Files) is not { IsReady: true } file || file.Pid == killed)
            {
                Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(10), home.Files.JournalSince(0));
                await Task.Delay(10, TestContext.Current.CancellationToken);
            }

            Assert.Equal(42, await EmbeddedHome.AskAsync(cluster, Kept));
        }
    }

    [Theory]
    [InlineData("ready")]
    [InlineData("starting")]
    public async Task A_file_that_names_a_stranger_is_cleared(string status)
    {
        using var home = await homes.CopyAsync(durability: Durability.Durable);
        await using (var first = await home.OpenAsync())
        {
            await EmbeddedHome.AskAsync(first, Keep);
        }

        using var stranger = Process.Start("sleep", ["600"]);
        await File.WriteAllTextAsync(
            PostmasterFile.PathIn(home.Files),
            $"{stranger.Id}\n{home.Files.Data}\n1700000000\n5432\n{Endpoint.FolderFor(home.Files)}\n\n  5432001         7\n{status}\n",
            TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(Endpoint.FolderFor(home.Files), ".s.PGSQL.5432.lock"), $"{stranger.Id}\n", TestContext.Current.CancellationToken);

        await using var cluster = await home.OpenAsync();
        Assert.Equal(42, await EmbeddedHome.AskAsync(cluster, Kept));
        Assert.False(stranger.HasExited);
        stranger.Kill();
    }

    [Theory]
    [InlineData("")]
    [InlineData("4194304\n")]
    [InlineData("spoilt\n\n\n")]
    public async Task A_spoilt_file_or_one_that_names_a_dead_process_is_cleared(string remains)
    {
        using var home = await homes.CopyAsync(durability: Durability.Durable);
        await File.WriteAllTextAsync(PostmasterFile.PathIn(home.Files), remains, TestContext.Current.CancellationToken);

        await using var cluster = await home.OpenAsync();
        Assert.Equal(42, await EmbeddedHome.AskAsync(cluster, "select 42"));
    }

    [Fact]
    public async Task A_server_that_outlived_its_program_is_taken_over_and_stopped_at_the_end()
    {
        using var home = await homes.CopyAsync(durability: Durability.Durable);
        await using (var first = await home.OpenAsync())
        {
            await EmbeddedHome.AskAsync(first, Keep);
        }

        var orphan = await StartOrphanAsync(home);
        await using (var cluster = await home.OpenAsync())
        {
            Assert.True(cluster.IsOwner);
            Assert.Equal(orphan, home.ServerPid);
            Assert.Equal(42, await EmbeddedHome.AskAsync(cluster, Kept));
        }

        Assert.Null(PostmasterFile.Read(home.Files));
        await EmbeddedHome.GoneAsync(orphan);
    }

    [Fact]
    public async Task An_interrupted_creation_is_made_again()
    {
        using var home = new EmbeddedHome(durability: Durability.Durable);
        Directory.CreateDirectory(Path.Combine(home.Files.UnfinishedData, "base"));
        await File.WriteAllTextAsync(Path.Combine(home.Files.UnfinishedData, "PG_VERSION"), "18\n", TestContext.Current.CancellationToken);

        await using var cluster = await home.OpenAsync();
        Assert.Equal(42, await EmbeddedHome.AskAsync(cluster, "select 42"));
        Assert.False(Directory.Exists(home.Files.UnfinishedData));
    }

    [Fact]
    public async Task Data_whose_renaming_was_lost_with_the_power_are_found_again()
    {
        using var home = await homes.CopyAsync(durability: Durability.Durable);
        await using (var first = await home.OpenAsync())
        {
            await EmbeddedHome.AskAsync(first, Keep);
        }

        Directory.Move(home.Files.Data, home.Files.UnfinishedData);

        await using var cluster = await home.OpenAsync();
        Assert.Equal(42, await EmbeddedHome.AskAsync(cluster, Kept));
    }

    /// <summary>Runs the server of a home without tying it to anything.</summary>
    private static async Task<int> StartOrphanAsync(EmbeddedHome home)
    {
        var postgres = PostgresBinaries.Find(null).Value!.Program("postgres");
        var endpoint = Endpoint.Choose(home.Files, home.Settings).Value!;
        string[] prefix = Posix.EffectiveUser() == 0 ? ["unshare", "--user", "--map-user=65534", "--map-group=65534"] : [];
        string[] command = ["setsid", .. prefix, postgres, .. ServerArguments.For(home.Files, endpoint, Durability.Disposable)];
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "\"$@\" >>\"$0\" 2>&1 </dev/null &", home.Files.Journal, .. command]))!;
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        while (PostmasterFile.Read(home.Files) is not { IsReady: true })
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        return home.ServerPid;
    }
}
