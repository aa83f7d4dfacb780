// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Components;
using Timonier.Web.Ui;

namespace Timonier.Web.Charts;

/// <summary>The trend of one row: observed values in order, a dot on the last; a missing value leaves a gap, a new definition cuts the line.</summary>
/// <remarks>104 x 34, ink only. A value alone between two gaps is a small dot. The vertical scale is the series' own.</remarks>
public sealed class Sparkline : SvgChart
{
    private const int Width = 104;
    private const int Height = 34;

    /// <summary>One value a period, oldest first; null where there is none.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<double?> Values { get; set; } = [];

    /// <summary>Positions in <see cref="Values"/> where a new definition begins.</summary>
    [Parameter]
    public IReadOnlyList<int> Breaks { get; set; } = [];

    /// <inheritdoc/>
    protected override void Draw(MarkupWriter svg)
    {
        Open(svg, Width, Height);
        var low = double.PositiveInfinity;
        var high = double.NegativeInfinity;
        var last = -1;
        for (var i = 0; i < Values.Count; i++)
        {
            if (Values[i] is not { } value)
                continue;
            low = Math.Min(low, value);
            high = Math.Max(high, value);
            last = i;
        }

        if (last >= 0)
        {
            var x = new Scale(0, Values.Count - 1, 4, 96);
            var y = new Scale(low, high, 28, 6);
            DrawLine(svg, x, y);
            svg.Write($"<circle class=\"me\" cx=\"{x.At(last)}\" cy=\"{y.At(Values[last]!.Value)}\" r=\"4\"/>");
        }

        Close(svg);
    }

    private void DrawLine(MarkupWriter svg, Scale x, Scale y)
    {
        svg.Write($"<path class=\"line\" d=\"");
        foreach (var (start, end) in Runs.Of(Values.Count, i => Values[i] is not null, i => Breaks.Contains(i)))
        {
            if (end - start == 1)
            {
                svg.Write($"M{x.At(start) - 1.2} {y.At(Values[start]!.Value)}h2.4");
                continue;
            }

            svg.Write($"M");
            for (var i = start; i < end; i++)
                svg.Write($"{x.At(i)} {y.At(Values[i]!.Value)} ");
        }

        svg.Write($"\"/>");
    }
}
