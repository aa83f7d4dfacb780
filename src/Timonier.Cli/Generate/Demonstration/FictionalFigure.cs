// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators;

namespace Timonier.Cli.Generate.Demonstration;

/// <summary>One figure of one structure for one period, as its file will tell it.</summary>
/// <param name="Form">What the two numbers are; nothing when the file has no row for it.</param>
/// <param name="State">Its state.</param>
/// <param name="First">Value or numerator, times 10^<paramref name="Scale"/>.</param>
/// <param name="Second">Weight of a mean, as it is; or denominator, times 10^<paramref name="Scale"/>.</param>
/// <param name="Scale">Decimals of the numbers.</param>
internal readonly record struct FictionalFigure(FictionalForm Form, ValueState State, long First, long Second, int Scale)
{
    /// <summary>A number of persons or things.</summary>
    public static FictionalFigure Count(long value) => new(FictionalForm.Count, ValueState.Present, value, 0, 0);

    /// <summary>A part, a rate or a ratio, by its two terms.</summary>
    public static FictionalFigure Ratio(long numerator, long denominator, int scale = 0) => new(FictionalForm.Ratio, ValueState.Present, numerator, denominator, scale);

    /// <summary>A mean and the number of observations it is the mean of.</summary>
    public static FictionalFigure Mean(double value, int decimals, long weight) =>
        new(FictionalForm.Mean, ValueState.Present, (long)Math.Round(value * Math.Pow(10, decimals)), weight, decimals);

    /// <summary>The figure as a plain number, a ratio before its multiplier.</summary>
    public double Value => Form is FictionalForm.Ratio ? (double)First / Second : First / Math.Pow(10, Scale);

    /// <summary>True when the file has a row for it.</summary>
    public bool IsTold => Form is not FictionalForm.None;

    /// <summary>True when it can be read.</summary>
    public bool IsPresent => IsTold && State is ValueState.Present;
}
