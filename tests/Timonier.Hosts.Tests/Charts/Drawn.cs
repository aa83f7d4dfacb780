// SPDX-License-Identifier: Apache-2.0
using AngleSharp.Dom;
using Timonier.Hosts.Tests.Ui;

namespace Timonier.Hosts.Tests.Charts;

/// <summary>What the tests of charts read in a drawing.</summary>
internal static class Drawn
{
    /// <summary>A coordinate of an element.</summary>
    public static double At(this IElement element, string attribute) =>
        double.Parse(element.GetAttribute(attribute)!, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The markup of the first drawing as it is sent, one element a line, for a golden file.</summary>
    public static string Lines(this Rendered rendered)
    {
        var first = rendered.Html.IndexOf("<svg", StringComparison.Ordinal);
        var end = rendered.Html.IndexOf("</svg>", first, StringComparison.Ordinal);
        return rendered.Html[first..(end + "</svg>".Length)].Replace("><", ">\n<", StringComparison.Ordinal);
    }

    /// <summary>The cells of a table, row by row, header first.</summary>
    public static IReadOnlyList<string[]> Cells(this Rendered rendered, string selector = "table") =>
        [.. rendered.Page.QuerySelector(selector)!.QuerySelectorAll("tbody tr").Select(row => row.Children.Select(c => c.TextContent.Trim()).ToArray())];
}
