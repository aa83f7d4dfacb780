// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Funnels;

/// <summary>The hundred points at which a funnel is drawn: whole numbers, close together where the funnel is steep.</summary>
/// <remarks>Source: the recursion documented by Public Health England for its funnels. When the largest denominator is more than twice the
/// smallest the axis begins at 1; otherwise it begins near the smallest.</remarks>
public static class FunnelAxis
{
    /// <summary>Number of points.</summary>
    public const int Points = 100;

    /// <summary>Points of the funnel of a proportion, in denominators.</summary>
    public static double[] OfProportion(double smallest, double largest) => Fill(Minimum(smallest, largest, 1), Ceiling(largest), 0);

    /// <summary>Points of the funnel of a ratio, in events.</summary>
    public static double[] OfRatio(double smallest, double largest) => Fill(Minimum(smallest, largest, 1), Ceiling(largest), 1);

    /// <summary>Points of the funnel of a rate, in events.</summary>
    /// <param name="smallest">Smallest denominator, all years together.</param>
    /// <param name="largest">Largest denominator, all years together.</param>
    /// <param name="baseline">Events per unit of denominator in the whole set.</param>
    /// <param name="years">Years that the data add up.</param>
    public static double[] OfRate(double smallest, double largest, double baseline, double years) => Fill(
        Math.Floor(Minimum(smallest, largest, years) * baseline), Math.Ceiling(Ceiling(largest / years) * years * baseline), 0);

    private static double[] Fill(double minimum, double maximum, int delay)
    {
        var points = new double[Points];
        points[0] = Math.Max(1, minimum);
        for (var i = 1; i < Points; i++)
        {
            var left = Points - i + delay;
            var next = Math.Round(Math.Pow(maximum / points[i - 1], 1.0 / left) * points[i - 1], MidpointRounding.ToEven);
            points[i] = Math.Max(next, points[i - 1] + 1);
        }

        return points;
    }

    private static double Minimum(double smallest, double largest, double years) =>
        largest > 2 * smallest ? 0 : Floor(smallest / years) * years;

    // Five per cent under, to one significant digit.
    private static double Floor(double value)
    {
        var unit = Unit(Math.Floor(value * 0.95), 1);
        return value == 0 ? 0 : Math.Floor(value * 0.95 / unit) * unit;
    }

    // Five per cent over, to two significant digits.
    private static double Ceiling(double value)
    {
        var unit = Unit(Math.Ceiling(value * 1.05), 2);
        return value == 0 ? 0 : Math.Ceiling(value * 1.05 / unit) * unit;
    }

    private static double Unit(double whole, int digitsKept)
    {
        var digits = whole < 10 ? 1 : (int)Math.Floor(Math.Log10(whole) + 1e-12) + 1;
        return Math.Pow(10, digits - digitsKept);
    }
}
