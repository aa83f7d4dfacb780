// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Quantiles;

namespace Timonier.Analysis.Description;

/// <summary>A sample in numbers that a few extreme values do not move, beside those that they do.</summary>
/// <param name="Count">Number of values.</param>
/// <param name="Mean">Mean.</param>
/// <param name="StandardDeviation">Divisor n − 1.</param>
/// <param name="Median">Median.</param>
/// <param name="Mad">1.4826 times the median absolute deviation.</param>
/// <param name="InterquartileRange">Between type-7 quartiles.</param>
/// <param name="TrimmedMean">Mean without a tenth of the values on each side.</param>
/// <remarks>Sources: P. J. Huber, Robust Statistics (1981); F. R. Hampel (1974). Method sheet: <c>robust-univariate</c>.</remarks>
public readonly record struct RobustSummary(
    int Count, double Mean, double StandardDeviation, double Median, double Mad, double InterquartileRange, double TrimmedMean)
{
    /// <summary>Makes the median absolute deviation a standard deviation under normality, rounded as the literature prints it.</summary>
    public const double MadToDeviation = 1.4826;

    /// <summary>Share set aside on each side of the trimmed mean.</summary>
    public const double Trimmed = 0.1;

    /// <summary>Summarises sorted values, none missing; NaN where values are too few.</summary>
    public static RobustSummary OfSorted(ReadOnlySpan<double> sorted)
    {
        if (sorted.IsEmpty)
        {
            return new(0, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
        }

        var mean = MeanOf(sorted);
        var squares = 0.0;
        foreach (var value in sorted)
        {
            squares += (value - mean) * (value - mean);
        }

        var drop = (int)Math.Floor(sorted.Length * Trimmed);
        return new(
            sorted.Length, mean, sorted.Length < 2 ? double.NaN : Math.Sqrt(squares / (sorted.Length - 1)),
            MedianOf(sorted), MadToDeviation * AbsoluteDeviation(sorted),
            SampleQuantile.OfSorted(sorted, 0.75) - SampleQuantile.OfSorted(sorted, 0.25), MeanOf(sorted[drop..^drop]));
    }

    /// <summary>Median of sorted values.</summary>
    internal static double MedianOf(ReadOnlySpan<double> sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    private static double AbsoluteDeviation(ReadOnlySpan<double> sorted)
    {
        var (centre, gaps) = (MedianOf(sorted), new double[sorted.Length]);
        for (var i = 0; i < gaps.Length; i++)
        {
            gaps[i] = Math.Abs(sorted[i] - centre);
        }

        Array.Sort(gaps);
        return MedianOf(gaps);
    }

    private static double MeanOf(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        var mean = sum / values.Length;
        var drift = 0.0;
        foreach (var value in values)
        {
            drift += value - mean;
        }

        return mean + (drift / values.Length);
    }
}
