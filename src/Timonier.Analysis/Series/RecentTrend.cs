// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Associations;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Series;

/// <summary>Whether the five most recent years of an annual series rise or fall.</summary>
/// <param name="Direction">The answer.</param>
/// <param name="ChiSquared">Chi-squared of the slope, one degree of freedom; NaN without an answer.</param>
/// <param name="Slope">Change for one year: in the unit of the values, or in log-odds for proportions; NaN without an answer.</param>
/// <param name="Reason">Why there is no answer.</param>
/// <remarks>
/// A pointer, not a model: significant at 99.8 % and with the same sign of the slope when any of the five years is left out. The years must follow one
/// another: a series with a hole is refused rather than numbered as if it had none. Source: Public Health England, Fingertips technical
/// guidance, "Trend markers". Method sheet: <c>recent-trend</c>.
/// </remarks>
public readonly record struct RecentTrend(TrendDirection Direction, double ChiSquared, double Slope, NoAnswer Reason)
{
    /// <summary>Years used.</summary>
    public const int Years = 5;

    /// <summary>Level of the test.</summary>
    public const double Level = 0.998;

    /// <summary>Chi-squared above which a slope is significant: 9.5495.</summary>
    public static double Threshold { get; } = ChiSquaredDistribution.Quantile(1 - Level, Tail.Upper, 1);

    /// <summary>True when the slope is beyond chance and keeps its sign whichever year is left out.</summary>
    public bool IsSignificant => Direction is TrendDirection.Increasing or TrendDirection.Decreasing;

    /// <summary>Trend of values weighted by their intervals.</summary>
    /// <param name="points">Points in any order; those without value, interval or denominator are passed over.</param>
    public static RecentTrend OfValues(ReadOnlySpan<YearlyPoint> points)
    {
        Span<YearlyPoint> recent = stackalloc YearlyPoint[Years];
        var reason = Select(points, static point => !double.IsNaN(point.Value) && point.Lower <= point.Upper, recent);
        Span<double> values = stackalloc double[Years];
        Span<double> weights = stackalloc double[Years];
        for (var i = 0; i < Years && reason is NoAnswer.None; i++)
        {
            // Width of a normal interval at 95 %, with the rounding of the source.
            var error = (recent[i].Upper - recent[i].Lower) / 3.92;
            (values[i], weights[i]) = (recent[i].Value, 1 / (error * error));
            reason = error == 0 ? NoAnswer.NoSpread : recent[i].Count == recent[i].Denominator ? NoAnswer.ShareAtItsBound : NoAnswer.None;
        }

        if (reason is not NoAnswer.None)
        {
            return None(reason);
        }

        var slope = Slope5(values, weights, -1, out var variance);
        return Judge(values, weights, slope * slope / variance);
    }

    /// <summary>Trend of proportions from their counts (Cochran and Armitage).</summary>
    /// <param name="points">Points in any order; those without count or denominator are passed over.</param>
    public static RecentTrend OfProportions(ReadOnlySpan<YearlyPoint> points)
    {
        Span<YearlyPoint> recent = stackalloc YearlyPoint[Years];
        var reason = Select(points, static point => point.Count >= 0 && point.Denominator >= point.Count && point.Denominator > 0, recent);
        Span<double> counts = stackalloc double[Years];
        Span<double> sizes = stackalloc double[Years];
        Span<double> logits = stackalloc double[Years];
        Span<double> equal = stackalloc double[Years];
        for (var i = 0; i < Years && reason is NoAnswer.None; i++)
        {
            (counts[i], sizes[i], equal[i]) = (recent[i].Count, recent[i].Denominator, 1);
            logits[i] = Math.Log(counts[i] / (sizes[i] - counts[i]));
            reason = double.IsInfinity(logits[i]) ? NoAnswer.ShareAtItsBound : NoAnswer.None;
        }

        return reason is NoAnswer.None ? Judge(logits, equal, ProportionTrend.Of(counts, sizes, []).ChiSquared) : None(reason);
    }

    private static RecentTrend None(NoAnswer reason) => new(TrendDirection.CannotBeCalculated, double.NaN, double.NaN, reason);

    private static RecentTrend Judge(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, double chiSquared)
    {
        var slope = Slope5(values, weights, -1, out _);
        var isSteady = true;
        for (var without = 0; without < Years; without++)
        {
            isSteady &= Math.Sign(Slope5(values, weights, without, out _)) == Math.Sign(slope);
        }

        var direction = !isSteady || slope == 0 || !(chiSquared > Threshold) ? TrendDirection.NoChange
            : slope > 0 ? TrendDirection.Increasing
            : TrendDirection.Decreasing;
        return new(direction, chiSquared, slope, NoAnswer.None);
    }

    // Weighted slope over t = 1..5, one year left out when asked, and its variance.
    private static double Slope5(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, int without, out double variance)
    {
        var (w, wt, wy) = (0.0, 0.0, 0.0);
        for (var i = 0; i < Years; i++)
        {
            var weight = i == without ? 0 : weights[i];
            (w, wt, wy) = (w + weight, wt + (weight * (i + 1)), wy + (weight * values[i]));
        }

        var (tt, ty) = (0.0, 0.0);
        for (var i = 0; i < Years; i++)
        {
            var t = i + 1 - (wt / w);
            var weight = i == without ? 0 : weights[i];
            (tt, ty) = (tt + (weight * t * t), ty + (weight * t * (values[i] - (wy / w))));
        }

        variance = 1 / tt;
        return ty / tt;
    }

    // The five most recent points that are valid, oldest first; they must follow one another.
    private static NoAnswer Select(ReadOnlySpan<YearlyPoint> points, Func<YearlyPoint, bool> isValid, Span<YearlyPoint> recent)
    {
        var before = int.MaxValue;
        for (var place = Years - 1; place >= 0; place--)
        {
            YearlyPoint? latest = null;
            foreach (var point in points)
            {
                if (point.Year < before && (latest is null || point.Year > latest.Value.Year) && isValid(point))
                {
                    latest = point;
                }
            }

            if (latest is not { } found)
            {
                return NoAnswer.TooFewValues;
            }

            (recent[place], before) = (found, found.Year);
        }

        return recent[Years - 1].Year - recent[0].Year == Years - 1 ? NoAnswer.None : NoAnswer.BrokenSeries;
    }
}
