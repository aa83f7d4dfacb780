// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Peers;

/// <summary>The history of a hierarchical clustering, lowest merge first.</summary>
/// <param name="Left">One side of each merge: −i for the unit of row i (counted from 1), +s for the group made at step s (counted from 1).</param>
/// <param name="Right">The other side; a single unit comes before a group, a lower number before a higher one.</param>
/// <param name="Heights">Height of each merge.</param>
public sealed record Dendrogram(int[] Left, int[] Right, double[] Heights)
{
    /// <summary>Number of units.</summary>
    public int Count => Heights.Length + 1;

    /// <summary>Group of each unit when the tree is cut into <paramref name="groups"/> groups, numbered from 1 in order of first appearance.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one group or more groups than units.</exception>
    public int[] Cut(int groups)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(groups, Count);

        // The group made last that holds each unit, found from the top: merges after the cut are not followed.
        var steps = Count - groups;
        var owner = new int[steps + 1];
        var unitOwner = new int[Count];
        for (var step = steps; step >= 1; step--)
        {
            var group = owner[step] == 0 ? step : owner[step];
            Claim(Left[step - 1], group, owner, unitOwner);
            Claim(Right[step - 1], group, owner, unitOwner);
        }

        var numbers = new Dictionary<int, int>();
        var cut = new int[Count];
        for (var i = 0; i < Count; i++)
        {
            var key = unitOwner[i] == 0 ? -(i + 1) : unitOwner[i];
            if (!numbers.TryGetValue(key, out var number))
            {
                number = numbers.Count + 1;
                numbers.Add(key, number);
            }

            cut[i] = number;
        }

        return cut;
    }

    private static void Claim(int side, int group, int[] owner, int[] unitOwner)
    {
        if (side < 0)
        {
            unitOwner[-side - 1] = group;
        }
        else
        {
            owner[side] = group;
        }
    }
}
