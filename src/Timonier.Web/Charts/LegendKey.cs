// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Components;

namespace Timonier.Web.Charts;

/// <summary>The little drawings of a legend.</summary>
internal static class LegendKey
{
    /// <summary>The mark as the charts draw it, 14 pixels high, hidden from assistive technology: the words are beside it.</summary>
    public static MarkupString Of(LegendMark mark) => mark switch
    {
        LegendMark.Unit => Svg(14, """<circle class="me" cx="7" cy="7" r="6"/>"""),
        LegendMark.Group => Svg(34, """<path class="peer-l" d="M1 7h32"/><rect class="peer" x="9" y="2" width="15" height="10"/><path class="med" d="M16 2v10"/>"""),
        LegendMark.Region => Svg(12, """<path class="ref" d="M6 2.5l4.5 4.5l-4.5 4.5l-4.5-4.500z"/>"""),
        LegendMark.Nation => Svg(8, """<path class="tick" d="M4 3v9"/>"""),
        LegendMark.Structure => Svg(10, """<path class="dots" stroke-width="7.6" d="M5 7h0"/>"""),
        LegendMark.Ring => Svg(12, """<circle class="ghost" cx="6" cy="7" r="4"/>"""),
        LegendMark.Observed => Svg(26, """<path class="line" d="M1 7h24"/>"""),
        LegendMark.Reference => Svg(26, """<path class="line-2" d="M1 7h24"/>"""),
        LegendMark.Band => Svg(20, """<rect class="fan-2" x="0" y="1" width="20" height="12"/>"""),
        LegendMark.Median => Svg(20, """<rect class="band" x="0" y="0" width="20" height="14"/><path class="med" d="M10 0v14"/>"""),
        LegendMark.NoValue => Svg(20, """<rect class="swatch mx" x=".5" y="1.5" width="19" height="11"/>"""),
    };

    private static MarkupString Svg(int width, string marks) =>
        new($"<svg class=\"tm-chart tm-key\" width=\"{width}\" height=\"14\" viewBox=\"0 0 {width} 14\" aria-hidden=\"true\">{marks}</svg>");
}
