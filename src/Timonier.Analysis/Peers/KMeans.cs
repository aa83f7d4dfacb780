// SPDX-License-Identifier: Apache-2.0
using System.Runtime.CompilerServices;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Peers;

/// <summary>Groups around centres, moved until nobody changes group.</summary>
/// <remarks>Source: S. P. Lloyd (1982). Deterministic: starts from given groups; a unit as near to two centres goes to the first.
/// A group that loses all its units disappears.</remarks>
public static class KMeans
{
    private const int MaximumSweeps = 200;

    /// <summary>Improves groups.</summary>
    /// <param name="points">One row a unit.</param>
    /// <param name="centres">Starting centres, one a row.</param>
    /// <returns>Group of each unit, numbered from 1 in order of first appearance.</returns>
    public static int[] Cluster(Matrix points, Matrix centres)
    {
        var groups = new int[points.Rows];
        var room = (new double[points.Rows], new double[points.Rows], new int[points.Rows]);
        for (var sweep = 0; sweep < MaximumSweeps && Assign(points, centres, groups, room); sweep++)
        {
            Recentre(points, groups, centres);
        }

        return Renumber(groups);
    }

    /// <summary>The mean of each group, one a row; groups are numbered from 1.</summary>
    public static Matrix Centres(Matrix points, ReadOnlySpan<int> groups)
    {
        var largest = 0;
        foreach (var group in groups)
        {
            largest = Math.Max(largest, group);
        }

        var centres = new Matrix(largest, points.Columns);
        Recentre(points, groups, centres);
        return centres;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Assign(Matrix points, Matrix centres, int[] groups, (double[] Best, double[] Squares, int[] Next) room)
    {
        var (best, squares, next) = room;
        Array.Fill(best, double.PositiveInfinity);
        for (var g = 0; g < centres.Rows; g++)
        {
            Array.Clear(squares);
            for (var j = 0; j < points.Columns; j++)
            {
                Vectors.AddSquaredGaps(points.Column(j), centres[g, j], squares);
            }

            for (var i = 0; i < squares.Length; i++)
            {
                if (squares[i] < best[i])
                {
                    best[i] = squares[i];
                    next[i] = g + 1;
                }
            }
        }

        var moved = !next.AsSpan().SequenceEqual(groups);
        next.CopyTo(groups, 0);
        return moved;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Recentre(Matrix points, ReadOnlySpan<int> groups, Matrix centres)
    {
        var sizes = new double[centres.Rows];
        foreach (var group in groups)
        {
            sizes[group - 1]++;
        }

        for (var j = 0; j < points.Columns; j++)
        {
            var sums = new double[centres.Rows];
            var column = points.Column(j);
            for (var i = 0; i < column.Length; i++)
            {
                sums[groups[i] - 1] += column[i];
            }

            for (var g = 0; g < sums.Length; g++)
            {
                centres[g, j] = sizes[g] > 0 ? sums[g] / sizes[g] : double.PositiveInfinity;
            }
        }
    }

    private static int[] Renumber(int[] groups)
    {
        var numbers = new Dictionary<int, int>();
        for (var i = 0; i < groups.Length; i++)
        {
            if (!numbers.TryGetValue(groups[i], out var number))
            {
                number = numbers.Count + 1;
                numbers.Add(groups[i], number);
            }

            groups[i] = number;
        }

        return groups;
    }
}
