// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Description;

/// <summary>Places values on a bar whose middle is a benchmark, so that indicators of any unit can be drawn one under the other.</summary>
/// <remarks>Gaps are signed: a value of the other sign than the benchmark is as far from it as their difference. Source: Public Health England,
/// Fingertips spine charts, with the sign kept. Method sheet: <c>spine</c>.</remarks>
public sealed class SpineScale
{
    private readonly double benchmark;
    private readonly double reach;
    private readonly int sense;

    /// <summary>A scale around a benchmark.</summary>
    /// <param name="values">The values drawn; missing ones are passed over.</param>
    /// <param name="benchmark">The value of the middle.</param>
    /// <param name="sense">1 when larger values lie to the right, −1 when they lie to the left.</param>
    public SpineScale(ReadOnlySpan<double> values, double benchmark, int sense)
    {
        (this.benchmark, this.sense) = (benchmark, sense);
        foreach (var value in values)
        {
            reach = double.IsNaN(value) ? reach : Math.Max(reach, Math.Abs(value - benchmark));
        }
    }

    /// <summary>Why there is no scale.</summary>
    public NoAnswer Reason => double.IsNaN(benchmark) ? NoAnswer.Missing : reach > 0 ? NoAnswer.None : NoAnswer.NoSpread;

    /// <summary>Place of a value from 0 to 1: 0.5 on the benchmark; the farther end of the values touches its border.</summary>
    public double Place(double value) => Reason is NoAnswer.None ? 0.5 + (sense * (value - benchmark) / (2 * reach)) : double.NaN;
}
