// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Series;

/// <summary>The rules by which points of a control chart are set apart.</summary>
/// <remarks>Source: NHS England, Making Data Count, as implemented and tested by NHSRplotthedots. Priority: outside the limits, then trend, then two
/// of three, then one side of the mean.</remarks>
public static class ControlRules
{
    /// <summary>Consecutive points that make a run.</summary>
    public const int Run = 7;

    /// <summary>Finds the special cause of each point of one segment.</summary>
    /// <param name="values">Values in the order of time.</param>
    /// <param name="limits">Limits of the segment.</param>
    /// <param name="causes">The answers.</param>
    public static void Judge(ReadOnlySpan<double> values, ControlLimits limits, Span<SpecialCause> causes)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var side = Side(values[i], limits);
            var isNear = IsNear(values[i], limits);
            causes[i] = IsOutside(values[i], limits) ? side > 0 ? SpecialCause.AboveLimit : SpecialCause.BelowLimit
                : TrendAt(values, i) is not 0 and var trend ? trend > 0 ? SpecialCause.Rising : SpecialCause.Falling
                : isNear && IsTwoOfThree(values, limits, i) ? side > 0 ? SpecialCause.TwoOfThreeAbove : SpecialCause.TwoOfThreeBelow
                : IsInRunOfSide(values, limits, i) ? side > 0 ? SpecialCause.SevenAbove : SpecialCause.SevenBelow
                : SpecialCause.CommonCause;
        }
    }

    /// <summary>1 above the mean, −1 below, 0 on it.</summary>
    public static int Side(double value, ControlLimits limits) => value > limits.Mean ? 1 : value < limits.Mean ? -1 : 0;

    /// <summary>Beyond a limit.</summary>
    public static bool IsOutside(double value, ControlLimits limits) => value > limits.Upper || value < limits.Lower;

    /// <summary>Between a near limit and its limit.</summary>
    public static bool IsNear(double value, ControlLimits limits) =>
        !IsOutside(value, limits) && (value > limits.NearUpper || value < limits.NearLower);

    /// <summary>1 when the point ends seven consecutive points that rise, −1 that fall; equal points break a trend.</summary>
    public static int TrendEndingAt(ReadOnlySpan<double> values, int point)
    {
        if (point < Run - 1)
        {
            return 0;
        }

        var (rises, falls) = (0, 0);
        for (var i = point - Run + 2; i <= point; i++)
        {
            rises += values[i] > values[i - 1] ? 1 : 0;
            falls += values[i] < values[i - 1] ? 1 : 0;
        }

        return rises == Run - 1 ? 1 : falls == Run - 1 ? -1 : 0;
    }

    /// <summary>True when the point ends seven consecutive points on the same side of the mean.</summary>
    /// <param name="sides">Side of each point: 1, −1 or 0.</param>
    /// <param name="point">The point.</param>
    public static bool EndsRunOfSide(ReadOnlySpan<int> sides, int point)
    {
        for (var i = point; i > point - Run; i--)
        {
            if (i < 0 || sides[point] == 0 || sides[i] != sides[point])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True when the point is among three consecutive points on one side of the mean of which two at least are near the limit.</summary>
    /// <param name="near">Whether each point is near its limit.</param>
    /// <param name="sides">Side of each point: 1, −1 or 0.</param>
    /// <param name="point">The point.</param>
    public static bool IsTwoOfThree(ReadOnlySpan<bool> near, ReadOnlySpan<int> sides, int point)
    {
        for (var first = point - 2; first <= point; first++)
        {
            if (first < 0 || first + 2 >= sides.Length)
            {
                continue;
            }

            var count = (near[first] ? 1 : 0) + (near[first + 1] ? 1 : 0) + (near[first + 2] ? 1 : 0);
            if (count >= 2 && Math.Abs(sides[first] + sides[first + 1] + sides[first + 2]) == 3)
            {
                return true;
            }
        }

        return false;
    }

    // The direction of the trend to which a point belongs: that of the step after it when the next point belongs to one as well.
    private static int TrendAt(ReadOnlySpan<double> values, int point)
    {
        if (!IsInTrend(values, point))
        {
            return 0;
        }

        var next = point + 1 < values.Length && IsInTrend(values, point + 1) ? point + 1 : point;
        return values[next] > values[next - 1] ? 1 : -1;
    }

    private static bool IsInTrend(ReadOnlySpan<double> values, int point)
    {
        for (var end = point; end < Math.Min(values.Length, point + Run); end++)
        {
            if (TrendEndingAt(values, end) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTwoOfThree(ReadOnlySpan<double> values, ControlLimits limits, int point)
    {
        var first = Math.Max(0, point - 2);
        var window = values[first..Math.Min(values.Length, point + 3)];
        Span<bool> near = stackalloc bool[window.Length];
        Span<int> sides = stackalloc int[window.Length];
        for (var i = 0; i < window.Length; i++)
        {
            (near[i], sides[i]) = (IsNear(window[i], limits), Side(window[i], limits));
        }

        return IsTwoOfThree(near, sides, point - first);
    }

    private static bool IsInRunOfSide(ReadOnlySpan<double> values, ControlLimits limits, int point)
    {
        var side = Side(values[point], limits);
        if (side == 0)
        {
            return false;
        }

        var (before, after) = (point, point);
        while (before > 0 && point - before < Run && Side(values[before - 1], limits) == side)
        {
            before--;
        }

        while (after + 1 < values.Length && after - point < Run && Side(values[after + 1], limits) == side)
        {
            after++;
        }

        return after - before + 1 >= Run;
    }
}
