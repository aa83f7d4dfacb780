// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Components;
using Timonier.Web.Ui;

namespace Timonier.Web.Charts;

/// <summary>All the structures of a network on one axis: one dot each, never labelled; band = middle half, line = median, tick = nation.</summary>
/// <remarks>330 x 46, ink and greys only. The dots are dodged, smaller as they are more. To the right is more, whatever the direction of good.</remarks>
public sealed class NetworkStrip : SvgChart
{
    private const int Width = 330;
    private const int Height = 46;

    /// <summary>One value a structure, in any order; structures without a value are not there.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<double> Values { get; set; } = [];

    /// <summary>The middle half and the median of the group that is drawn behind.</summary>
    [Parameter]
    public Spread? Spread { get; set; }

    /// <summary>The value of the nation, or of the whole.</summary>
    [Parameter]
    public double? Nation { get; set; }

    /// <inheritdoc/>
    protected override void Draw(MarkupWriter svg)
    {
        Open(svg, Width, Height);
        double[] places = [.. Values];
        Array.Sort(places);
        var x = Axis(places);
        if (Spread is { } spread)
        {
            var left = x.At(spread.LowerQuartile);
            svg.Write($"<rect class=\"band\" x=\"{left}\" y=\"0\" width=\"{Math.Max(1, x.At(spread.UpperQuartile) - left)}\" height=\"{Height}\"/>");
            svg.Write($"<line class=\"med\" x1=\"{x.At(spread.Median)}\" x2=\"{x.At(spread.Median)}\" y1=\"0\" y2=\"{Height}\"/>");
        }

        if (Nation is { } nation)
            svg.Write($"<line class=\"tick\" x1=\"{x.At(nation)}\" x2=\"{x.At(nation)}\" y1=\"38\" y2=\"{Height}\"/>");
        DrawDots(svg, places, x);
        Close(svg);
    }

    private Scale Axis(ReadOnlySpan<double> ascending)
    {
        var low = ascending.IsEmpty ? double.PositiveInfinity : ascending[0];
        var high = ascending.IsEmpty ? double.NegativeInfinity : ascending[^1];
        low = Math.Min(low, Math.Min(Spread?.LowerQuartile ?? low, Nation ?? low));
        high = Math.Max(high, Math.Max(Spread?.UpperQuartile ?? high, Nation ?? high));
        return new(low, high, 8, Width - 8);
    }

    /// <summary>One path for all the dots, by relative steps: twelve characters a structure, whatever their number.</summary>
    private static void DrawDots(MarkupWriter svg, double[] places, Scale x)
    {
        if (places.Length == 0)
            return;

        var (size, rows) = places.Length switch { <= 60 => (7.6, 5), <= 200 => (5.2, 7), _ => (3.6, 9) };
        for (var i = 0; i < places.Length; i++)
            places[i] = Math.Round(x.At(places[i]), 1);
        var chosen = Dodge.Rows(places, size + 0.2, rows);
        var pitch = Math.Min(size + 0.9, (Height - size) / (rows - 1));
        svg.Write($"<path class=\"dots\" stroke-width=\"{size}\" d=\"");
        var (lastX, lastY) = (0.0, 0.0);
        for (var i = 0; i < places.Length; i++)
        {
            var y = Math.Round((Height / 2.0) + (chosen[i] * pitch), 1);
            svg.Write($"m{places[i] - lastX} {y - lastY}h0");
            (lastX, lastY) = (places[i], y);
        }

        svg.Write($"\"/>");
    }
}
