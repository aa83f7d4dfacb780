// SPDX-License-Identifier: Apache-2.0
using System.Runtime.CompilerServices;

namespace Timonier.Analysis.Numbers;

/// <summary>Medians by selection, without sorting everything and without allocating.</summary>
public static class Medians
{
    /// <summary>1/Φ⁻¹(3/4) rounded as the literature prints it: makes the median absolute deviation a standard deviation under normality.</summary>
    public const double MadToStandardDeviation = 1.4826;

    /// <summary>The median; the values are reordered. NaN for no value.</summary>
    public static double InPlace(Span<double> values)
    {
        if (values.Length == 0)
        {
            return double.NaN;
        }

        var middle = values.Length / 2;
        var upper = Select(values, middle);
        if (values.Length % 2 == 1)
        {
            return upper;
        }

        var lower = values[0];
        foreach (var value in values[..middle])
        {
            lower = Math.Max(lower, value);
        }

        return (lower + upper) / 2;
    }

    /// <summary>Median of |values − centre| times <paramref name="constant"/>; <paramref name="work"/> has at least as many places as values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double AbsoluteDeviation(ReadOnlySpan<double> values, double centre, double constant, Span<double> work)
    {
        work = work[..values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            work[i] = Math.Abs(values[i] - centre);
        }

        return constant * InPlace(work);
    }

    // Hoare's selection, middle pivot: afterwards everything left of 'rank' is not larger.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Select(Span<double> values, int rank)
    {
        var (left, right) = (0, values.Length - 1);
        while (left < right)
        {
            var pivot = values[(left + right) >>> 1];
            var (i, j) = (left, right);
            while (i <= j)
            {
                while (values[i] < pivot)
                {
                    i++;
                }

                while (pivot < values[j])
                {
                    j--;
                }

                if (i <= j)
                {
                    (values[i], values[j]) = (values[j], values[i]);
                    i++;
                    j--;
                }
            }

            if (rank <= j)
            {
                right = j;
            }
            else if (rank >= i)
            {
                left = i;
            }
            else
            {
                break;
            }
        }

        return values[rank];
    }
}
