// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>The values of one indicator in one year, one place a unit.</summary>
/// <param name="X">Numerators: events, totals of values, amounts.</param>
/// <param name="N">Denominators: trials, exposures, numbers of values, amounts.</param>
/// <param name="States">What is known of each value.</param>
public sealed record ContextSeries(double[] X, double[] N, CellState[] States)
{
    /// <summary>Variance of single values (mean) or sampling variance of the ratio (ratio of amounts); empty when unknown.</summary>
    public double[] Variances { get; init; } = [];
}
