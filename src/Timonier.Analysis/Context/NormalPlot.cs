// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Context;

/// <summary>The normal plot of an indicator's model: standardised leave-one-out gaps, in order, against normal quantiles.</summary>
/// <param name="Units">Position of the unit of each point.</param>
/// <param name="Quantiles">What a normal law lets expect (Blom's places).</param>
/// <param name="Gaps">Gap over its standard deviation √((v + τ²)/(1 − h)), ascending.</param>
public sealed record NormalPlot(int[] Units, double[] Quantiles, double[] Gaps)
{
    /// <summary>The points of an indicator in one year; none when nothing was fitted.</summary>
    public static NormalPlot Of(IndicatorResult indicator)
    {
        var units = Enumerable.Range(0, indicator.Cells.Length)
            .Where(i => indicator.Cells[i].IsInFit && double.IsFinite(indicator.Cells[i].Gap)).ToArray();
        var gaps = Array.ConvertAll(units, i => Standard(indicator.Cells[i], indicator.TauSquared));
        Array.Sort(gaps, units);
        return new(units, [.. units.Select((_, place) => Quantile(place, units.Length))], gaps);
    }

    /// <summary>Normal quantile of a place, from 0, among so many.</summary>
    internal static double Quantile(int place, int count) => NormalDistribution.Quantile((place + 0.625) / (count + 0.25));

    private static double Standard(in ContextCell cell, double tauSquared) =>
        cell.Gap / Math.Sqrt((cell.SamplingVariance + tauSquared) / (1 - cell.Hat));
}
