// SPDX-License-Identifier: Apache-2.0
using Timonier.Documents;
using Timonier.Indicators.Import;

namespace Timonier.Tests.Indicators.Import;

/// <summary>The real open files that tests read where they lie: beside the project, or where <c>TIMONIER_SHARED</c> says.</summary>
internal static class SharedData
{
    /// <summary>Root of the project.</summary>
    public static string Root { get; } = FindRoot();

    private static string Folder => Environment.GetEnvironmentVariable("TIMONIER_SHARED") is { Length: > 0 } told ? told : Path.Combine(Root, "..", "shared");

    /// <summary>A real file; where there is none the test is skipped, or fails under <c>CI=true</c>.</summary>
    public static Task<ImportFile> FileAsync(string path)
    {
        var full = Path.Combine(Folder, "data", path);
        if (!System.IO.File.Exists(full))
        {
            if (Environment.GetEnvironmentVariable("CI") == "true")
                Assert.Fail($"{path} is missing: set TIMONIER_SHARED");
            Assert.Skip($"{path} is not here: set TIMONIER_SHARED to read the real files");
        }

        return ImportFile.OfPathAsync(full, TestContext.Current.CancellationToken);
    }

    /// <summary>The rows of a real file, by name of column.</summary>
    public static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> RowsAsync(string path)
    {
        var file = await FileAsync(path);
        await using var stream = file.Open();
        var rows = new List<IReadOnlyDictionary<string, string>>();
        foreach (var table in TableFiles.Open(stream, file.Name, new()))
        {
            Assert.True(table.Read());
            var names = Enumerable.Range(0, table.FieldCount).Select(f => table[f].ToString()).ToList();
            while (table.Read())
                rows.Add(names.Index().ToDictionary(n => n.Item, n => table[n.Index].ToString()));
        }

        return rows;
    }

    /// <summary>One of the sample mappings.</summary>
    public static string Mapping(string name, string folder = "mappings") => System.IO.File.ReadAllText(Path.Combine(Root, "samples", folder, name + ".mapping.json"));

    private static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(at.FullName, "Timonier.slnx")))
            at = at.Parent ?? throw new InvalidOperationException("Timonier.slnx is nowhere above the tests.");
        return at.FullName;
    }
}
