// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Components;
using Timonier.Web.Ui;

namespace Timonier.Web.Charts;

/// <summary>How raw values lie by type of structure: box, whisker and median of the nation; rings = the region; full dot = the unit.</summary>
/// <remarks>560 wide, 46 a type. Ink and greys only. Rows in the order given, which is never that of a result.</remarks>
public sealed class BoxesByType : SvgChart
{
    private const int Width = 560;
    private const int Labels = 190;
    private const int Pitch = 46;
    private const int LongestLabel = 27;

    /// <summary>The types.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<BoxRow> Rows { get; set; } = [];

    /// <summary>Unit of the values, written on the axis.</summary>
    [Parameter]
    public string? Unit { get; set; }

    /// <inheritdoc/>
    protected override void Draw(MarkupWriter svg)
    {
        var bottom = Rows.Count * Pitch;
        Open(svg, Width, bottom + 30);
        var values = Rows.SelectMany(ValuesOf);
        if (values.Any())
        {
            var (x, ticks, decimals) = new Scale(values.Min(), values.Max(), Labels + 15, Width - 26).Rounded(5);
            Axis.Vertical(svg, x, ticks, new(bottom, decimals, Unit));
            for (var i = 0; i < Rows.Count; i++)
                DrawRow(svg, x, Rows[i], (i * Pitch) + 23);
        }

        Close(svg);
    }

    private static void DrawRow(MarkupWriter svg, Scale x, BoxRow row, double y)
    {
        var name = row.Name.Length > LongestLabel ? string.Concat(row.Name.AsSpan(0, LongestLabel - 1), "…") : row.Name;
        svg.Write($"<text class=\"t-b t-13\" x=\"0\" y=\"{y + 4}\">{name}</text>");
        if (row.Nation is { } box)
        {
            var left = x.At(box.LowerQuartile);
            svg.Write($"<line class=\"peer-l\" x1=\"{x.At(box.Low)}\" x2=\"{x.At(box.High)}\" y1=\"{y}\" y2=\"{y}\"/>");
            svg.Write($"<rect class=\"peer\" x=\"{left}\" y=\"{y - 9}\" width=\"{Math.Max(1, x.At(box.UpperQuartile) - left)}\" height=\"18\"/>");
            svg.Write($"<line class=\"med\" x1=\"{x.At(box.Median)}\" x2=\"{x.At(box.Median)}\" y1=\"{y - 9}\" y2=\"{y + 9}\"/>");
        }
        else
        {
            svg.Write($"<text class=\"t-s t-m halo\" x=\"{Labels + 15}\" y=\"{y + 4}\">trop peu de structures</text>");
        }

        double[] places = [.. row.Region.Select(x.At)];
        Array.Sort(places);
        var rows = Dodge.Rows(places, 8.4, 3);
        for (var i = 0; i < places.Length; i++)
            svg.Write($"<circle class=\"ghost\" cx=\"{places[i]}\" cy=\"{y + (rows[i] * 9)}\" r=\"4\"/>");
        if (row.Value is { } value)
            svg.Write($"<circle class=\"me\" cx=\"{x.At(value)}\" cy=\"{y}\" r=\"5.5\"/>");
    }

    private static IEnumerable<double> ValuesOf(BoxRow row)
    {
        IEnumerable<double> values = row.Nation is { } box ? row.Region.Append(box.Low).Append(box.High) : row.Region;
        return row.Value is { } value ? values.Append(value) : values;
    }
}
