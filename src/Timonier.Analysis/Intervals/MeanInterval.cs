// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Intervals;

/// <summary>A mean with its interval by Student's t.</summary>
/// <param name="Count">Number of values.</param>
/// <param name="Sum">Their sum.</param>
/// <param name="Mean">Their mean; NaN without a value.</param>
/// <param name="StandardDeviation">With divisor k − 1; NaN under two values.</param>
/// <param name="Reason">Why there is no interval.</param>
/// <remarks>Source: Student, Biometrika 6 (1908), 1-25. Method sheet: <c>mean-t</c>.</remarks>
public readonly record struct MeanInterval(int Count, double Sum, double Mean, double StandardDeviation, NoAnswer Reason)
{
    /// <summary>Measures values; missing ones (NaN) make the answer missing.</summary>
    public static MeanInterval Of(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        var mean = sum / values.Length;
        var (squares, drift) = (0.0, 0.0);
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
            drift += value - mean;
        }

        var deviation = values.Length < 2 ? double.NaN : Math.Sqrt((squares - (drift * drift / values.Length)) / (values.Length - 1));
        var reason = double.IsNaN(sum) ? NoAnswer.Missing : values.Length < 2 ? NoAnswer.TooFewValues : NoAnswer.None;
        return new(values.Length, sum, mean, deviation, reason);
    }

    /// <summary>Limits of the mean.</summary>
    public Interval Limits(ConfidenceLevel level)
    {
        if (Reason is not NoAnswer.None)
        {
            return Interval.None(Reason);
        }

        var reach = StudentDistribution.Quantile(level.Tail, Tail.Upper, Count - 1) * StandardDeviation / Math.Sqrt(Count);
        return new(Mean - reach, Mean + reach);
    }
}
