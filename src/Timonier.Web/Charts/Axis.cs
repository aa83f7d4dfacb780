// SPDX-License-Identifier: Apache-2.0
using Timonier.Web.Ui;

namespace Timonier.Web.Charts;

/// <summary>Grids and tick labels.</summary>
internal static class Axis
{
    /// <summary>Vertical grid lines of a horizontal axis, with their values at the foot.</summary>
    public static void Vertical(MarkupWriter svg, Scale x, IReadOnlyList<double> ticks, AxisFoot foot)
    {
        foreach (var tick in ticks)
        {
            var at = x.At(tick);
            svg.Write($"<line class=\"grid\" x1=\"{at}\" x2=\"{at}\" y1=\"0\" y2=\"{foot.Y}\"/>");
            svg.Write($"<text class=\"t-s\" x=\"{at}\" y=\"{foot.Y + 16}\" text-anchor=\"middle\">{new FrenchNumber(tick, foot.Decimals)}");
            if (foot.Unit is { } unit)
                svg.Write($"\u00A0{unit}");
            svg.Write($"</text>");
        }
    }
}
