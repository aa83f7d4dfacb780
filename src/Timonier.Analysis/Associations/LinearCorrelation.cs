// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Intervals;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Associations;

/// <summary>Pearson's correlation of two variables.</summary>
/// <param name="Count">Number of pairs.</param>
/// <param name="Value">From −1 to 1; NaN without an answer.</param>
/// <param name="P">Two-sided probability without correlation, by Student's t.</param>
/// <param name="Reason">Why there is no answer.</param>
/// <remarks>Sources: K. Pearson (1895); R. A. Fisher (1921) for the interval. Method sheet: <c>correlations</c>.</remarks>
public readonly record struct LinearCorrelation(int Count, double Value, double P, NoAnswer Reason)
{
    /// <summary>Correlates pairs; a missing value makes the answer missing.</summary>
    public static LinearCorrelation Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var value = Coefficient(x, y);
        var reason = x.Length < 3 ? NoAnswer.TooFewValues : x.Contains(double.NaN) || y.Contains(double.NaN) ? NoAnswer.Missing
            : double.IsNaN(value) ? NoAnswer.NoSpread : NoAnswer.None;
        return reason is NoAnswer.None ? new(x.Length, value, PValue(value, x.Length), reason) : new(x.Length, double.NaN, double.NaN, reason);
    }

    /// <summary>Limits by Fisher's transformation; at least four pairs.</summary>
    public Interval Limits(ConfidenceLevel level)
    {
        if (Reason is not NoAnswer.None || Count < 4)
        {
            return Interval.None(Reason is NoAnswer.None ? NoAnswer.TooFewValues : Reason);
        }

        var centre = Math.Atanh(Value);
        var reach = level.Z / Math.Sqrt(Count - 3);
        return new(Math.Tanh(centre - reach), Math.Tanh(centre + reach));
    }

    /// <summary>The coefficient alone; NaN when a variable does not vary.</summary>
    internal static double Coefficient(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (meanX, meanY) = (Mean(x), Mean(y));
        var (xx, yy, xy) = (0.0, 0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            var (dx, dy) = (x[i] - meanX, y[i] - meanY);
            (xx, yy, xy) = (xx + (dx * dx), yy + (dy * dy), xy + (dx * dy));
        }

        return xx == 0 || yy == 0 ? double.NaN : Math.Clamp(xy / (Math.Sqrt(xx) * Math.Sqrt(yy)), -1, 1);
    }

    /// <summary>Two-sided probability of a correlation of n pairs.</summary>
    internal static double PValue(double value, double count)
    {
        var t = value * Math.Sqrt((count - 2) / ((1 - value) * (1 + value)));
        return StudentDistribution.BothSides(t, count - 2);
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }
}
