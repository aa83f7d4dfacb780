// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Dispersion;

/// <summary>Means of a common known variance drawn toward their grand mean (James–Stein, positive part, Lindley's version).</summary>
/// <param name="Values">One shrunken value a unit.</param>
/// <param name="Factor">Share of the gap to the grand mean that is kept.</param>
/// <remarks>Source: B. Efron, C. Morris, JASA 70 (1975).</remarks>
public sealed record JamesStein(double[] Values, double Factor)
{
    /// <summary>Shrinks values of common sampling variance.</summary>
    /// <exception cref="ArgumentException">Fewer than four values: the factor would be at least one.</exception>
    public static JamesStein Of(ReadOnlySpan<double> y, double variance)
    {
        if (y.Length < 4)
        {
            throw new ArgumentException("At least four values are needed.", nameof(y));
        }

        var mean = Moments.Mean(y);
        var factor = Math.Max(0, 1 - ((y.Length - 3) * variance / Moments.SumOfSquares(y)));
        var values = new double[y.Length];
        for (var i = 0; i < y.Length; i++)
        {
            values[i] = mean + (factor * (y[i] - mean));
        }

        return new(values, factor);
    }
}
