// SPDX-License-Identifier: Apache-2.0
using System.Runtime.InteropServices;

namespace Timonier.Analysis.Context;

/// <summary>One result of one unit in one year, with all that its reading rests on. NaN: no answer.</summary>
/// <remarks>"Model scale" is log-odds for proportions, logarithm for rates and ratios of amounts, the unit itself for means.</remarks>
[StructLayout(LayoutKind.Auto)]
public record struct ContextCell
{
    /// <summary>Observed value, in the unit of the indicator.</summary>
    public double Value { get; set; }

    /// <summary>Denominator.</summary>
    public double Volume { get; set; }

    /// <summary>Observed value on the model scale.</summary>
    public double Y { get; set; }

    /// <summary>Its sampling variance.</summary>
    public double SamplingVariance { get; set; }

    /// <summary>Expected value on the model scale, by the model fitted without the unit.</summary>
    public double Eta { get; set; }

    /// <summary>Variance of that expected value, from the estimation of the coefficients alone.</summary>
    public double EtaVariance { get; set; }

    /// <summary>Leave-one-out gap on the model scale: observed less expected.</summary>
    public double Gap { get; set; }

    /// <summary>Leverage of the unit in the fit; 0 when it was not in it.</summary>
    public double Hat { get; set; }

    /// <summary>Share of the gap that is kept.</summary>
    public double Kept { get; set; }

    /// <summary>Shrunken gap θ on the model scale.</summary>
    public double Theta { get; set; }

    /// <summary>Its posterior standard deviation.</summary>
    public double ThetaDeviation { get; set; }

    /// <summary>Expected value in the unit of the indicator.</summary>
    public double Expected { get; set; }

    /// <summary>Shrunken gap in the unit of the indicator.</summary>
    public double NaturalGap { get; set; }

    /// <summary>Probability that the true gap exceeds the practical threshold upward.</summary>
    public double ProbabilityAbove { get; set; }

    /// <summary>Probability that it exceeds it downward.</summary>
    public double ProbabilityBelow { get; set; }

    /// <summary>Volume-weighted value of the neighbours.</summary>
    public double PeersValue { get; set; }

    /// <summary>Median of the neighbours' values.</summary>
    public double PeersMedian { get; set; }

    /// <summary>First quartile of the neighbours' values.</summary>
    public double PeersLower { get; set; }

    /// <summary>Third quartile of the neighbours' values.</summary>
    public double PeersUpper { get; set; }

    /// <summary>The reading.</summary>
    public ContextClass Class { get; set; }

    /// <summary>Why there is none.</summary>
    public ContextReason Reason { get; set; }

    /// <summary>Sensitivity variants that give the same reading.</summary>
    public byte StableIn { get; set; }

    /// <summary>Sensitivity variants that could be run for the unit.</summary>
    public byte Variants { get; set; }

    /// <summary>Number of the indicator's covariates that had to be imputed.</summary>
    public byte Imputed { get; set; }

    /// <summary>Where the unit's own last five years go, whatever its context.</summary>
    public ContextTrend Trend { get; set; }

    /// <summary>Whether it is a confirmed area for improvement whose own recent years go the wrong way: to be looked at first.</summary>
    public bool IsWorsening { get; set; }

    /// <summary>Whether the reading is in the unit's displayed list, cut so that false confirmations stay few.</summary>
    public bool IsListed { get; set; }

    /// <summary>Whether the volume is so small that the reading is never confirmed.</summary>
    public bool IsFragile { get; set; }

    /// <summary>Whether the unit took part in the fit.</summary>
    public bool IsInFit { get; set; }

    /// <summary>Probability of the reading itself: of the side read, or of lying near expectation.</summary>
    public readonly double Probability => Class switch
    {
        ContextClass.AsExpected => 1 - ProbabilityAbove - ProbabilityBelow,
        ContextClass.NotComputed or ContextClass.Undetermined => double.NaN,
        _ => Math.Max(ProbabilityAbove, ProbabilityBelow),
    };

    /// <summary>The shrunken gap times the denominator: people for a proportion, events for a rate, in general the unit of the numerator.</summary>
    public readonly double GapInPeople => Volume * NaturalGap;
}
