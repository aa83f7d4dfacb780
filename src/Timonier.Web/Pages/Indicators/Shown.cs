// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Foundation;
using Timonier.Indicators;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Views;
using Timonier.Network;
using Timonier.Web.Charts;
using Timonier.Web.Ui;
using IndicatorDefinition = Timonier.Indicators.Definition;
using ReadFigure = Timonier.Indicators.Figures.Figure;
using ShownFigure = Timonier.Web.Ui.Figure;

namespace Timonier.Web.Pages.Indicators;

/// <summary>How figures read from a network are put in words and numbers on a page.</summary>
internal static class Shown
{
    private const string NoBreakSpace = "\u00A0";

    /// <summary>The figure with the decimals and the unit of its definition, or the word of its state.</summary>
    public static ShownFigure Of(ReadFigure figure, IndicatorDefinition definition) => figure switch
    {
        { State: ValueState.Present, Value: { } value } => ShownFigure.Of(Math.Round(value, definition.Decimals, MidpointRounding.AwayFromZero), definition.Decimals, UnitOf(definition)),
        { State: ValueState.Present } => ShownFigure.Without(FigureState.NotApplicable, WhyNot(figure) ?? "dénominateur nul"),
        { State: ValueState.Missing } => ShownFigure.Without(FigureState.Missing, WhyNot(figure)),
        { State: ValueState.NotApplicable } => ShownFigure.Without(FigureState.NotApplicable, WhyNot(figure)),
        { State: ValueState.Suppressed } => ShownFigure.Without(FigureState.Suppressed, WhyNot(figure) ?? "petit effectif, ou nécessaire pour en protéger un autre"),
        _ => ShownFigure.Without(FigureState.Locked, WhyNot(figure) ?? "qualité de la donnée"),
    };

    /// <summary>« taux d’atteinte : 62 % », or why there is none.</summary>
    public static string AttainmentWords(Attainment attainment) => attainment.Share is { } share
        ? $"taux d’atteinte{NoBreakSpace}: {FrenchNumbers.WithUnit(share, 1, "%")}"
        : $"taux d’atteinte non calculé{NoBreakSpace}: {attainment.Reason}";

    /// <summary>« ne peut pas être calculé, parce que E02 manque »; nothing for a figure that is told.</summary>
    public static string? WhyNot(ReadFigure figure) => figure.Reason is { } reason ? $"ne peut pas être calculé, parce que {reason}" : null;

    /// <summary>Five numbers of a spread; nothing under three values.</summary>
    public static Spread? Of(Distribution distribution) => distribution.Count < 3
        ? null
        : new(distribution.Least, distribution.Q1, distribution.Median, distribution.Q3, distribution.Greatest);

    /// <summary>« 338 / 812 », when the figure has both parts.</summary>
    public static string? Parts(ReadFigure figure) => figure is { Numerator: { } n, Denominator: { } d }
        ? $"{Number(n)}{NoBreakSpace}/{NoBreakSpace}{Number(d)}"
        : figure is { Denominator: { } weight, Value: not null } ? $"sur {Number(weight)}" : null;

    /// <summary>« 18 structures sur 24 » when the figure was added up.</summary>
    public static string? Coverage(ReadFigure figure) => figure.Coverage is { } coverage
        ? $"{FrenchNumbers.Count(coverage.Known, "structure", "structures")} sur {FrenchNumbers.Format(coverage.Expected)}"
        : null;

    /// <summary>The same, only when some are missing: where room is scarce.</summary>
    public static string? Gap(ReadFigure figure) => figure.Coverage is { IsFull: false } coverage
        ? $"{FrenchNumbers.Format(coverage.Known)}{NoBreakSpace}sur{NoBreakSpace}{FrenchNumbers.Format(coverage.Expected)}"
        : null;

    /// <summary>« médiane 4,13 · moitié centrale 3,77 à 4,44 ».</summary>
    public static string SpreadWords(Spread spread, IndicatorDefinition definition)
    {
        string Written(double value) => FrenchNumbers.Format((decimal)value, definition.Decimals);
        return $"médiane{NoBreakSpace}{Written(spread.Median)} · moitié centrale {Written(spread.LowerQuartile)}{NoBreakSpace}à{NoBreakSpace}{Written(spread.UpperQuartile)}";
    }

