// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Description;

/// <summary>Scales made of distances between values, without a centre: Sₙ and Qₙ.</summary>
/// <remarks>Source: P. J. Rousseeuw and C. Croux, Journal of the American Statistical Association 88 (1993), 1273-1283; constants and corrections for small
/// samples as in robustbase.</remarks>
public static class PairwiseScales
{
    private const double ConstantS = 1.1926;
    private const double ConstantQ = 2.21914;

    private static ReadOnlySpan<double> SmallS => [0.743, 1.851, 0.954, 1.351, 0.993, 1.198, 1.005, 1.131];

    private static ReadOnlySpan<double> SmallQ =>
        [0.399356, 0.99365, 0.51321, 0.84401, 0.6122, 0.85877, 0.66993, 0.87344, 0.72014, 0.88906, 0.75743];

    /// <summary>Sₙ: low median over i of the high median over j of |xᵢ − xⱼ|. NaN for no value, 0 for one.</summary>
    /// <param name="sorted">Values in increasing order, none missing.</param>
    public static double S(ReadOnlySpan<double> sorted)
    {
        var n = sorted.Length;
        if (n < 2)
        {
            return n == 0 ? double.NaN : 0;
        }

        var medians = new double[n];
        for (var i = 0; i < n; i++)
        {
            medians[i] = DistanceOfRank(sorted, i, n / 2);
        }

        Array.Sort(medians);
        var correction = n <= 9 ? SmallS[n - 2] : n % 2 == 1 ? n / (n - 0.9) : 1;
        return correction * ConstantS * medians[((n + 1) / 2) - 1];
    }

    /// <summary>Qₙ: about the lower quartile of the distances between pairs. NaN for no value, 0 for one.</summary>
    /// <param name="sorted">Values in increasing order, none missing.</param>
    public static double Q(ReadOnlySpan<double> sorted)
    {
        var n = sorted.Length;
        if (n < 2)
        {
            return n == 0 ? double.NaN : 0;
        }

        double half = (n / 2) + 1;
        var distance = SmallestReaching(sorted, half * (half - 1) / 2);
        return n <= 12 ? ConstantQ * distance * SmallQ[n - 2] : ConstantQ * distance / Correction(n);
    }

    private static double Correction(double n) => n % 2 == 1
        ? 1 + ((1.60188 + ((-2.1284 - (5.172 / n)) / n)) / n)
        : 1 + ((3.67561 + ((1.9654 + ((6.987 - (77 / n)) / n)) / n)) / n);

    // The distance of a rank (from 0) from one value to all, itself included: neighbours on both sides are merged outwards.
    private static double DistanceOfRank(ReadOnlySpan<double> sorted, int from, int rank)
    {
        var (left, right, distance) = (from - 1, from + 1, 0.0);
        for (var i = 0; i < rank; i++)
        {
            var goLeft = right == sorted.Length || (left >= 0 && sorted[from] - sorted[left] <= sorted[right] - sorted[from]);
            distance = goLeft ? sorted[from] - sorted[left--] : sorted[right++] - sorted[from];
        }

        return distance;
    }

    // The smallest distance such that so many pairs are not farther: halving over the doubles themselves, so that the answer is exact.
    private static double SmallestReaching(ReadOnlySpan<double> sorted, double pairs)
    {
        var (low, high) = (-1L, BitConverter.DoubleToInt64Bits(sorted[^1] - sorted[0]));
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = PairsWithin(sorted, BitConverter.Int64BitsToDouble(middle)) >= pairs ? (low, middle) : (middle, high);
        }

        return BitConverter.Int64BitsToDouble(high);
    }

    private static double PairsWithin(ReadOnlySpan<double> sorted, double distance)
    {
        var (count, left) = (0L, 0);
        for (var right = 0; right < sorted.Length; right++)
        {
            while (sorted[right] - sorted[left] > distance)
            {
                left++;
            }

            count += right - left;
        }

        return count;
    }
}
