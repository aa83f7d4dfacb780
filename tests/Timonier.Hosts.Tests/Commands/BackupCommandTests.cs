// SPDX-License-Identifier: Apache-2.0
using Timonier.Hosts.Tests.Demo;

namespace Timonier.Hosts.Tests.Commands;

/// <summary>The demonstration saved, put back elsewhere and read there, by the commands that an administrator types.</summary>
public sealed class BackupCommandTests(LoadedDemonstration loaded, Cluster cluster) : IClassFixture<LoadedDemonstration>, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("timonier-backup-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_demonstration_is_saved_restored_and_reads_the_same()
    {
        var phrase = Path.Combine(folder.FullName, "phrase");
        await File.WriteAllTextAsync(phrase, "une phrase assez longue\n", TestContext.Current.CancellationToken);
        var file = Path.Combine(folder.FullName, "demo.sauvegarde");
        var (code, told, refused) = await CommandLine.RunAsync(loaded.Site, "backup", file, "--passphrase-file", phrase);
        Assert.Equal((0, ""), (code, refused));
        Assert.StartsWith("Sauvegarde écrite\u00a0: " + file, told, StringComparison.Ordinal);

        await using var other = await cluster.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        var (restored, said, no) = await CommandLine.RunOnAsync(other.ConnectionString, "restore", file, "--passphrase-file", phrase);
        Assert.Equal((0, ""), (restored, no));
        Assert.Contains("journal conforme à son sceau", said, StringComparison.Ordinal);
        foreach (var what in new[] { "observations", "units", "definitions", "batches" })
            Assert.Equal((await CommandLine.RunAsync(loaded.Site, "export", what)).Told, (await CommandLine.RunOnAsync(other.ConnectionString, "export", what)).Told);

        var (again, _, held) = await CommandLine.RunOnAsync(other.ConnectionString, "restore", file, "--passphrase-file", phrase);
        Assert.Equal(1, again);
        Assert.Contains("instance vide", held, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandLine.RunAsync(loaded.Site, "drill", file, "--passphrase-file", phrase)).Code);
    }

    [Fact]
    public async Task Without_a_passphrase_nothing_is_written_and_the_ways_to_give_it_are_told()
    {
        var file = Path.Combine(folder.FullName, "sans");
        var (code, _, refused) = await CommandLine.RunAsync(loaded.Site, "backup", file);
        Assert.Equal((1, false), (code, File.Exists(file)));
        Assert.Contains("TIMONIER_PASSPHRASE_FILE", refused, StringComparison.Ordinal);
        Assert.Equal(2, (await CommandLine.RunAsync(loaded.Site, "backup", file, "--passphrase", "en clair")).Code);
    }
}
