// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Dispersion;

/// <summary>The parameters of an overdispersion estimate.</summary>
/// <param name="Kind">Scale of comparison.</param>
/// <param name="TrimBy">Share of units taken as extreme at each end, 0.1 by default.</param>
/// <remarks>Source: D. J. Spiegelhalter et al., JRSS A 175 (2012); NHS Digital, SHMI specification (set aside rather than brought back).</remarks>
public sealed record OverdispersionMethod(OverdispersionKind Kind, double TrimBy = 0.1)
{
    /// <summary>Multiplier of the standard deviation for 95 % limits, rounded as the published rule prints it.</summary>
    public double Warning { get; init; } = 1.959964;

    /// <summary>Multiplier for 99.8 % limits, rounded as the published rule prints it.</summary>
    public double Alarm { get; init; } = 3.090232;

    /// <summary>The score of a proportion of events on the scale of comparison, and its standard error.</summary>
    /// <param name="numerator">Observed count.</param>
    /// <param name="denominator">Expected count, or number of trials.</param>
    public (double Y, double S) Transform(double numerator, double denominator) => Kind switch
    {
        OverdispersionKind.Shmi => (Math.Log(numerator / denominator), 1 / Math.Sqrt(denominator)),
        OverdispersionKind.Cqc => (Math.Sqrt(numerator / denominator), 1 / (2 * Math.Sqrt(denominator))),
        OverdispersionKind.Proportion => (Math.Asin(Math.Sqrt(numerator / denominator)), 1 / (2 * Math.Sqrt(denominator))),
        OverdispersionKind.RatioOfCounts => (
            Math.Log((numerator + 0.5) / (denominator + 0.5)),
            Math.Sqrt((numerator / Square(numerator + 0.5)) + (denominator / Square(denominator + 0.5)))),
    };

    /// <summary>The target on the scale of comparison, from the totals of both counts.</summary>
    public double Target(double numerator, double denominator) => Kind switch
    {
        OverdispersionKind.Shmi => 0,
        OverdispersionKind.Cqc => 1,
        OverdispersionKind.Proportion => Math.Asin(Math.Sqrt(numerator / denominator)),
        OverdispersionKind.RatioOfCounts => Math.Log(numerator / denominator),
    };

    /// <summary>From the scale of comparison back to a ratio or a proportion.</summary>
    public double Back(double y) => Kind switch
    {
        OverdispersionKind.Shmi or OverdispersionKind.RatioOfCounts => Math.Exp(y),
        OverdispersionKind.Cqc => Square(Math.Max(0, y)),
        OverdispersionKind.Proportion => Square(Math.Sin(Math.Clamp(y, 0, Math.PI / 2))),
    };

    private static double Square(double x) => x * x;
}
