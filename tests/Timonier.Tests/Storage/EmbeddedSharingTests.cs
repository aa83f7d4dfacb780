// SPDX-License-Identifier: Apache-2.0
using Timonier.Storage.Embedded;

namespace Timonier.Tests.Storage;

/// <summary>Several programs on one home.</summary>
public sealed class EmbeddedSharingTests(EmbeddedHomes homes)
{
    [Fact]
    public async Task A_second_opening_joins_the_first_and_says_so()
    {
        using var home = await homes.CopyAsync();
        await using var owner = await home.OpenAsync();
        await using (var guest = await home.OpenAsync())
        {
            Assert.False(guest.IsOwner);
            Assert.Contains("un autre programme Timonier", guest.Notice, StringComparison.Ordinal);
            Assert.Equal(owner.ConnectionString, guest.ConnectionString);
            Assert.Equal(42, await EmbeddedHome.AskAsync(guest, "select 42"));
        }

        Assert.Equal(42, await EmbeddedHome.AskAsync(owner, "select 42"));
    }

    [Fact]
    public async Task A_second_program_joins_the_first_and_owns_the_cluster_once_the_first_has_ended()
    {
        using var home = await homes.CopyAsync();
        var owner = await home.OpenAsync();
        using var guest = await EmbeddedSecondProgram.OpenAsync(home.Settings);
        Assert.Equal("guest", guest.Answer);
        await guest.CloseAsync();
        Assert.Equal(42, await EmbeddedHome.AskAsync(owner, "select 42"));
        await owner.DisposeAsync();

        using var next = await EmbeddedSecondProgram.OpenAsync(home.Settings);
        Assert.Equal("owner", next.Answer);
        await next.CloseAsync();
        Assert.Null(PostmasterFile.Read(home.Files));
    }

    [Fact]
    public async Task Of_several_programs_that_make_a_home_at_once_exactly_one_owns_it()
    {
        using var home = new EmbeddedHome();
        EmbeddedSecondProgram[] programs = [.. Enumerable.Range(0, 3).Select(_ => EmbeddedSecondProgram.Start(home.Settings))];
        var here = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => home.OpenAsync()));
        await Task.WhenAll(programs.Select(program => program.AnsweredAsync()));

        Assert.All(programs, program => Assert.True(program.Answer is "owner" or "guest", program.Answer));
        Assert.Equal(1, programs.Count(program => program.Answer == "owner") + here.Count(cluster => cluster.IsOwner));
        Assert.All(here, cluster => Assert.Equal(here[0].ConnectionString, cluster.ConnectionString));
        Assert.Equal(42, await EmbeddedHome.AskAsync(here[0], "select 42"));
        foreach (var program in programs)
        {
            program.Dispose();
        }

        foreach (var cluster in here)
        {
            await cluster.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_program_that_holds_the_home_and_never_answers_is_said()
    {
        using var home = new EmbeddedHome();
        ClusterHome.CreatePrivateFolder(home.Settings.Home);
        using var held = HomeLock.TryTake(home.Files);

        var outcome = await EmbeddedCluster.OpenAsync(
            home.Settings with { LockTimeout = TimeSpan.FromMilliseconds(300) }, TestContext.Current.CancellationToken);

        Assert.Equal("cluster.busy", outcome.Refusal?.Code);
        Assert.Contains(home.Settings.Home, outcome.Refusal!.Message, StringComparison.Ordinal);
    }
}
