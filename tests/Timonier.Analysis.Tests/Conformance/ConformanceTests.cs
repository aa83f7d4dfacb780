// SPDX-License-Identifier: Apache-2.0
using System.Reflection;

namespace Timonier.Analysis.Tests.Conformance;

/// <summary>Every reference value is met at its tolerance, and the published table says so.</summary>
public class ConformanceTests
{
    private static readonly Replay[] Replays =
    [
        .. typeof(ConformanceTests).Assembly.GetTypes()
            .Where(type => type.IsClass && typeof(IReplays).IsAssignableFrom(type))
            .SelectMany(type => (IEnumerable<Replay>)type.GetProperty(nameof(IReplays.All), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!)
            .OrderBy(replay => replay.File, StringComparer.Ordinal).ThenBy(replay => replay.Method, StringComparer.Ordinal),
    ];

    public static TheoryData<string> Names => [.. Replays.Select(replay => replay.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reference_values_are_met(string name)
    {
        var replay = Array.Find(Replays, replay => replay.ToString() == name)!;
        var comparison = replay.Execute();
        Assert.True(comparison.Failures.Count == 0, string.Join('\n', comparison.Failures));
        Assert.True(comparison.Cases > 0, "Nothing was compared.");
        Assert.Equal(replay.Explained.Keys.Order(StringComparer.Ordinal), comparison.Explained.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_file_is_replayed_or_listed_with_its_reason()
    {
        var files = Directory.GetFiles(SharedFolder.PathOf("vectors")).Select(path => Path.GetFileName(path)!);
        Assert.Equal(files.Order(StringComparer.Ordinal), Replays.Select(replay => replay.File).Concat(ConformanceTable.Apart.Keys).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Published_table_is_the_one_computed()
    {
        var table = ConformanceTable.Write(Replays);
        var path = Path.Combine(SharedFolder.Repository, "docs", "methods", "conformance.md");
        if (Environment.GetEnvironmentVariable("TIMONIER_ACCEPT") is "1")
        {
            File.WriteAllText(path, table);
        }

        Assert.True(File.Exists(path), "docs/methods/conformance.md is missing: run once with TIMONIER_ACCEPT=1 and read it.");
        Assert.Equal(File.ReadAllText(path), table);
    }
}
