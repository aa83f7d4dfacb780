// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Components;
using Timonier.Web.Ui;

namespace Timonier.Web.Charts;

/// <summary>One equal tile per structure, at its approximate place: three letters and the value, in ink; dashed where there is no value.</summary>
/// <remarks>Tiles of 84 x 74 every 90 x 80. Links are in reading order. The grid is as wide as the rightmost tile.</remarks>
public sealed class TileMap : SvgChart
{
    /// <summary>Up to so many columns, a map may shrink to its column and its text stays readable; beyond, it scrolls.</summary>
    private const int FittingColumns = 5;

    /// <summary>The structures, in any order.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<MapTile> Tiles { get; set; } = [];

    /// <summary>Code of the tile that is outlined.</summary>
    [Parameter]
    public string? Current { get; set; }

    private int Columns => Tiles.Count == 0 ? 1 : Tiles.Max(t => t.Place.Column) + 1;

    /// <inheritdoc/>
    protected override string Style => Columns <= FittingColumns ? "tm-chart tm-natural tm-natural--fits" : "tm-chart tm-natural";

    /// <inheritdoc/>
    protected override string Role => Tiles.Any(t => t.Href is not null) ? "group" : "img";

    /// <inheritdoc/>
    protected override void Draw(MarkupWriter svg)
    {
        var rows = Tiles.Count == 0 ? 1 : Tiles.Max(t => t.Place.Row) + 1;
        Open(svg, (Columns * 90) - 4, (rows * 80) - 4);
        foreach (var tile in Tiles.OrderBy(t => t.Place.Row).ThenBy(t => t.Place.Column))
            DrawTile(svg, tile);
        Close(svg);
    }

    private void DrawTile(MarkupWriter svg, MapTile tile)
    {
        var (x, y) = (1 + (tile.Place.Column * 90), 1 + (tile.Place.Row * 80));
        // The name of the link begins with the words that are seen in it.
        if (tile.Href is { } href)
            svg.Write($"<a href=\"{href}\" aria-label=\"{tile.Code} {tile.Figure.Text}, {tile.Name}\">");
        svg.Write($"<rect class=\"{(tile.Code == Current ? "tile tile--on" : tile.Figure.Value is null ? "tile k-nc" : "tile")}\" x=\"{x}\" y=\"{y}\" width=\"82\" height=\"72\" rx=\"2\"/>");
        svg.Write($"<text class=\"t-b t-17\" x=\"{x + 41}\" y=\"{y + 33}\" text-anchor=\"middle\">{tile.Code} </text>");
        svg.Write($"<text class=\"t-13\" x=\"{x + 41}\" y=\"{y + 54}\" text-anchor=\"middle\">{tile.Figure.Text}</text>");
        if (tile.Href is not null)
            svg.Write($"</a>");
    }
}
