// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Peers;

/// <summary>How far two groupings of the same units agree: 1 when they are the same, 0 as by chance.</summary>
/// <remarks>Source: L. Hubert, P. Arabie, Journal of Classification 2 (1985).</remarks>
public static class AdjustedRand
{
    /// <summary>The index of two groupings; 1 when both put all units together or all apart.</summary>
    /// <exception cref="ArgumentException">Lengths that differ.</exception>
    public static double Index(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        if (first.Length != second.Length)
        {
            throw new ArgumentException("Both groupings must have the same units.", nameof(second));
        }

        var (both, left, right) = (new Dictionary<(int, int), int>(), new Dictionary<int, int>(), new Dictionary<int, int>());
        for (var i = 0; i < first.Length; i++)
        {
            Count(both, (first[i], second[i]));
            Count(left, first[i]);
            Count(right, second[i]);
        }

        var (pairs, a, b) = (Pairs(both.Values), Pairs(left.Values), Pairs(right.Values));
        var expected = a * b / Pairs([first.Length]);
        var largest = (a + b) / 2;
        return largest == expected ? 1 : (pairs - expected) / (largest - expected);
    }

    private static void Count<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull =>
        counts[key] = counts.GetValueOrDefault(key) + 1;

    private static double Pairs(IEnumerable<int> sizes)
    {
        var sum = 0.0;
        foreach (var size in sizes)
        {
            sum += size * (size - 1.0) / 2;
        }

        return sum;
    }
}
