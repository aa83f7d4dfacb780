// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Quantiles;

/// <summary>Classes by bounds: the class of a value is the first whose upper bound is not under it.</summary>
/// <remarks>Source: the older classes of the Fingertips site, on type-7 bounds. A tie cannot be split: the bounds decide.</remarks>
public static class QuantileBounds
{
    /// <summary>Bounds of the classes: the smallest value, the inner quantiles, the largest value.</summary>
    /// <param name="sorted">Values in increasing order, none missing.</param>
    /// <param name="bounds">Number of classes plus one.</param>
    /// <returns>Too few values when there are fewer values than classes.</returns>
    public static NoAnswer Fill(ReadOnlySpan<double> sorted, Span<double> bounds)
    {
        var classes = bounds.Length - 1;
        if (sorted.Length < classes)
        {
            return NoAnswer.TooFewValues;
        }

        for (var i = 0; i <= classes; i++)
        {
            bounds[i] = SampleQuantile.OfSorted(sorted, (double)i / classes);
        }

        return NoAnswer.None;
    }

    /// <summary>The class of a value, from 1; 0 for a missing value or one above the last bound.</summary>
    public static int ClassOf(double value, ReadOnlySpan<double> bounds)
    {
        for (var i = 1; i < bounds.Length; i++)
        {
            if (value <= bounds[i])
            {
                return i;
            }
        }

        return 0;
    }
}
