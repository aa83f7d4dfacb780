// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Tests.Conformance;

/// <summary>Where the reference files are: never in the repository, beside it.</summary>
/// <remarks>The folder named by <c>TIMONIER_SHARED</c>, else <c>../shared</c> from the root of the repository. When it is absent the
/// test is skipped for all to see, or fails when <c>CI</c> is <c>true</c>.</remarks>
public static class SharedFolder
{
    /// <summary>The root of the repository, found from where the tests run.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The full path of a reference file; skips or fails the test when the folder is absent.</summary>
    public static string PathOf(string relative)
    {
        var folder = Environment.GetEnvironmentVariable("TIMONIER_SHARED") is { Length: > 0 } named
            ? named
            : Path.Combine(Repository, "..", "shared");
        if (!Directory.Exists(folder))
        {
            var reason = $"The reference files are not there: {folder} does not exist.";
            if (Environment.GetEnvironmentVariable("CI") is "true")
            {
                Assert.Fail(reason);
            }

            Assert.Skip(reason);
        }

        return Path.Combine(folder, relative);
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Timonier.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("Timonier.slnx was not found above the tests.");
    }
}
