// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Components;
using Timonier.Web.Ui;

namespace Timonier.Web.Charts;

/// <summary>One history: line = observed, dashes = expected or aimed at, band = middle half of the peers, dotted vertical = new definition.</summary>
/// <remarks>270 x 150, ink and greys only. Missing values leave gaps in each of the three. The last observed value is written.</remarks>
public sealed class SmallMultiple : SvgChart
{
    private const int Width = 270;
    private const int Height = 150;
    private const double Top = 10;
    private const double Bottom = 128;
    private const double Left = 34;
    private const double Right = 214;

    /// <summary>What is drawn.</summary>
    [Parameter]
    [EditorRequired]
    public Series Series { get; set; } = new("", []);

    private IReadOnlyList<SeriesPoint> Points => Series.Points;

    /// <inheritdoc/>
    protected override void Draw(MarkupWriter svg)
    {
        Open(svg, Width, Height);
        var points = Points;
        var (low, high) = Extent(points);
        if (low <= high)
        {
            var x = new Scale(0, points.Count - 1, Left, Right);
            var (y, ticks, decimals) = new Scale(low, high, Bottom, Top).Rounded(2);
            DrawBand(svg, x, y);
            DrawGrid(svg, y, ticks, decimals);
            DrawBreaks(svg, x);
            DrawReference(svg, x, y);
            DrawObserved(svg, x, y);
            DrawEnds(svg, x, y);
        }

        if (points.Count > 0)
            svg.Write($"<text class=\"t-s t-m\" x=\"{Left}\" y=\"144\">{points[0].Period}</text>");
        if (points.Count > 1)
            svg.Write($"<text class=\"t-s t-m\" x=\"{Right}\" y=\"144\" text-anchor=\"end\">{points[^1].Period}</text>");
        Close(svg);
    }

