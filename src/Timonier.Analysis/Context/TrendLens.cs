// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Intervals;
using Timonier.Analysis.Numbers;
using Timonier.Analysis.Series;

namespace Timonier.Analysis.Context;

/// <summary>Lens 3: where the recent years of a unit, or of several together, go, whatever the context.</summary>
/// <remarks>The rule is that of <see cref="RecentTrend"/>: five years that follow one another, the last being the year read. Counts for
/// proportions; for other measures the 95 % interval that their sampling variance gives, and no answer where it is unknown.</remarks>
internal static class TrendLens
{
    /// <summary>Writes the trend of every unit that has a value in the year read.</summary>
    public static void Fill(ContextInput input, IndicatorResult result)
    {
        for (var i = 0; i < result.Cells.Length; i++)
        {
            result.Cells[i].Trend = Of(input, (result.Year, result.Indicator), [i]);
        }
    }

    /// <summary>The trend of several units added up: those that have a value in each of the five years.</summary>
    public static ContextTrend Of(ContextInput input, (int Year, int Indicator) place, ReadOnlySpan<int> units)
    {
        var first = place.Year - RecentTrend.Years + 1;
        if (first < 0)
        {
            return ContextTrend.Unknown;
        }

        Span<YearlyPoint> points = stackalloc YearlyPoint[RecentTrend.Years];
        var indicator = input.Indicators[place.Indicator];
        for (var k = 0; k < points.Length; k++)
        {
            var (x, n, variance) = (0.0, 0.0, 0.0);
            var series = input.Years[first + k].Series[place.Indicator];
            foreach (var unit in units)
            {
                if (IsKnown(input, place, unit, first))
                {
                    x += series.X[unit];
                    n += series.N[unit];
                    variance += series.N[unit] * VarianceOf(indicator.Measure, series, unit);
                }
            }

            if (n == 0)
            {
                return ContextTrend.Unknown;
            }

            points[k] = Point(indicator.Measure, input.Years[first + k].Year, (x, n), variance / n);
        }

        var trend = indicator.Measure == ContextMeasure.Proportion ? RecentTrend.OfProportions(points) : RecentTrend.OfValues(points);
        return trend.Direction switch
        {
            TrendDirection.Increasing => ContextTrend.Rising,
            TrendDirection.Decreasing => ContextTrend.Falling,
            TrendDirection.NoChange => ContextTrend.Steady,
            TrendDirection.CannotBeCalculated => ContextTrend.Unknown,
        };
    }

    private static bool IsKnown(ContextInput input, (int Year, int Indicator) place, int unit, int first)
    {
        for (var t = first; t <= place.Year; t++)
        {
            var series = input.Years[t].Series[place.Indicator];
            if (series.States[unit] != CellState.Observed || !(series.N[unit] >= input.Indicators[place.Indicator].MinimumDenominator))
            {
                return false;
            }
        }

        return true;
    }

    // Variance for a volume of one.
    private static double VarianceOf(ContextMeasure measure, ContextSeries series, int unit) =>
        series.Variances.Length == 0 ? double.NaN
            : measure == ContextMeasure.AmountRatio ? series.N[unit] * series.Variances[unit]
            : series.Variances[unit];

    private static YearlyPoint Point(ContextMeasure measure, int year, (double X, double N) total, double variance)
    {
        var value = total.X / total.N;
        if (measure == ContextMeasure.Proportion)
        {
            return new(year, total.X, total.N, value, double.NaN, double.NaN);
        }

        if (measure == ContextMeasure.Rate)
        {
            var limits = Byar.Of(total.X, ConfidenceLevel.NinetyFive);
            return new(year, double.NaN, double.NaN, value, limits.Lower / total.N, limits.Upper / total.N);
        }

        var half = NormalDistribution.Quantile(0.975) * Math.Sqrt(variance / total.N);
        return new(year, double.NaN, double.NaN, value, value - half, value + half);
    }
}
