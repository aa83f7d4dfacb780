// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Figures;

namespace Timonier.Indicators.Exports;

/// <summary>Figures as the reader may see them: told by a source or added up, secret where they must be.</summary>
public static class FigureTable
{
    /// <summary>Decimals of a computed value in a file.</summary>
    private const int Digits = 10;

    /// <summary>Names of the columns, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "indicateur", "libelle", "nomenclature", "code", "nom", "type", "periode", "debut", "fin",
        "etat", "valeur", "numerateur", "denominateur", "structures_connues", "structures_attendues", "version_definition", "origine", "motif",
    ];

    /// <summary>What was observed.</summary>
    public static Outcome<ExportTable> Observations(NetworkReading reading, ExportFilter filter) =>
        Of(reading, filter, ("observations", "Valeurs observées, une ligne par indicateur, période et structure ou territoire", Aspect.Observed));

    /// <summary>What is aimed at.</summary>
    public static Outcome<ExportTable> Targets(NetworkReading reading, ExportFilter filter) =>
        Of(reading, filter, ("cibles", "Cibles, une ligne par indicateur, échéance et structure ou territoire", Aspect.Target));

    private static Outcome<ExportTable> Of(NetworkReading reading, ExportFilter filter, (string Name, string Subject, Aspect Aspect) what)
    {
        var indicators = filter.IndicatorsOf(reading.Catalogue);
        if (!indicators.IsDone)
            return indicators.Refusal;
        var units = filter.UnitsOf(reading, reading.Actor.Day);
        if (!units.IsDone)
            return units.Refusal;
        return new ExportTable(what.Name, what.Subject, Columns, async (table, ct) =>
        {
            foreach (var indicator in indicators.Value)
            {
                foreach (var period in reading.PeriodsOf(indicator, what.Aspect).Where(filter.Keeps))
                    await WriteAsync(table, reading, (indicator, period, what.Aspect), units.Value, ct);
            }
        });
    }

    private static async Task WriteAsync(
        TableWriter table, NetworkReading reading, (Indicator Indicator, Period Period, Aspect Aspect) about, Func<int, bool> isKept, CancellationToken ct)
    {
        var (indicator, period, aspect) = about;
        var panel = reading.PanelOf(indicator, aspect, period);
        var definition = indicator.Version(indicator.VersionFor(period));
        var written = PeriodText.Write(period);
        for (var slot = 0; slot < panel.Count; slot++)
        {
            if (!reading.Readable.Holds(slot) || !isKept(slot))
                continue;
            var figure = reading.Read(panel, slot, period);
            if (figure is { State: ValueState.Missing, Version: 0 })
                continue;
            var unit = reading.Map.Units[slot];
            table.Text(indicator.Code);
            table.Text(definition.Label);
            table.Text(unit.MainCode.Scheme);
            table.Text(unit.MainCode.Code);
            table.Text(unit.NameOn(period.End));
            table.Text(unit.KindOn(period.End) ?? "");
            table.Text(written);
            table.Date(period.Start);
            table.Date(period.End);
            Write(table, figure, definition.Decimals);
            table.Number(figure.Coverage is { } known ? known.Known : null);
            table.Number(figure.Coverage is { } expected ? expected.Expected : null);
            table.Number(figure.Version == 0 ? null : figure.Version);
            table.Text(panel.IsCalculated ? "calculé" : panel[slot].IsTold ? "donné" : "additionné");
            table.Text(figure.Reason ?? "");
            await table.EndRowAsync(ct);
        }
    }

    /// <summary>State, value, numerator, denominator: four cells.</summary>
    /// <param name="table">Where to.</param>
    /// <param name="figure">The figure, as its reader may see it.</param>
    /// <param name="decimals">Decimals that the definition shows. Files hold ten more digits than anybody reads, and no more.</param>
    public static void Write(TableWriter table, Figure figure, int decimals)
    {
        table.Text(InWords(figure.State));
        table.Number(figure.Value is { } value ? Math.Round(value, Digits) : null, decimals);
        table.Number(figure.Numerator);
        table.Number(figure.Denominator);
    }

    /// <summary>The state in words, as it stands in files.</summary>
    public static string InWords(ValueState state) => state switch
    {
        ValueState.Present => "présent",
        ValueState.Missing => "manquant",
        ValueState.NotApplicable => "sans objet",
        ValueState.Suppressed => "secret",
        ValueState.Locked => "verrouillé",
    };
}
