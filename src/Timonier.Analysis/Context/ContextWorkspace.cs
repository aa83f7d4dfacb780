// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>Everything one thread needs to read indicators, allocated once.</summary>
internal sealed class ContextWorkspace
{
    public ContextWorkspace(ContextInput input, int regions)
    {
        var units = input.Units.Length;
        var covariates = input.Indicators.Length == 0 ? 0 : input.Indicators.Max(indicator => indicator.Covariates.Length);
        Fit = new ExpectedValueFit(units, covariates + 2 + regions);
        Values = new IndicatorValues(units);
        Other = new IndicatorValues(units);
        Up = new double[units];
        Down = new double[units];
        Sides = new Side[units];
        Scratch = new double[units];
        Second = new double[units];
        Agreements = new byte[units];
        Variants = new byte[units];
    }

    public ExpectedValueFit Fit { get; }

    public IndicatorValues Values { get; }

    /// <summary>A second set of values: another year, or years pooled.</summary>
    public IndicatorValues Other { get; }

    /// <summary>Practical threshold upward, on the model scale.</summary>
    public double[] Up { get; }

    /// <summary>Practical threshold downward.</summary>
    public double[] Down { get; }

    public Side[] Sides { get; }

    public double[] Scratch { get; }

    public double[] Second { get; }

    public byte[] Agreements { get; }

    public byte[] Variants { get; }
}
