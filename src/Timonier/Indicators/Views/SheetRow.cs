// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Figures;

namespace Timonier.Indicators.Views;

/// <summary>One indicator on the sheet of a unit.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Definition">The version of its definition that holds for the period shown.</param>
/// <param name="Period">The period shown; nothing when the indicator has no figure in the period asked for.</param>
/// <param name="Figure">The unit's figure.</param>
/// <param name="Series">All its periods, oldest first.</param>
/// <param name="Breaks">First days of versions that break the series.</param>
/// <param name="Spread">The spread of units of its kind; empty under three values.</param>
/// <param name="References">Figures of the territories that contain it, nearest first.</param>
/// <param name="Target">Targets by deadline, initial value, attainment; nothing where no target was given.</param>
/// <param name="Expected">The value that a published model expects, when given.</param>
public sealed record SheetRow(
    Indicator Indicator,
    Definition Definition,
    Period? Period,
    Figure Figure,
    IReadOnlyList<(Period Period, Figure Figure)> Series,
    IReadOnlyList<DateOnly> Breaks,
    Distribution Spread,
    IReadOnlyList<ReferenceFigure> References,
    SheetTarget? Target,
    Figure Expected)
{
    /// <summary>How reliable the figure is by the charter; nothing without a charter or without a figure.</summary>
    public Quality.QualityGrade? Grade { get; init; }
}
