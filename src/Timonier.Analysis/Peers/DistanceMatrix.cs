// SPDX-License-Identifier: Apache-2.0
using System.Runtime.CompilerServices;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Peers;

/// <summary>Distances between all pairs of units: the strict lower triangle, column after column.</summary>
public sealed class DistanceMatrix
{
    private readonly double[] values;

    private DistanceMatrix(int count)
    {
        Count = count;
        values = new double[(int)((long)count * (count - 1) / 2)];
    }

    /// <summary>Number of units.</summary>
    public int Count { get; }

    /// <summary>Distance between two units.</summary>
    public double this[int a, int b] => a == b ? 0 : values[Place(a, b)];

    /// <summary>Euclidean distances between the rows of a matrix.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static DistanceMatrix Euclidean(Matrix points)
    {
        var matrix = new DistanceMatrix(points.Rows);
        for (var j = 0; j < points.Columns; j++)
        {
            var column = points.Column(j);
            var at = 0;
            for (var a = 0; a < column.Length; a++)
            {
                for (var b = a + 1; b < column.Length; b++)
                {
                    var gap = column[b] - column[a];
                    matrix.values[at++] += gap * gap;
                }
            }
        }

        for (var i = 0; i < matrix.values.Length; i++)
        {
            matrix.values[i] = Math.Sqrt(matrix.values[i]);
        }

        return matrix;
    }

    /// <summary>A copy of the triangle, for an algorithm that overwrites it.</summary>
    internal double[] ToTriangle() => (double[])values.Clone();

    /// <summary>Where the pair lies in the triangle.</summary>
    internal int Place(int a, int b)
    {
        var (low, high) = a < b ? (a, b) : (b, a);
        return (low * Count) - (low * (low + 1) / 2) + high - low - 1;
    }
}
