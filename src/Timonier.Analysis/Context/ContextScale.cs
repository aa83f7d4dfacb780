// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>From the unit of an indicator to the scale of its model, and back.</summary>
public static class ContextScale
{
    /// <summary>Value and sampling variance on the scale of the model; NaN when the counts make no sense, variance NaN when unknown.</summary>
    /// <param name="measure">What is measured.</param>
    /// <param name="x">Numerator.</param>
    /// <param name="n">Denominator.</param>
    /// <param name="variance">Micro-variance, for means and ratios of amounts; NaN when unknown.</param>
    public static (double Y, double V) Transform(ContextMeasure measure, double x, double n, double variance) => measure switch
    {
        ContextMeasure.Proportion => x >= 0 && x <= n && n > 0
            ? (Math.Log((x + 0.5) / (n - x + 0.5)), (1 / (x + 0.5)) + (1 / (n - x + 0.5)))
            : (double.NaN, double.NaN),
        ContextMeasure.Rate => x >= 0 && n > 0 ? (Math.Log((x + 0.5) / n), 1 / (x + 0.5)) : (double.NaN, double.NaN),
        ContextMeasure.Mean => n > 0 ? (x / n, variance / n) : (double.NaN, double.NaN),
        ContextMeasure.AmountRatio => x > 0 && n > 0 ? (Math.Log(x / n), variance / (x / n * (x / n))) : (double.NaN, double.NaN),
    };

    /// <summary>From the scale of the model to the unit of the indicator.</summary>
    public static double Natural(ContextMeasure measure, double eta) => measure switch
    {
        ContextMeasure.Proportion => 1 / (1 + Math.Exp(-eta)),
        ContextMeasure.Rate or ContextMeasure.AmountRatio => Math.Exp(eta),
        ContextMeasure.Mean => eta,
    };

    /// <summary>From the unit of the indicator to the scale of the model; infinite beyond the ends of the scale.</summary>
    public static double Model(ContextMeasure measure, double natural) => measure switch
    {
        ContextMeasure.Proportion => natural <= 0 ? double.NegativeInfinity
            : natural >= 1 ? double.PositiveInfinity : Math.Log(natural / (1 - natural)),
        ContextMeasure.Rate or ContextMeasure.AmountRatio => natural <= 0 ? double.NegativeInfinity : Math.Log(natural),
        ContextMeasure.Mean => natural,
    };

    /// <summary>Derivative of the natural value with respect to the scale of the model.</summary>
    public static double Slope(ContextMeasure measure, double eta) => measure switch
    {
        ContextMeasure.Proportion => Natural(measure, eta) * (1 - Natural(measure, eta)),
        ContextMeasure.Rate or ContextMeasure.AmountRatio => Math.Exp(eta),
        ContextMeasure.Mean => 1,
    };
}
