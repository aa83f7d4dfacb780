// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Description;

/// <summary>The five numbers of a box plot and how many values lie beyond its whiskers.</summary>
/// <param name="LowerWhisker">Lowest value within 1.5 box lengths of the box.</param>
/// <param name="LowerHinge">Lower hinge.</param>
/// <param name="Median">Median.</param>
/// <param name="UpperHinge">Upper hinge.</param>
/// <param name="UpperWhisker">Highest value within 1.5 box lengths of the box.</param>
/// <param name="Outside">Number of values beyond the whiskers.</param>
/// <remarks>Source: J. W. Tukey, Exploratory Data Analysis (1977).</remarks>
public readonly record struct BoxPlot(double LowerWhisker, double LowerHinge, double Median, double UpperHinge, double UpperWhisker, int Outside)
{
    /// <summary>Box lengths from a hinge to the farthest whisker.</summary>
    public const double Reach = 1.5;

    /// <summary>Draws the box of sorted values, none missing; NaN for no value.</summary>
    public static BoxPlot OfSorted(ReadOnlySpan<double> sorted)
    {
        if (sorted.IsEmpty)
        {
            return new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, 0);
        }

        var depth = Math.Floor((sorted.Length + 3) / 2.0) / 2;
        var (low, high) = (At(sorted, depth), At(sorted, sorted.Length + 1 - depth));
        var reach = Reach * (high - low);
        var (first, last) = (0, sorted.Length - 1);
        while (sorted[first] < low - reach)
        {
            first++;
        }

        while (sorted[last] > high + reach)
        {
            last--;
        }

        return new(sorted[first], low, RobustSummary.MedianOf(sorted), high, sorted[last], first + (sorted.Length - 1 - last));
    }

    private static double At(ReadOnlySpan<double> sorted, double depth) =>
        (sorted[(int)Math.Floor(depth) - 1] + sorted[(int)Math.Ceiling(depth) - 1]) / 2;
}
