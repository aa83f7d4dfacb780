// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>One indicator in one year: the model, what it is worth, and a cell a unit.</summary>
public sealed class IndicatorResult
{
    internal IndicatorResult(int indicator, int year, ContextCell[] cells)
    {
        Indicator = indicator;
        Year = year;
        Cells = cells;
    }

    /// <summary>Position of the indicator in the input.</summary>
    public int Indicator { get; }

    /// <summary>Position of the year in the input.</summary>
    public int Year { get; }

    /// <summary>Whether it may be read.</summary>
    public ContextGate Gate { get; internal set; } = ContextGate.TooFewUnits;

    /// <summary>What the model is worth.</summary>
    public ContextDiagnostics Diagnostics { get; internal set; } = new();

    /// <summary>One cell a unit.</summary>
    public ContextCell[] Cells { get; }

    /// <summary>Terms of the model without the intercept: position of a covariate, or −1 for the volume.</summary>
    public int[] Terms { get; internal set; } = [];

    /// <summary>Coefficients on robust scores, the intercept first.</summary>
    public double[] Coefficients { get; internal set; } = [];

    /// <summary>Mean score of each term over the units of the fit, weighted as in it; the intercept's (1) first.</summary>
    public double[] MeanScores { get; internal set; } = [];

    /// <summary>Variance between units on the model scale.</summary>
    public double TauSquared { get; internal set; } = double.NaN;

    /// <summary>Cholesky factor of the weighted cross-product, row after row: what an explanation needs.</summary>
    internal double[] Factor { get; set; } = [];

    /// <summary>Robust centre and spread of the logarithm of the volume.</summary>
    internal double[] VolumeScores { get; set; } = [];
}
