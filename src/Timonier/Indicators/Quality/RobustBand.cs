// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Quality;

/// <summary>Where most of a sample lies: its median, and a deviation that a few extreme values do not move.</summary>
/// <param name="Median">Median.</param>
/// <param name="Scale">1.4826 times the median absolute deviation, never under a share of the median; 0 when nothing can be said.</param>
/// <remarks>
/// Method sheet: <c>robust-univariate</c> (Hampel, 1974). More than half of the values equal make the deviation nil, and any other value infinitely far:
/// the floor then decides, as it does for series that hardly move.
/// </remarks>
internal readonly record struct RobustBand(double Median, double Scale)
{
    /// <summary>Makes the median absolute deviation a standard deviation under normality, rounded as the literature prints it.</summary>
    private const double MadToDeviation = 1.4826;

    /// <summary>The band of sorted values, one at least.</summary>
    /// <param name="sorted">The values, smallest first.</param>
    /// <param name="floor">Least deviation, in share of the median: 0.05 for five percent.</param>
    public static RobustBand OfSorted(ReadOnlySpan<double> sorted, double floor)
    {
        var median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        return new(median, Math.Max(MadToDeviation * Deviation(sorted, median), floor * Math.Abs(median)));
    }

    /// <summary>How many deviations a value lies from the median, signed; 0 when there is no deviation.</summary>
    public double Of(double value) => Scale > 0 ? (value - Median) / Scale : 0;

    /// <summary>The value that lies so many deviations from the median.</summary>
    public double At(double deviations) => Median + (deviations * Scale);

    /// <summary>The median of the distances to the median: both sides are sorted already, they are merged up to the middle.</summary>
    private static double Deviation(ReadOnlySpan<double> sorted, double median)
    {
        var right = sorted.BinarySearch(median);
        right = right < 0 ? ~right : right;
        var left = right - 1;
        var (before, last) = (0.0, 0.0);
        for (var taken = 0; taken <= sorted.Length / 2; taken++)
        {
            before = last;
            last = left < 0 || (right < sorted.Length && sorted[right] - median <= median - sorted[left])
                ? sorted[right++] - median
                : median - sorted[left--];
        }

        return sorted.Length % 2 == 1 ? last : (before + last) / 2;
    }
}
