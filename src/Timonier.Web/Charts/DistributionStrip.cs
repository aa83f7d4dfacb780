// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Components;
using Timonier.Web.Ui;

namespace Timonier.Web.Charts;

/// <summary>One value among its peers: dot = the unit, box = middle half of the peers, whisker = their range, diamond = region, tick = nation.</summary>
/// <remarks>210 x 34, grey and ink only. The axis spans all that is drawn; counts may be laid by their square root. What is null is not drawn; the figure beside it says why.</remarks>
public sealed class DistributionStrip : SvgChart
{
    private const int Width = 210;
    private const int Height = 34;
    private const double Line = 15;

    /// <summary>The value of the unit.</summary>
    [Parameter]
    public double? Value { get; set; }

    /// <summary>The group to which it is compared.</summary>
    [Parameter]
    public Spread? Peers { get; set; }

    /// <summary>The value of its region.</summary>
    [Parameter]
    public double? Region { get; set; }

    /// <summary>The value of the nation.</summary>
    [Parameter]
    public double? Nation { get; set; }

    /// <summary>How values become places; the page says it when it is not in proportion.</summary>
    [Parameter]
    public StripAxis Axis { get; set; }

    /// <inheritdoc/>
    protected override void Draw(MarkupWriter svg)
    {
        Open(svg, Width, Height);
        var (low, high) = Ends();
        var x = new Places(low, high, Axis is StripAxis.Root && low >= 0);
        if (Peers is { } peers)
        {
            svg.Write($"<line class=\"peer-l\" x1=\"{x.At(peers.Low)}\" x2=\"{x.At(peers.High)}\" y1=\"15\" y2=\"15\"/>");
            var left = x.At(peers.LowerQuartile);
            svg.Write($"<rect class=\"peer\" x=\"{left}\" y=\"9\" width=\"{Math.Max(1, x.At(peers.UpperQuartile) - left)}\" height=\"12\"/>");
            svg.Write($"<line class=\"med\" x1=\"{x.At(peers.Median)}\" x2=\"{x.At(peers.Median)}\" y1=\"9\" y2=\"21\"/>");
        }

        if (Nation is { } nation)
            svg.Write($"<line class=\"tick\" x1=\"{x.At(nation)}\" x2=\"{x.At(nation)}\" y1=\"24\" y2=\"31\"/>");
        if (Region is { } region)
            svg.Write($"<path class=\"ref\" d=\"M{x.At(region)} 1l4.5 4.5l-4.5 4.5l-4.5-4.5z\"/>");
        if (Value is { } value)
            svg.Write($"<circle class=\"me\" cx=\"{x.At(value)}\" cy=\"{Line}\" r=\"6\"/>");
        Close(svg);
    }

    private (double Low, double High) Ends() =>
        (Math.Min(Peers?.Low ?? double.PositiveInfinity, Lowest(Value, Region, Nation)),
            Math.Max(Peers?.High ?? double.NegativeInfinity, -Lowest(-Value, -Region, -Nation)));

    private static double Lowest(double? a, double? b, double? c) =>
        Math.Min(a ?? double.PositiveInfinity, Math.Min(b ?? double.PositiveInfinity, c ?? double.PositiveInfinity));

    /// <summary>From values, or their roots, to pixels.</summary>
    private readonly struct Places(double low, double high, bool areRoots)
    {
        private readonly Scale scale = areRoots ? new(Math.Sqrt(low), Math.Sqrt(high), 9, Width - 9) : new(low, high, 9, Width - 9);

        public double At(double value) => scale.At(areRoots ? Math.Sqrt(value) : value);
    }
}
