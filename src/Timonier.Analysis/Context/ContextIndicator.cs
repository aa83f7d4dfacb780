// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>A result to be read in context.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Measure">What it measures.</param>
/// <param name="Direction">Which way is favourable.</param>
/// <param name="Covariates">Positions of its covariates, chosen once before the year's results are seen.</param>
public sealed record ContextIndicator(string Code, ContextMeasure Measure, Direction Direction, int[] Covariates)
{
    /// <summary>Whether the logarithm of the volume is one of the covariates.</summary>
    public bool AdjustsForVolume { get; init; }

    /// <summary>Denominator below which nothing is computed.</summary>
    public double MinimumDenominator { get; init; } = 10;

    /// <summary>Practical threshold δ in the unit of the indicator (0.02 for two points of a proportion); NaN: a multiple of τ.</summary>
    public double Threshold { get; init; } = double.NaN;

    /// <summary>Whether it counts in the weights of the distances.</summary>
    public bool IsPriority { get; init; } = true;
}
