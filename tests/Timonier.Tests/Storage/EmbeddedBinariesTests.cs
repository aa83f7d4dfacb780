// SPDX-License-Identifier: Apache-2.0
using Timonier.Storage.Embedded;

namespace Timonier.Tests.Storage;

/// <summary>The programs of the npm package.</summary>
public sealed class EmbeddedBinariesTests
{
    private const string List = """
        [{"source":"native/lib/libpq.so.5.18","target":"native/lib/libpq.so.5"},{"source":"native/lib/libpq.so.5.18","target":"native/lib/libpq.so"}]
        """;

    [Fact]
    public void Programs_are_found_above_the_application()
    {
        var found = PostgresBinaries.Find(null);

        Assert.True(found.IsDone, found.Refusal?.Message);
        Assert.True(File.Exists(found.Value.Program("initdb")));
    }

    [Fact]
    public async Task Links_are_made_once_by_any_number_of_programs()
    {
        var package = Directory.CreateTempSubdirectory("timonier-package-");
        var binaries = new PostgresBinaries(Path.Combine(package.FullName, "native"));
        var library = Path.Combine(binaries.Folder, "lib");
        Directory.CreateDirectory(library);
        await File.WriteAllTextAsync(Path.Combine(binaries.Folder, "pg-symlinks.json"), List, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(library, "libpq.so.5.18"), "library", TestContext.Current.CancellationToken);

        var refusals = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(binaries.CompleteLinks)));

        Assert.All(refusals, Assert.Null);
        Assert.Equal("libpq.so.5.18", new FileInfo(Path.Combine(library, "libpq.so.5")).LinkTarget);
        Assert.Equal("library", await File.ReadAllTextAsync(Path.Combine(library, "libpq.so"), TestContext.Current.CancellationToken));
        Assert.Null(binaries.CompleteLinks());
        package.Delete(recursive: true);
    }

    [Fact]
    public void Links_that_cannot_be_made_are_said()
    {
        var package = Directory.CreateTempSubdirectory("timonier-package-");
        var binaries = new PostgresBinaries(Path.Combine(package.FullName, "native"));
        Directory.CreateDirectory(binaries.Folder);
        File.WriteAllText(Path.Combine(binaries.Folder, "pg-symlinks.json"), List);

        // The lib folder is a file.
        File.WriteAllText(Path.Combine(binaries.Folder, "lib"), "");

        Assert.Equal("cluster.links", binaries.CompleteLinks()?.Code);
        package.Delete(recursive: true);
    }
}
