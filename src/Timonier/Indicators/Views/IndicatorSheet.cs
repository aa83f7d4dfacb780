// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Calculated;
using Timonier.Indicators.Figures;
using Timonier.Network;

namespace Timonier.Indicators.Views;

/// <summary>One indicator over the network at one period: its meaning, its spread, its territories, its units by name, type or territory.</summary>
public sealed record IndicatorSheet
{
    /// <summary>The indicator.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>The version of the definition that holds for the period.</summary>
    public required Definition Definition { get; init; }

    /// <summary>How that version is calculated; nothing when its figures are told.</summary>
    public required CalculationSheet? Calculation { get; init; }

    /// <summary>The period shown; nothing when there is no figure yet.</summary>
    public required Period? Period { get; init; }

    /// <summary>All the periods, newest first.</summary>
    public required IReadOnlyList<Period> Periods { get; init; }

    /// <summary>Kinds that have figures, those of territories included.</summary>
    public required IReadOnlyList<UnitKind> Kinds { get; init; }

    /// <summary>The kind whose units are listed.</summary>
    public required UnitKind Kind { get; init; }

    /// <summary>The spread of that kind over the network.</summary>
    public required Distribution Spread { get; init; }

    /// <summary>Figures of the whole and of the territories chosen, greatest first.</summary>
    public required IReadOnlyList<ReferenceFigure> References { get; init; }

    /// <summary>The targets of the greatest of those territories; nothing when it has none.</summary>
    public required SheetTarget? Target { get; init; }

    /// <summary>True when some unit has a target.</summary>
    public required bool HasTargets { get; init; }

    /// <summary>Units listed on this page, in the order asked for: never by result.</summary>
    public required IReadOnlyList<IndicatorRow> Rows { get; init; }

    /// <summary>How many units the filter keeps.</summary>
    public required int RowCount { get; init; }

    /// <summary>Figures of units whose code is a département's, for the map: code, name, figure.</summary>
    public required IReadOnlyList<(string Code, string Name, Figure Figure)> Departments { get; init; }

    /// <summary>Territories by which the list can be filtered, those the reader may know.</summary>
    public required IReadOnlyList<Unit> Territories { get; init; }

    /// <summary>Opens the page of an indicator.</summary>
    public static Outcome<IndicatorSheet> Read(NetworkReading reading, string code, IndicatorRequest request, DateOnly today)
    {
        if (reading.Catalogue.ByCode(code) is not { } indicator)
            return IndicatorRefusals.NoSuchIndicator.With(code);
        var periods = reading.PeriodsOf(indicator);
        var period = PeriodChoice.Of(periods, request.Period);
        return IndicatorSheetComposer.Compose(reading, indicator, period, request with { Day = period?.End ?? today });
    }
}
