// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Components;
using Timonier.Web.Ui;

namespace Timonier.Web.Charts;

/// <summary>How many structures have which value: grey bars; dot = the unit, diamond = its region, tick = nation, all under the bars.</summary>
/// <remarks>560 x 214.</remarks>
public sealed class Histogram : SvgChart
{
    private const int Width = 560;
    private const int Height = 214;
    private const double Foot = 168;
    private const double Left = 34;
    private const double Right = Width - 24;

    /// <summary>The bars, made by <see cref="Bin.Of"/>.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<Bin> Bins { get; set; } = [];

    /// <summary>Decimals of the bounds.</summary>
    [Parameter]
    public int Decimals { get; set; }

    /// <summary>Unit of the values, written on the axis.</summary>
    [Parameter]
    public string? Unit { get; set; }

    /// <summary>The value of the unit that is read.</summary>
    [Parameter]
    public double? Value { get; set; }

    /// <summary>The value of its region.</summary>
    [Parameter]
    public double? Region { get; set; }

    /// <summary>The value of the nation.</summary>
    [Parameter]
    public double? Nation { get; set; }

    /// <inheritdoc/>
    protected override void Draw(MarkupWriter svg)
    {
        Open(svg, Width, Height);
        if (Bins.Count > 0)
        {
            var x = new Scale(Bins[0].From, Bins[^1].To, Left, Right);
            var (y, ticks, _) = new Scale(0, Math.Max(4, Bins.Max(b => b.Count)), Foot, 12).Rounded(3);
            foreach (var tick in ticks)
            {
                var at = y.At(tick);
                svg.Write($"<line class=\"grid\" x1=\"{Left}\" x2=\"{Right}\" y1=\"{at}\" y2=\"{at}\"/>");
                svg.Write($"<text class=\"t-s\" x=\"{Left - 6}\" y=\"{at + 4}\" text-anchor=\"end\">{new FrenchNumber(tick, 0)}</text>");
            }

            foreach (var bin in Bins.Where(b => b.Count > 0))
            {
                var (left, top) = (x.At(bin.From), y.At(bin.Count));
                svg.Write($"<rect class=\"peer\" x=\"{left + 0.5}\" y=\"{top}\" width=\"{x.At(bin.To) - left - 1}\" height=\"{Foot - top}\"/>");
            }

            svg.Write($"<line class=\"axis\" x1=\"{Left}\" x2=\"{Right}\" y1=\"{Foot}\" y2=\"{Foot}\"/>");
            DrawBounds(svg, x);
            DrawMarks(svg, x);
        }

        Close(svg);
    }

    private void DrawBounds(MarkupWriter svg, Scale x)
    {
        // At most eight labels, so that they never touch.
        var every = (Bins.Count + 7) / 8;
        for (var i = 0; i <= Bins.Count; i += every)
        {
            var bound = i < Bins.Count ? Bins[i].From : Bins[^1].To;
            svg.Write($"<line class=\"axis\" x1=\"{x.At(bound)}\" x2=\"{x.At(bound)}\" y1=\"{Foot}\" y2=\"{Foot + 4}\"/>");
            svg.Write($"<text class=\"t-s\" x=\"{x.At(bound)}\" y=\"{Foot + 17}\" text-anchor=\"middle\">{new FrenchNumber(bound, Decimals)}");
            if (Unit is { } unit)
                svg.Write($"\u00A0{unit}");
            svg.Write($"</text>");
        }
    }

    private void DrawMarks(MarkupWriter svg, Scale x)
    {
        if (Nation is { } nation)
            svg.Write($"<line class=\"tick\" x1=\"{x.At(nation)}\" x2=\"{x.At(nation)}\" y1=\"{Foot + 29}\" y2=\"{Foot + 41}\"/>");
        if (Region is { } region)
            svg.Write($"<path class=\"ref\" d=\"M{x.At(region)} {Foot + 30}l5 5l-5 5l-5-5z\"/>");
        if (Value is { } value)
            svg.Write($"<circle class=\"me\" cx=\"{x.At(value)}\" cy=\"{Foot + 35}\" r=\"6\"/>");
    }
}
