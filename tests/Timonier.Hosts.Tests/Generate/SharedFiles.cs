// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Hosts.Tests.Generate;

/// <summary>Real files that stay out of the project: beside it, in <c>../shared</c>, or where <c>TIMONIER_SHARED</c> says.</summary>
internal static class SharedFiles
{
    /// <summary>The path of a file; without it, the test is skipped, or fails where everything must run.</summary>
    public static string Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", name);
            if (File.Exists(path))
                return path;
        }

        var told = Path.Combine(Environment.GetEnvironmentVariable("TIMONIER_SHARED") ?? "", name);
        if (!File.Exists(told))
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", $"The shared file {name} is absent.");
            Assert.Fail($"The shared file {name} is absent.");
        }

        return told;
    }
}
