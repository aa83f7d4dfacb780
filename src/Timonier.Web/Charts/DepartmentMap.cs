// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Components;
using Timonier.Web.Ui;

namespace Timonier.Web.Charts;

/// <summary>Départements in five greys, hatched where there is no value; Paris and its neighbours enlarged; every other territory as a labelled tile.</summary>
/// <remarks>
/// 680 x 600. A territory that has an outline and is not given stays white. The overseas départements and Saint-Pierre-et-Miquelon are
/// always there; other territories without an outline are added when they are given. Each shape says its name and value on hover.
/// </remarks>
public sealed class DepartmentMap : SvgChart
{
    private const int Width = 680;
    private const int Height = 600;
    private const int TilePitch = 34;

    private static readonly MapTerritory[] Overseas =
    [
        new("971", "Guadeloupe", default), new("972", "Martinique", default), new("973", "Guyane", default),
        new("974", "La Réunion", default), new("976", "Mayotte", default), new("975", "Saint-Pierre-et-Miquelon", default),
    ];

    /// <summary>The territories, in any order.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<MapTerritory> Territories { get; set; } = [];

    /// <summary>The greys; made of the values of <see cref="Territories"/> when not given.</summary>
    [Parameter]
    public GreyClasses? Classes { get; set; }

    /// <summary>The territories that are drawn as tiles, in the order of their codes, the overseas départements without a value included.</summary>
    internal static IEnumerable<MapTerritory> Tiles(IReadOnlyList<MapTerritory> given) =>
        Overseas.ExceptBy(given.Select(t => t.Code), t => t.Code)
            .Concat(given.Where(t => !DepartmentOutlines.Paths.ContainsKey(t.Code)))
            .OrderBy(t => t.Code, StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override void Draw(MarkupWriter svg)
    {
        var classes = Classes ?? Of(Territories);
        var given = Territories.ToDictionary(t => t.Code, StringComparer.OrdinalIgnoreCase);
        Open(svg, Width, Height);
        svg.Write($"<g class=\"geo\" transform=\"translate(56 6) scale(.5)\">");
        foreach (var (code, path) in DepartmentOutlines.Paths)
            DrawShape(svg, given.GetValueOrDefault(code), path, classes);
        svg.Write($"</g><text class=\"t-s t-m\" x=\"{Width - 1}\" y=\"12\" text-anchor=\"end\">Paris et petite couronne</text>");
        svg.Write($"<g class=\"geo\" transform=\"translate(-952 -650) scale(.5)\">");
        foreach (var (code, path) in DepartmentOutlines.InsetPaths)
            DrawShape(svg, given.GetValueOrDefault(code), path, classes);
        svg.Write($"</g>");
        DrawTiles(svg, classes);
        Close(svg);
    }

    /// <summary>The greys of the values that there are.</summary>
    internal static GreyClasses Of(IReadOnlyList<MapTerritory> territories) =>
        new(territories.Where(t => t.Figure.Value is not null).Select(t => (double)t.Figure.Value!.Value));

    private static void DrawShape(MarkupWriter svg, MapTerritory? territory, string path, GreyClasses classes)
    {
        if (territory is null)
        {
            svg.Write($"<path class=\"m0\" d=\"{path}\"/>");
            return;
        }

        svg.Write($"<path class=\"{Grey(territory.Figure, classes)}\" d=\"{path}\"><title>{territory.Name}\u00A0: {territory.Figure.Text}</title></path>");
    }

    private static string Grey(Figure figure, GreyClasses classes) => figure.Value is not { } value ? "mx" : classes.GreyOf((double)value) switch
    {
        1 => "m1",
        2 => "m2",
        3 => "m3",
        4 => "m4",
        _ => "m5",
    };

    private void DrawTiles(MarkupWriter svg, GreyClasses classes)
    {
        MapTerritory[] tiles = [.. Tiles(Territories)];
        double y = Height - 4 - (tiles.Length * TilePitch);
        foreach (var tile in tiles)
        {
            svg.Write($"<rect class=\"swatch {Grey(tile.Figure, classes)}\" x=\"1\" y=\"{y}\" width=\"34\" height=\"28\" rx=\"2\"/>");
            svg.Write($"<text class=\"t-s\" x=\"42\" y=\"{y + 11}\">{tile.Name}</text>");
            svg.Write($"<text class=\"t-s t-m\" x=\"42\" y=\"{y + 25}\">{tile.Figure.Text}</text>");
            y += TilePitch;
        }
    }
}