    private static (double Low, double High) Extent(IReadOnlyList<SeriesPoint> points)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var point in points)
        {
            Widen(point.Observed, ref low, ref high);
            Widen(point.Reference, ref low, ref high);
            Widen(point.PeersLow, ref low, ref high);
            Widen(point.PeersHigh, ref low, ref high);
        }

        return (low, high);
    }

    private static void Widen(double? value, ref double low, ref double high)
    {
        if (value is not { } v)
            return;
        low = Math.Min(low, v);
        high = Math.Max(high, v);
    }

    private static void DrawGrid(MarkupWriter svg, Scale y, IReadOnlyList<double> ticks, int decimals)
    {
        foreach (var tick in ticks)
        {
            var at = y.At(tick);
            svg.Write($"<line class=\"grid\" x1=\"{Left}\" x2=\"{Right}\" y1=\"{at}\" y2=\"{at}\"/>");
            svg.Write($"<text class=\"t-s t-m\" x=\"{Left - 5}\" y=\"{at + 4}\" text-anchor=\"end\">{new FrenchNumber(tick, decimals)}</text>");
        }
    }

    private void DrawBand(MarkupWriter svg, Scale x, Scale y)
    {
        foreach (var (start, end) in Stretches(p => p.PeersLow is null || p.PeersHigh is null ? null : p.PeersLow))
        {
            // A single period has no width of its own: it is given four pixels.
            var (before, after) = end - start == 1 ? (-2, 2) : (0, 0);
            svg.Write($"<path class=\"fan-2\" d=\"M{x.At(start) + before} {y.At(Points[start].PeersHigh!.Value)}");
            for (var i = start; i < end; i++)
                svg.Write($" {x.At(i) + after} {y.At(Points[i].PeersHigh!.Value)}");
            for (var i = end - 1; i >= start; i--)
                svg.Write($" {x.At(i) + after} {y.At(Points[i].PeersLow!.Value)}");
            svg.Write($" {x.At(start) + before} {y.At(Points[start].PeersLow!.Value)}z\"/>");
        }
    }

    private void DrawBreaks(MarkupWriter svg, Scale x)
    {
        double? last = null;
        for (var i = 1; i < Points.Count; i++)
        {
            if (!Points[i].IsNewDefinition)
                continue;
            last = (x.At(i - 1) + x.At(i)) / 2;
            svg.Write($"<line class=\"cut\" x1=\"{last.Value}\" x2=\"{last.Value}\" y1=\"{Top}\" y2=\"{Bottom}\"/>");
        }

        if (last is not { } at)
            return;

        // The words go on the side where there is room; with several breaks, on the last one only.
        var (anchor, gap) = at > (Left + Right) / 2 ? ("end", -3) : ("start", 3);
        svg.Write($"<text class=\"t-s t-m halo\" x=\"{at + gap}\" y=\"{Bottom - 4}\" text-anchor=\"{anchor}\">nouvelle définition</text>");
    }

    private void DrawReference(MarkupWriter svg, Scale x, Scale y)
    {
        foreach (var (start, end) in Stretches(p => p.Reference))
        {
            if (end - start == 1)
            {
                svg.Write($"<path class=\"line-2\" d=\"M{x.At(start) - 5} {y.At(Points[start].Reference!.Value)}h10\"/>");
                continue;
            }

            svg.Write($"<path class=\"line-2\" d=\"M");
            for (var i = start; i < end; i++)
                svg.Write($"{x.At(i)} {y.At(Points[i].Reference!.Value)} ");
            svg.Write($"\"/>");
        }
    }

    private void DrawObserved(MarkupWriter svg, Scale x, Scale y)
    {
        foreach (var (start, end) in Stretches(p => p.Observed))
        {
            if (end - start == 1)
            {
                svg.Write($"<circle class=\"ghost\" cx=\"{x.At(start)}\" cy=\"{y.At(Points[start].Observed!.Value)}\" r=\"3\"/>");
                continue;
            }

            svg.Write($"<path class=\"line\" d=\"M");
            for (var i = start; i < end; i++)
                svg.Write($"{x.At(i)} {y.At(Points[i].Observed!.Value)} ");
            svg.Write($"\"/>");
        }
    }

    private IEnumerable<(int Start, int End)> Stretches(Func<SeriesPoint, double?> of) =>
        Runs.Of(Points.Count, i => of(Points[i]) is not null, i => Points[i].IsNewDefinition);

    private void DrawEnds(MarkupWriter svg, Scale x, Scale y)
    {
        var observed = Last(p => p.Observed);
        var reference = Last(p => p.Reference);
        var (top, below) = (0.0, 0.0);
        if (observed is { } o)
            top = y.At(Points[o].Observed!.Value);
        if (reference is { } r)
            below = y.At(Points[r].Reference!.Value);
        if (observed is not null && reference is not null && Math.Abs(top - below) < 13)
            (top, below) = Part(top, below);

        if (observed is { } last)
        {
            var value = Points[last].Observed!.Value;
            svg.Write($"<circle class=\"me\" cx=\"{x.At(last)}\" cy=\"{y.At(value)}\" r=\"4.5\"/>");
            svg.Write($"<text class=\"t-b\" x=\"{Right + 8}\" y=\"{top + 4}\">{new FrenchNumber(value, Series.Decimals)}</text>");
        }

        if (reference is { } end)
        {
            var value = new FrenchNumber(Points[end].Reference!.Value, Series.Decimals);
            svg.Write($"<text class=\"t-s t-m\" x=\"{Right + 8}\" y=\"{below + 4}\">{Series.Reference.Short} {value}</text>");
        }
    }

    /// <summary>Moves two labels apart by equal parts until they no longer touch.</summary>
    private static (double First, double Second) Part(double first, double second)
    {
        var middle = Math.Clamp((first + second) / 2, Top + 6.5, Bottom - 6.5);
        return first <= second ? (middle - 6.5, middle + 6.5) : (middle + 6.5, middle - 6.5);
    }

    private int? Last(Func<SeriesPoint, double?> of)
    {
        for (var i = Points.Count - 1; i >= 0; i--)
        {
            if (of(Points[i]) is not null)
                return i;
        }

        return null;
    }
}
