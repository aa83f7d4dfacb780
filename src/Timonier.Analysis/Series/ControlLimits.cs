// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Series;

/// <summary>Centre and limits of a chart of individual values and moving ranges (XmR).</summary>
/// <param name="Mean">Mean of the values that make the limits.</param>
/// <param name="MeanRange">Mean of their moving ranges; NaN under two values, and then there are no limits.</param>
/// <param name="Points">Number of values that make the limits.</param>
/// <remarks>Sources: W. A. Shewhart (1931); NHS England, Making Data Count; NHSRplotthedots. Method sheet: <c>xmr</c>.</remarks>
public readonly record struct ControlLimits(double Mean, double MeanRange, int Points)
{
    /// <summary>Mean ranges from the centre to a limit: 3/d₂ with d₂ = 1.128 for ranges of two values.</summary>
    public const double RangesToLimit = 2.66;

    /// <summary>Mean ranges beyond which a range is left out when screening: D₄ for ranges of two values.</summary>
    public const double RangesScreened = 3.267;

    /// <summary>Points under which limits are only indicative.</summary>
    public const int FewPoints = 12;

    /// <summary>Points from which limits are stable.</summary>
    public const int EnoughPoints = 20;

    /// <summary>Lower limit of natural variation.</summary>
    public double Lower => Mean - (RangesToLimit * MeanRange);

    /// <summary>Upper limit of natural variation.</summary>
    public double Upper => Mean + (RangesToLimit * MeanRange);

    /// <summary>Two thirds of the way to the lower limit.</summary>
    public double NearLower => Mean - (2 * (RangesToLimit / 3) * MeanRange);

    /// <summary>Two thirds of the way to the upper limit.</summary>
    public double NearUpper => Mean + (2 * (RangesToLimit / 3) * MeanRange);

    /// <summary>Limits of one segment, in the order of time; missing values (NaN) make no range.</summary>
    public static ControlLimits Of(ReadOnlySpan<double> values, ControlOptions options)
    {
        var used = values[..Math.Min(values.Length, options.BaselinePoints ?? values.Length)];
        var (sum, count) = (0.0, 0);
        foreach (var value in used)
        {
            (sum, count) = double.IsNaN(value) ? (sum, count) : (sum + value, count + 1);
        }

        var range = MeanOfRanges(used, double.PositiveInfinity);
        if (options.Screening is RangeScreening.Once && range > 0)
        {
            range = MeanOfRanges(used, RangesScreened * range);
        }

        return new(sum / count, range, count);
    }

    /// <summary>Whether values within the limits meet a target.</summary>
    public Assurance AssuranceFor(double target)
    {
        if (double.IsNaN(target) || double.IsNaN(MeanRange))
        {
            return Assurance.Unknown;
        }

        return target > Upper ? Assurance.AlwaysBelow : target < Lower ? Assurance.AlwaysAbove : Assurance.Inconsistent;
    }

    private static double MeanOfRanges(ReadOnlySpan<double> values, double under)
    {
        var (sum, count) = (0.0, 0);
        for (var i = 1; i < values.Length; i++)
        {
            var range = Math.Abs(values[i] - values[i - 1]);
            (sum, count) = range < under ? (sum + range, count + 1) : (sum, count);
        }

        return sum / count;
    }
}
