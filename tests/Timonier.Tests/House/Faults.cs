// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Tests.House;

/// <summary>What a house test found: all of it is told at once.</summary>
internal static class Faults
{
    public static void None(IEnumerable<string?> faults)
    {
        var found = faults.Distinct().ToList();
        Assert.True(found.Count == 0, $"{found.Count} faults:\n{string.Join('\n', found)}");
    }
}
