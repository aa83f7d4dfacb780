// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Description;

/// <summary>A measure of skewness from −1 to 1 that extreme values do not move.</summary>
/// <remarks>Median over xᵢ ≥ median ≥ xⱼ of ((xᵢ − m) − (m − xⱼ))/(xᵢ − xⱼ); of an even number of kernels, the mean of the middle two up to
/// a hundred values and the lower of them beyond, as in robustbase.
/// Source: G. Brys, M. Hubert, A. Struyf, Journal of Computational and Graphical Statistics 13 (2004), 996-1017.</remarks>
public static class Medcouple
{
    // robustbase averages the sample with its reflection up to this size, and keeps the lower of two middle kernels beyond.
    private const int Reflected = 100;

    /// <summary>The medcouple of sorted values, none missing; NaN for no value.</summary>
    public static double OfSorted(ReadOnlySpan<double> sorted)
    {
        if (sorted.IsEmpty)
        {
            return double.NaN;
        }

        var median = RobustSummary.MedianOf(sorted);
        var above = Gaps(sorted, median, 1);
        var below = Gaps(sorted, median, -1);
        var pairs = (long)above.Length * below.Length;
        var middle = OfRank(above, below, (pairs + 1) / 2);
        return pairs % 2 == 1 || sorted.Length > Reflected ? middle : (middle + OfRank(above, below, (pairs / 2) + 1)) / 2;
    }

    // Distances to the median of the values on one side of it, the median itself included, increasing.
    private static double[] Gaps(ReadOnlySpan<double> sorted, double median, int side)
    {
        var gaps = new List<double>();
        foreach (var value in sorted)
        {
            if ((value - median) * side >= 0)
            {
                gaps.Add(Math.Abs(value - median));
            }
        }

        gaps.Sort();
        return [.. gaps];
    }

    // The kernel of a rank (from 1), by halving over the doubles from −1 to 1.
    private static double OfRank(double[] above, double[] below, long rank)
    {
        var (low, high) = (Order(-1) - 1, Order(1));
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = CountWithin(above, below, Value(middle)) >= rank ? (low, middle) : (middle, high);
        }

        return Value(high);
    }

    // Kernels not above a limit: for one distance above, they fall as the distance below grows.
    private static long CountWithin(double[] above, double[] below, double limit)
    {
        var zerosAbove = Zeros(above);
        var zerosBelow = Zeros(below);
        var count = 0L;
        var start = below.Length;
        for (var i = above.Length - 1; i >= zerosAbove; i--)
        {
            var place = FirstWithin(above[i], below, limit, start);
            count += below.Length - place;
        }

        for (var i = 0; i < zerosAbove; i++)
        {
            count += below.Length - zerosBelow < 1 || limit < -1 ? 0 : below.Length - zerosBelow;
            for (var j = 0; j < zerosBelow; j++)
            {
                // Among values equal to the median the kernel is the sign of their places.
                count += Math.Sign(zerosAbove - 1 - i - j) <= limit ? 1 : 0;
            }
        }

        return count;
    }

    private static int FirstWithin(double gap, double[] below, double limit, int end)
    {
        var (low, high) = (0, end);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = (gap - below[middle]) / (gap + below[middle]) <= limit ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static int Zeros(double[] gaps)
    {
        var count = 0;
        while (count < gaps.Length && gaps[count] == 0)
        {
            count++;
        }

        return count;
    }

    // Doubles in their order as integers.
    private static long Order(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        return bits < 0 ? long.MinValue - bits : bits;
    }

    private static double Value(long order) => BitConverter.Int64BitsToDouble(order < 0 ? long.MinValue - order : order);
}
