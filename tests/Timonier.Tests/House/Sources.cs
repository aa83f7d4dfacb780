// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Tests.House;

/// <summary>The files of the project, as the house tests read them.</summary>
internal static class Sources
{
    private static readonly string[] Generated = ["artifacts", "node_modules", "obj", "bin", ".git"];

    /// <summary>The root of the project.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The files under a folder with one of these endings, by path from the root, with <c>/</c>.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)) && !file.Split('/').Intersect(Generated).Any())
            .Order(StringComparer.Ordinal);

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Timonier.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Timonier.slnx was not found above the tests.");
        return folder;
    }
}
