// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Hosts.Tests.Documents;

/// <summary>
/// The real files that tests read beside the project; without them a test is skipped, and fails where everything must run.
/// </summary>
internal static class SharedFiles
{
    public static string Path(string file)
    {
        var root = Environment.GetEnvironmentVariable("TIMONIER_SHARED");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); root is null && folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Join(folder.FullName, "Timonier.slnx")))
                root = System.IO.Path.Join(folder.Parent?.FullName, "shared");
        }

        var path = System.IO.Path.Join(root, "data", file);
        if (!File.Exists(path))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"{file} is missing.");
            Assert.Skip($"{file} is missing.");
        }

        return path;
    }
}
