// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>Means and variances in two passes, sums carried in twice the precision.</summary>
public static class Moments
{
    /// <summary>The mean; NaN for no value.</summary>
    public static double Mean(ReadOnlySpan<double> values)
    {
        var sum = new TwofoldSum(0);
        foreach (var value in values)
        {
            sum = sum.Plus(value);
        }

        return sum.Value / values.Length;
    }

    /// <summary>Sum of squared gaps to the mean.</summary>
    public static double SumOfSquares(ReadOnlySpan<double> values)
    {
        var mean = Mean(values);
        var sum = new TwofoldSum(0);
        foreach (var value in values)
        {
            sum = sum.PlusProduct(value - mean, value - mean);
        }

        return sum.Value;
    }

    /// <summary>The variance with divisor n − 1; NaN under two values.</summary>
    public static double Variance(ReadOnlySpan<double> values) =>
        values.Length < 2 ? double.NaN : SumOfSquares(values) / (values.Length - 1);

    /// <summary>The square root of the variance with divisor n − 1.</summary>
    public static double StandardDeviation(ReadOnlySpan<double> values) => Math.Sqrt(Variance(values));
}