    /// <summary>« Recensement, 2022 ».</summary>
    public static string SourceWords(IndicatorDefinition definition, Period? period) =>
        string.Join(", ", new[] { definition.Source, period is { } told ? ShortPeriod(told) : "" }.Where(t => t.Length > 0));

    /// <summary>Counts lie far apart: the root of each is drawn, so that most structures are not heaped at one end.</summary>
    public static StripAxis AxisOf(IndicatorDefinition definition) => definition.Kind is IndicatorKind.Count ? StripAxis.Root : StripAxis.Straight;

    /// <summary>Who the boxes are of, and how counts are drawn when there are some.</summary>
    public static string GroupWords(UnitKind kind, IEnumerable<IndicatorDefinition> drawn) =>
        $"{kind.LabelPlural} du réseau{NoBreakSpace}: étendue, moitié centrale, médiane" + (drawn.Any(d => AxisOf(d) is StripAxis.Root) ? " (effectifs en racine carrée)" : "");

    /// <summary>A label that begins a line.</summary>
    public static string Capital(string label) => label.Length == 0 ? label : char.ToUpper(label[0], CultureInfo.GetCultureInfo("fr-FR")) + label[1..];

    /// <summary>What is favourable, in words; nothing where a rise is, or where nothing is.</summary>
    public static string? Polarity(IndicatorDefinition definition) => definition.Direction switch
    {
        Direction.Down => "la baisse est favorable",
        Direction.Range => "les deux extrêmes se discutent",
        Direction.Up or Direction.None => null,
    };

    /// <summary>Short words for an axis: <c>2024</c>, <c>T3 2024</c>, <c>mars 2024</c>.</summary>
    public static string ShortPeriod(Period period) => period.Kind switch
    {
        PeriodKind.Year => $"{period.Start.Year}",
        PeriodKind.Quarter => $"T{((period.Start.Month - 1) / 3) + 1} {period.Start.Year}",
        PeriodKind.Half => $"S{((period.Start.Month - 1) / 6) + 1} {period.Start.Year}",
        PeriodKind.SchoolYear => $"{period.Start.Year}-{period.End.Year % 100:00}",
        PeriodKind.Day => $"{period.End:dd/MM/yyyy}",
        PeriodKind.Month or PeriodKind.RollingYear => $"{period.End:MM/yyyy}",
        PeriodKind.Interval => PeriodText.InWords(period),
    };

    /// <summary>Values of a series for a sparkline: a gap where there is none.</summary>
    public static IReadOnlyList<double?> Values(SheetRow row) => [.. row.Series.Select(p => p.Figure.IsReadable ? (double?)p.Figure.Value : null)];

    /// <summary>Positions in the series where a broken definition begins.</summary>
    public static IReadOnlyList<int> Breaks(SheetRow row)
    {
        var cuts = new List<int>();
        for (var i = 1; i < row.Series.Count; i++)
        {
            if (row.Breaks.Any(b => row.Series[i - 1].Period.End < b && row.Series[i].Period.End >= b))
                cuts.Add(i);
        }

        return cuts;
    }

    /// <summary>The history of a row, for a small multiple.</summary>
    public static Series History(SheetRow row)
    {
        var cuts = Breaks(row);
        return new(row.Definition.Label, [.. row.Series.Select((p, i) => new SeriesPoint(ShortPeriod(p.Period), p.Figure.IsReadable ? (double?)p.Figure.Value : null)
        {
            IsNewDefinition = cuts.Contains(i),
            Note = p.Figure.IsReadable ? null : Of(p.Figure, row.Definition).Bare,
        })])
        {
            Code = row.Indicator.Code,
            Unit = UnitOf(row.Definition),
            Decimals = row.Definition.Decimals,
        };
    }

    /// <summary>A unit written beside numbers: short ones only; a long one (« pères dans l’année ») is said once, under the name.</summary>
    public static string? UnitOf(IndicatorDefinition definition) => definition.Unit is { Length: > 0 and <= 5 } unit ? unit : null;

    private static string Number(decimal number) => FrenchNumbers.Format(number, number == decimal.Truncate(number) ? 0 : 1);
}
