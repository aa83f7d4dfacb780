// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Components;
using Timonier.Foundation;
using Timonier.Web.Ui;

namespace Timonier.Web.Charts;

/// <summary>The twin table of a history: one row a period, one column for each thing that is drawn.</summary>
internal static class SeriesTwin
{
    /// <summary>The table; the columns of what is never known are left out.</summary>
    public static MarkupString Of(Series series)
    {
        var hasReference = series.Points.Any(p => p.Reference is not null);
        var hasPeers = series.Points.Any(p => p.PeersLow is not null && p.PeersHigh is not null);
        var hasNotes = series.Points.Any(p => p.Note is not null || p.IsNewDefinition);
        List<TableColumn> columns = [new("Période"), new("Constaté", ColumnKind.Number) { Note = series.Unit }];
        if (hasReference)
            columns.Add(new(Capital(series.Reference.Name), ColumnKind.Number));
        if (hasPeers)
            columns.Add(new("Moitié centrale des comparables", ColumnKind.Number));
        if (hasNotes)
            columns.Add(new("Remarque"));

        var table = new TableMarkup(series.Name, columns);
        foreach (var point in series.Points)
        {
            table.Row(point.Period);
            table.Cell(FigureOf(point.Observed, series.Decimals));
            if (hasReference)
                table.Cell(FigureOf(point.Reference, series.Decimals));
            if (hasPeers)
                table.Cell(Range(point, series.Decimals));
            if (hasNotes)
                table.Cell(Remark(point));
        }

        return table.Finish();
    }

    private static Figure FigureOf(double? value, int decimals) =>
        value is { } v ? Figure.Of((decimal)v, decimals) : default;

    private static string Range(SeriesPoint point, int decimals) => point is { PeersLow: { } low, PeersHigh: { } high }
        ? $"{FrenchNumbers.Format((decimal)low, decimals)} à {FrenchNumbers.Format((decimal)high, decimals)}"
        : Figure.Word(FigureState.Missing);

    private static string? Remark(SeriesPoint point) => (point.IsNewDefinition, point.Note) switch
    {
        (false, var note) => note,
        (true, null) => "nouvelle définition",
        (true, var note) => $"nouvelle définition, {note}",
    };

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
