// SPDX-License-Identifier: Apache-2.0
using Timonier.Storage.Embedded;

namespace Timonier.Tests.Storage;

/// <summary>What the user reads when the embedded cluster cannot be opened.</summary>
public sealed class EmbeddedRefusalsTests(EmbeddedHomes homes)
{
    [Fact]
    public async Task Missing_programs_are_said_with_the_folder_that_was_given()
    {
        using var home = new EmbeddedHome();
        var outcome = await EmbeddedCluster.OpenAsync(
            home.Settings with { Binaries = home.Settings.Home }, TestContext.Current.CancellationToken);

        Assert.Equal("cluster.binaries", outcome.Refusal?.Code);
        Assert.Contains("TIMONIER_POSTGRES", outcome.Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_start_shows_the_end_of_its_journal_and_frees_the_home()
    {
        using var home = await homes.CopyAsync();
        var configuration = Path.Combine(home.Files.Data, "postgresql.auto.conf");
        await File.WriteAllTextAsync(configuration, "no_such_setting = 1\n", TestContext.Current.CancellationToken);

        var refusal = await home.RefusalAsync();
        Assert.Equal("cluster.start", refusal.Code);
        Assert.Contains("no_such_setting", refusal.Message, StringComparison.Ordinal);

        await File.WriteAllTextAsync(configuration, "", TestContext.Current.CancellationToken);
        await using var cluster = await home.OpenAsync();
        Assert.True(cluster.IsOwner);
    }

    [Fact]
    public async Task Data_of_another_version_are_refused_and_left_alone()
    {
        using var home = await homes.CopyAsync();
        await File.WriteAllTextAsync(Path.Combine(home.Files.Data, "PG_VERSION"), "15\n", TestContext.Current.CancellationToken);

        Assert.Equal("cluster.version", (await home.RefusalAsync()).Code);
        Assert.Equal("15\n", await File.ReadAllTextAsync(Path.Combine(home.Files.Data, "PG_VERSION"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_lost_password_is_said_and_never_replaced()
    {
        using var home = await homes.CopyAsync();
        File.Delete(home.Files.PasswordFile);

        Assert.Equal("cluster.password", (await home.RefusalAsync()).Code);
        Assert.False(File.Exists(home.Files.PasswordFile));
    }

    [Fact]
    public async Task A_full_disk_is_said()
    {
        using var home = new EmbeddedHome();
        ClusterHome.CreatePrivateFolder(home.Settings.Home);
        File.CreateSymbolicLink(home.Files.PasswordFile, "/dev/full");

        var refusal = await home.RefusalAsync();
        Assert.Equal("cluster.disk", refusal.Code);
        Assert.Equal(
            "cluster.disk",
            EmbeddedRefusals.Explain(home.Files, "FATAL:  could not write to file: No space left on device", EmbeddedRefusals.NotStarted).Code);
    }

    [Fact]
    public async Task A_home_that_is_no_folder_is_said()
    {
        var outcome = await EmbeddedCluster.OpenAsync(new ClusterSettings("/dev/null/timonier"), TestContext.Current.CancellationToken);

        Assert.Equal("cluster.folder", outcome.Refusal?.Code);
    }

    [Fact]
    public async Task Data_of_another_account_are_refused()
    {
        using var home = await homes.CopyAsync();
        await (await home.OpenAsync()).DisposeAsync();

        // For root: data that a plain account says it owns. For a plain account: a home that is root's.
        if (Posix.EffectiveUser() == 0)
        {
            await File.WriteAllTextAsync(home.Files.ModeFile, $"{RunMode.Plain}\n", TestContext.Current.CancellationToken);
            Assert.Equal("cluster.account", (await home.RefusalAsync()).Code);
        }
        else
        {
            var outcome = await EmbeddedCluster.OpenAsync(new ClusterSettings("/root/timonier"), TestContext.Current.CancellationToken);
            Assert.Equal("cluster.forbidden", outcome.Refusal?.Code);
        }
    }

    [Fact]
    public void Refusals_are_French_sentences_with_their_typography()
    {
        var fields = typeof(EmbeddedRefusals).GetFields().Where(field => field.FieldType == typeof(Foundation.Refusal)).ToList();
        Assert.NotEmpty(fields);
        Assert.All(fields, field =>
        {
            var refusal = (Foundation.Refusal)field.GetValue(null)!;
            Assert.StartsWith("cluster.", refusal.Code, StringComparison.Ordinal);
            Assert.DoesNotMatch(@" [:;?!»]|« |'", refusal.Message);
        });
    }
}
