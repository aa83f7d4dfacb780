// SPDX-License-Identifier: Apache-2.0
using System.Runtime.CompilerServices;

namespace Timonier.Analysis.Peers;

/// <summary>One run of agglomerative clustering: the state that the merges change.</summary>
internal sealed class Agglomeration
{
    private readonly Linkage linkage;
    private readonly DistanceMatrix shape;
    private readonly double[] triangle;
    private readonly int count;
    private readonly bool[] absorbed;
    private readonly double[] sizes;

    // For each live group: the nearest live group of higher number, and its distance.
    private readonly int[] nearest;
    private readonly double[] nearestDistance;

    /// <summary>Starts from distances, which it overwrites.</summary>
    public Agglomeration(DistanceMatrix distances, Linkage linkage)
    {
        this.linkage = linkage;
        shape = distances;
        (count, triangle) = (distances.Count, distances.Room);
        absorbed = new bool[count];
        sizes = new double[count];
        nearest = new int[count];
        nearestDistance = new double[count];
        Array.Fill(sizes, 1);
        if (linkage == Linkage.WardD2)
        {
            foreach (ref var distance in distances.Triangle)
            {
                distance *= distance;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Dendrogram ToDendrogram()
    {
        for (var i = 0; i < count - 1; i++)
        {
            FindNearest(i);
        }

        var (low, high, heights) = (new int[count - 1], new int[count - 1], new double[count - 1]);
        for (var step = 0; step < count - 1; step++)
        {
            var first = Closest();
            var second = nearest[first];
            low[step] = first;
            high[step] = second;
            heights[step] = linkage == Linkage.WardD2 ? Math.Sqrt(nearestDistance[first]) : nearestDistance[first];
            Merge(first, second, nearestDistance[first]);
        }

        return Number(low, high, heights);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Closest()
    {
        var best = -1;
        for (var i = 0; i < count - 1; i++)
        {
            if (!absorbed[i] && nearest[i] >= 0 && (best < 0 || nearestDistance[i] < nearestDistance[best]))
            {
                best = i;
            }
        }

        return best;
    }

    // 'second' joins 'first', the lower number of the two.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Merge(int first, int second, double gap)
    {
        absorbed[second] = true;
        for (var k = 0; k < count; k++)
        {
            if (!absorbed[k] && k != first)
            {
                Update(first, second, k, gap);
            }
        }

        sizes[first] += sizes[second];
        for (var i = 0; i < count - 1; i++)
        {
            if (!absorbed[i] && (i == first || nearest[i] == first || nearest[i] == second))
            {
                FindNearest(i);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Update(int first, int second, int k, double gap)
    {
        ref var target = ref triangle[shape.Place(first, k)];
        var other = triangle[shape.Place(second, k)];
        var (a, b, c) = (sizes[first], sizes[second], sizes[k]);
        target = linkage switch
        {
            Linkage.WardD2 => (((a + c) * target) + ((b + c) * other) - (c * gap)) / (a + b + c),
            Linkage.Average => ((a * target) + (b * other)) / (a + b),
            Linkage.Complete => Math.Max(target, other),
        };

        var lower = Math.Min(first, k);
        var higher = Math.Max(first, k);
        if (target < nearestDistance[lower] && nearest[lower] >= 0)
        {
            nearestDistance[lower] = target;
            nearest[lower] = higher;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindNearest(int i)
    {
        nearest[i] = -1;
        nearestDistance[i] = double.PositiveInfinity;
        var at = i < count - 1 ? shape.Place(i, i + 1) : 0;
        for (var j = i + 1; j < count; j++, at++)
        {
            if (!absorbed[j] && triangle[at] < nearestDistance[i])
            {
                nearestDistance[i] = triangle[at];
                nearest[i] = j;
            }
        }
    }

    // Groups are known by their lowest row during the run; they are named here by the step that made them.
    private static Dendrogram Number(int[] low, int[] high, double[] heights)
    {
        var name = new int[heights.Length + 1];
        for (var i = 0; i < name.Length; i++)
        {
            name[i] = -(i + 1);
        }

        for (var step = 0; step < heights.Length; step++)
        {
            var (left, right) = (name[low[step]], name[high[step]]);
            name[low[step]] = step + 1;
            var swap = left > 0 && (right < 0 || left > right);
            (low[step], high[step]) = swap ? (right, left) : (left, right);
        }

        return new(low, high, heights);
    }
}
