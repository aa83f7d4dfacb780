// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Tests.House;

/// <summary>The plan of the rooms, read where it is written: the table of <c>docs/house.md</c>.</summary>
internal static class Plan
{
    /// <summary>Each room with the rooms it may look into.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Rooms { get; } = Read();

    private static Dictionary<string, IReadOnlySet<string>> Read()
    {
        var rooms = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        foreach (var line in Sources.Read("docs/house.md").Split('\n').SkipWhile(l => !l.StartsWith("| Room |", StringComparison.Ordinal)).Skip(2).TakeWhile(l => l.StartsWith('|')))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            rooms.Add(cells[1], cells[3].Split(',', StringSplitOptions.TrimEntries).Where(r => r is not "—").ToHashSet(StringComparer.Ordinal));
        }

        return rooms;
    }
}
