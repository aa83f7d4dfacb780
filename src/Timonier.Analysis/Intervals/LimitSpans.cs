// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Intervals;

/// <summary>Where the limits of many rows go.</summary>
/// <param name="lower">Lower limits.</param>
/// <param name="upper">Upper limits, as many.</param>
public readonly ref struct LimitSpans(Span<double> lower, Span<double> upper)
{
    /// <summary>Lower limits; NaN where there is no answer.</summary>
    public Span<double> Lower { get; } = lower;

    /// <summary>Upper limits; NaN where there is no answer.</summary>
    public Span<double> Upper { get; } = upper;

    /// <summary>Multiplies all limits by a factor above zero.</summary>
    public void Times(double factor)
    {
        if (factor == 1)
        {
            return;
        }

        for (var i = 0; i < Lower.Length; i++)
        {
            Lower[i] *= factor;
            Upper[i] *= factor;
        }
    }
}
