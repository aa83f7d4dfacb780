// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Reading;

/// <summary>Two indicators of one unit read together. Never a cause: questions to ask.</summary>
/// <param name="First">Shrunken gap on the first indicator, in τ.</param>
/// <param name="Second">Shrunken gap on the second one, in τ.</param>
/// <param name="FirstDeviation">Its posterior standard deviation, in τ.</param>
/// <param name="SecondDeviation">The same for the second one.</param>
/// <param name="Correlation">Posterior correlation of both gaps; 0 when nothing is known of shared denominators.</param>
/// <param name="Cells">Probabilities of the nine cells cut at ±δ.</param>
/// <param name="Shown">The cell that may be named: the one that reaches the probability asked; nothing when none does.</param>
/// <param name="Conditional">Gap on the second indicator given the first one, in τ of the second.</param>
/// <param name="ConditionalScore">The same over its standard deviation.</param>
/// <param name="IsSurprising">Whether this score passes what the method asks.</param>
public sealed record PairReading(
    double First,
    double Second,
    double FirstDeviation,
    double SecondDeviation,
    double Correlation,
    PairCell[] Cells,
    PairCell? Shown,
    double Conditional,
    double ConditionalScore,
    bool IsSurprising)
{
    /// <summary>Half-axes of the ellipse that holds the true point with a given probability, and the angle of the first one, in radians.</summary>
    /// <remarks>In the plane of the gaps counted in τ; the squared radius is a quantile of χ² with two degrees of freedom.</remarks>
    public (double Long, double Short, double Angle) Ellipse(double probability)
    {
        var (a, b) = (FirstDeviation * FirstDeviation, SecondDeviation * SecondDeviation);
        var c = Correlation * FirstDeviation * SecondDeviation;
        var half = Math.Sqrt((((a - b) / 2) * ((a - b) / 2)) + (c * c));
        var radius = -2 * Math.Log(1 - probability);
        return (
            Math.Sqrt(radius * (((a + b) / 2) + half)),
            Math.Sqrt(radius * Math.Max(0, ((a + b) / 2) - half)),
            0.5 * Math.Atan2(2 * c, a - b));
    }
}
