// SPDX-License-Identifier: Apache-2.0
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Peers;

/// <summary>Exact nearest neighbours in Euclidean distance, by a blocked scan of every pair.</summary>
/// <remarks>Units are laid out eight by eight, dimension after dimension, so that eight distances are computed at once and memory is read in order.
/// Equal distances are taken in row order: put units in the order of their codes and ties are settled by code.
/// The result does not depend on the number of threads: each unit's search is a computation of its own.</remarks>
public static class NeighbourSearch
{
    private const int Lane = 4;
    private const int Block = 2 * Lane;

    // A batch of units scans the same few blocks before going further: 128 blocks of 15 dimensions (120 kB) stay in cache.
    private const int BlocksAtOnce = 128;
    private const int Batch = 64;

    /// <summary>The k nearest other rows of each row.</summary>
    /// <param name="points">One row a unit, one column a dimension, finite values.</param>
    /// <param name="k">Neighbours wanted, fewer than rows.</param>
    /// <param name="threads">Threads that may be used.</param>
    /// <exception cref="ArgumentOutOfRangeException">k not between 1 and the number of rows less one.</exception>
    public static Neighbours Find(Matrix points, int k, int threads = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(k, points.Rows);
        var layout = Layout(points);
        var result = new Neighbours(k, new int[points.Rows * k], new double[points.Rows * k]);
        Array.Fill(result.Distances, double.PositiveInfinity);
        Parallel.For(0, (points.Rows + Batch - 1) / Batch, new ParallelOptions { MaxDegreeOfParallelism = threads }, batch =>
        {
            var from = batch * Batch;
            var to = Math.Min(from + Batch, points.Rows);
            var unit = new double[points.Columns];
            for (var start = 0; start < layout.Length; start += BlocksAtOnce * Block * points.Columns)
            {
                var length = Math.Min(BlocksAtOnce * Block * points.Columns, layout.Length - start);
                for (var i = from; i < to; i++)
                {
                    Copy(points, i, unit);
                    Scan(layout.AsSpan(start, length), start / points.Columns, unit, new Nearest(result, i));
                }
            }
        });

        for (var i = 0; i < result.Distances.Length; i++)
        {
            result.Distances[i] = Math.Sqrt(result.Distances[i]);
        }

        return result;
    }

    // Blocks of eight rows, dimension after dimension; the last one is filled with points at infinity.
    private static double[] Layout(Matrix points)
    {
        var blocks = (points.Rows + Block - 1) / Block;
        var layout = new double[blocks * Block * points.Columns];
        Array.Fill(layout, double.PositiveInfinity);
        for (var j = 0; j < points.Columns; j++)
        {
            var column = points.Column(j);
            for (var i = 0; i < column.Length; i++)
            {
                layout[(i / Block * Block * points.Columns) + (j * Block) + (i % Block)] = column[i];
            }
        }

        return layout;
    }

    private static void Copy(Matrix points, int row, double[] unit)
    {
        for (var j = 0; j < unit.Length; j++)
        {
            unit[j] = points[row, j];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scan(ReadOnlySpan<double> blocks, int firstRow, ReadOnlySpan<double> unit, Nearest nearest)
    {
        Span<double> squares = stackalloc double[Block];
        ref var source = ref MemoryMarshal.GetReference(blocks);
        var threshold = Vector256.Create(nearest.Farthest);
        var at = (nuint)0;
        for (var row = firstRow; at < (nuint)blocks.Length; row += Block)
        {
            var low = Vector256<double>.Zero;
            var high = Vector256<double>.Zero;
            foreach (var coordinate in unit)
            {
                var wide = Vector256.Create(coordinate);
                var a = Vector256.LoadUnsafe(ref source, at) - wide;
                var b = Vector256.LoadUnsafe(ref source, at + Lane) - wide;
                low = Vector256.FusedMultiplyAdd(a, a, low);
                high = Vector256.FusedMultiplyAdd(b, b, high);
                at += Block;
            }

            if (Vector256.LessThanAny(low, threshold) || Vector256.LessThanAny(high, threshold))
            {
                low.CopyTo(squares);
                high.CopyTo(squares[Lane..]);
                nearest.Offer(squares, row);
                threshold = Vector256.Create(nearest.Farthest);
            }
        }
    }

    // The k best so far of one unit, kept in order in the result itself (squared distances until the end).
    private readonly ref struct Nearest(Neighbours result, int unit)
    {
        private readonly Span<int> rows = result.Rows.AsSpan(unit * result.Count, result.Count);
        private readonly Span<double> squares = result.Distances.AsSpan(unit * result.Count, result.Count);

        public double Farthest => squares[^1];

        public void Offer(ReadOnlySpan<double> candidates, int firstRow)
        {
            for (var c = 0; c < candidates.Length; c++)
            {
                if (candidates[c] < squares[^1] && firstRow + c != unit)
                {
                    var place = squares.Length - 1;
                    for (; place > 0 && candidates[c] < squares[place - 1]; place--)
                    {
                        squares[place] = squares[place - 1];
                        rows[place] = rows[place - 1];
                    }

                    squares[place] = candidates[c];
                    rows[place] = firstRow + c;
                }
            }
        }
    }
}
