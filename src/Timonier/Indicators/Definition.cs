// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators;

/// <summary>One version of what an indicator means, from a day on. Never edited: a change is another version.</summary>
public sealed record Definition
{
    /// <summary>Name shown, French, without the code.</summary>
    public required string Label { get; init; }

    /// <summary>What it counts and what it does not, in one or two French sentences; empty when the source gives none.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>What it is.</summary>
    public IndicatorKind Kind { get; init; }

    /// <summary>What the numerator counts, French.</summary>
    public string Numerator { get; init; } = "";

    /// <summary>What the denominator counts, French.</summary>
    public string Denominator { get; init; } = "";

    /// <summary>Unit shown after the figure: <c>%</c>, <c>jeunes</c>, <c>jours</c>, <c>€</c>; empty for none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>What numerator / denominator is multiplied by: 100 for a percentage, 1 otherwise.</summary>
    public decimal Multiplier { get; init; } = 1;

    /// <summary>Decimals shown; what is stored keeps all of its own.</summary>
    public int Decimals { get; init; }

    /// <summary>What is favourable.</summary>
    public Direction Direction { get; init; }

    /// <summary>What the network does with it.</summary>
    public IndicatorRole Role { get; init; } = IndicatorRole.Monitoring;

    /// <summary>How it stands in time.</summary>
    public TimeNature TimeNature { get; init; }

    /// <summary>True when figures of units add up to that of their territory: false where the same person may be counted in two units.</summary>
    public bool AddsOverUnits { get; init; } = true;

    /// <summary>True when figures of months add up to that of their year. Meaningless, hence refused, for stocks and cohorts.</summary>
    public bool AddsOverTime { get; init; }

    /// <summary>The period at which it is normally known.</summary>
    public PeriodKind Periodicity { get; init; } = PeriodKind.Year;

    /// <summary>Who publishes it, and from what.</summary>
    public string Source { get; init; } = "";

    /// <summary>Who answers for it.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Family under which it is listed: « Couverture du territoire ».</summary>
    public string Family { get; init; } = "";

    /// <summary>Place in its family.</summary>
    public int Position { get; init; }

    /// <summary>True when its counts are counts of persons: then small counts are secret.</summary>
    public bool CountsPersons { get; init; } = true;

    /// <summary>Below this denominator a figure is shown and never read; a parameter of the network when not set.</summary>
    public int? MinimalDenominator { get; init; }

    /// <summary>First day of this version.</summary>
    public DateOnly ValidFrom { get; init; } = DateOnly.MinValue;

    /// <summary>When this version breaks the series: why, in French; empty when figures before and after compare.</summary>
    public string SeriesBreak { get; init; } = "";

    /// <summary>How the attainment of its targets is reckoned.</summary>
    public AttainmentRule Attainment { get; init; }

    /// <summary>How its figures are calculated from those of other indicators; nothing when they are told by a source.</summary>
    public Calculation? Calculation { get; init; }

    /// <summary>True when a figure is numerator / denominator × multiplier.</summary>
    public bool IsRatio => Kind is IndicatorKind.Proportion or IndicatorKind.Rate or IndicatorKind.AmountRatio;

    /// <summary>Refuses a definition whose parts contradict each other, or nothing.</summary>
    public Foundation.Refusal? Contradiction() => this switch
    {
        { Label: "" } => IndicatorRefusals.NoLabel,
        { AddsOverTime: true, TimeNature: TimeNature.Stock or TimeNature.Cohort } => IndicatorRefusals.StockAddedOverTime,
        { Multiplier: <= 0 } => IndicatorRefusals.Multiplier,
        { Decimals: < 0 or > 8 } => IndicatorRefusals.Decimals,
        { Calculation.Territories: TerritoryCalculation.SumOfResults, Kind: not (IndicatorKind.Count or IndicatorKind.YesNo) } => IndicatorRefusals.SumOfRatios,
        { Role: IndicatorRole.Context, Direction: Direction.Up or Direction.Down } => IndicatorRefusals.JudgedContext,
        _ => null,
    };
}
