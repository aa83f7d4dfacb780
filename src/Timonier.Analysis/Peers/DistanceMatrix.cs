// SPDX-License-Identifier: Apache-2.0
using System.Runtime.CompilerServices;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Peers;

/// <summary>Distances between all pairs of units: the strict lower triangle, column after column.</summary>
public sealed class DistanceMatrix
{
    private readonly double[] values;

    private DistanceMatrix(int count, double[] values)
    {
        (Count, this.values) = (count, values);
    }

    /// <summary>Number of units.</summary>
    public int Count { get; }

    /// <summary>Distance between two units.</summary>
    public double this[int a, int b] => a == b ? 0 : values[Place(a, b)];

    /// <summary>Euclidean distances between the rows of a matrix.</summary>
    public static DistanceMatrix Euclidean(Matrix points) => Euclidean(points, new double[PairsOf(points.Rows)]);

    /// <summary>The same in a room that may serve again: at least <see cref="PairsOf"/> numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static DistanceMatrix Euclidean(Matrix points, double[] room)
    {
        var matrix = new DistanceMatrix(points.Rows, room);
        var at = 0;
        for (var a = 0; a < points.Rows - 1; a++)
        {
            var row = matrix.values.AsSpan(at, points.Rows - 1 - a);
            row.Clear();
            for (var j = 0; j < points.Columns; j++)
            {
                Vectors.AddSquaredGaps(points.Column(j)[(a + 1)..], points[a, j], row);
            }

            for (var i = 0; i < row.Length; i++)
            {
                row[i] = Math.Sqrt(row[i]);
            }

            at += row.Length;
        }

        return matrix;
    }

    /// <summary>Pairs of so many units.</summary>
    internal static int PairsOf(int count) => (int)((long)count * (count - 1) / 2);

    /// <summary>The triangle itself.</summary>
    internal Span<double> Triangle => values.AsSpan(0, PairsOf(Count));

    /// <summary>The array of the triangle, which may be longer.</summary>
    internal double[] Room => values;

    /// <summary>A copy, for an algorithm that overwrites it.</summary>
    internal DistanceMatrix Copy() => new(Count, Triangle.ToArray());

    /// <summary>Where the pair lies in the triangle.</summary>
    internal int Place(int a, int b)
    {
        var (low, high) = a < b ? (a, b) : (b, a);
        return (low * Count) - (low * (low + 1) / 2) + high - low - 1;
    }
}
