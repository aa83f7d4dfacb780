// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Definitions;
using Timonier.Indicators.Import.Reading;
using Timonier.Indicators.Import.Units;

namespace Timonier.Indicators.Import.Figures;

/// <summary>One measure of the mapping tied to one table.</summary>
internal sealed class BoundMeasure
{
    /// <summary>When the measure applies to a row.</summary>
    public IReadOnlyList<BoundCondition> Where { get; init; } = [];

    public required IndicatorResolver Indicator { get; init; }

    /// <summary>Shared by the measures of a row that speak of the same unit.</summary>
    public required UnitResolver Unit { get; init; }

    /// <summary>The period of the row; nothing when each figure has its own.</summary>
    public required PeriodResolver? Period { get; init; }

    /// <summary>The figures: observed first.</summary>
    public required IReadOnlyList<BoundFigure> Figures { get; init; }
}
