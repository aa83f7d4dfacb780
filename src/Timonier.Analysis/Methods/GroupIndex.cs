// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Methods;

/// <summary>Rows gathered by group: groups in the order of their first row, rows of a group in the order of the table.</summary>
public sealed class GroupIndex
{
    private readonly int[] order;
    private readonly int[] starts;

    private GroupIndex(int[] order, int[] starts)
    {
        (this.order, this.starts) = (order, starts);
    }

    /// <summary>Number of groups.</summary>
    public int Count => starts.Length - 1;

    /// <summary>The rows of a group.</summary>
    public ReadOnlySpan<int> this[int group] => order.AsSpan(starts[group], starts[group + 1] - starts[group]);

    /// <summary>Every row in one group.</summary>
    internal static GroupIndex Single(int rowCount) => new([.. Enumerable.Range(0, rowCount)], rowCount == 0 ? [0] : [0, rowCount]);

    /// <summary>Rows whose keys are equal go together.</summary>
    internal static GroupIndex Of(ReadOnlySpan<string> keys)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var groups = new int[keys.Length];
        for (var row = 0; row < keys.Length; row++)
        {
            if (!numbers.TryGetValue(keys[row], out var number))
            {
                number = numbers.Count;
                numbers.Add(keys[row], number);
            }

            groups[row] = number;
        }

        var firsts = new int[numbers.Count + 1];
        foreach (var group in groups)
        {
            firsts[group + 1]++;
        }

        for (var group = 0; group < numbers.Count; group++)
        {
            firsts[group + 1] += firsts[group];
        }

        var next = firsts.AsSpan(0, numbers.Count).ToArray();
        var sorted = new int[keys.Length];
        for (var row = 0; row < groups.Length; row++)
        {
            sorted[next[groups[row]]++] = row;
        }

        return new(sorted, firsts);
    }
}
