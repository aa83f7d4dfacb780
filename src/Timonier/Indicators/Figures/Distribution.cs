// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Figures;

/// <summary>The spread of a set of values: five numbers and the values themselves, sorted, without a name.</summary>
/// <param name="Sorted">The values, smallest first.</param>
/// <param name="Q1">First quartile (definition 7 of Hyndman and Fan, that of spreadsheets).</param>
/// <param name="Median">Median.</param>
/// <param name="Q3">Third quartile.</param>
public sealed record Distribution(IReadOnlyList<double> Sorted, double Q1, double Median, double Q3)
{
    /// <summary>How many values.</summary>
    public int Count => Sorted.Count;

    /// <summary>Smallest value; NaN when there is none.</summary>
    public double Least => Sorted.Count == 0 ? double.NaN : Sorted[0];

    /// <summary>Greatest value; NaN when there is none.</summary>
    public double Greatest => Sorted.Count == 0 ? double.NaN : Sorted[^1];

    /// <summary>Sorts the values and places the quartiles.</summary>
    public static Distribution Of(List<double> values)
    {
        values.Sort();
        return new(values, Quantile(values, 0.25), Quantile(values, 0.5), Quantile(values, 0.75));
    }

    private static double Quantile(List<double> sorted, double share)
    {
        if (sorted.Count == 0)
            return double.NaN;
        var at = share * (sorted.Count - 1);
        var low = (int)at;
        return low + 1 < sorted.Count ? sorted[low] + ((at - low) * (sorted[low + 1] - sorted[low])) : sorted[low];
    }
}
