// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>What is printed on the sheet of an indicator's model in one year. NaN: no answer.</summary>
public sealed record ContextDiagnostics
{
    /// <summary>Units in the fit.</summary>
    public int Units { get; init; }

    /// <summary>Units left out, by reason.</summary>
    public IReadOnlyDictionary<ContextReason, int> Excluded { get; init; } = new Dictionary<ContextReason, int>();

    /// <summary>Terms, the intercept included.</summary>
    public int Terms { get; init; }

    /// <summary>Leave-one-out R², weighted: the share explained of what other units' models predict.</summary>
    public double ExplainedLeaveOneOut { get; init; } = double.NaN;

    /// <summary>Standard deviation between units once the context is allowed for.</summary>
    public double Tau { get; init; } = double.NaN;

    /// <summary>Lower end of the 95 % interval of τ (Q-profile).</summary>
    public double TauLower { get; init; } = double.NaN;

    /// <summary>Upper end of the 95 % interval of τ (Q-profile).</summary>
    public double TauUpper { get; init; } = double.NaN;

    /// <summary>τ²/(τ² + median sampling variance): what part of the spread between units is real.</summary>
    public double Reliability { get; init; } = double.NaN;

    /// <summary>Slope of observed on leave-one-out expected values: 1 when well calibrated.</summary>
    public double CalibrationSlope { get; init; } = double.NaN;

    /// <summary>Condition number of the weighted, length-scaled terms.</summary>
    public double ConditionNumber { get; init; } = double.NaN;

    /// <summary>Ridge that was used, 0 for none.</summary>
    public double RidgeShare { get; init; }

    /// <summary>Units whose leverage exceeds 2p/n.</summary>
    public int[] HighLeverage { get; init; } = [];

    /// <summary>Units whose Cook's distance exceeds 4/n.</summary>
    public int[] HighCook { get; init; } = [];

    /// <summary>p-value of the score test of variances that change with the expected value (Koenker 1981).</summary>
    public double Heteroscedasticity { get; init; } = double.NaN;

    /// <summary>Slope of standardised gaps on the logarithm of the volume.</summary>
    public double VolumeSlope { get; init; } = double.NaN;

    /// <summary>That slope over its standard error.</summary>
    public double VolumeSlopeT { get; init; } = double.NaN;

    /// <summary>Correlation of standardised gaps inside regions (analysis of variance).</summary>
    public double RegionCorrelation { get; init; } = double.NaN;

    /// <summary>Correlation of the sorted standardised gaps with normal quantiles.</summary>
    public double NormalCorrelation { get; init; } = double.NaN;

    /// <summary>Correlation of shrunken gaps with those of the previous year.</summary>
    public double Persistence { get; init; } = double.NaN;

    /// <summary>Share of the clear gaps (probable at least) that every sensitivity variant repeats.</summary>
    public double SurvivingFlags { get; init; } = double.NaN;
}
