// SPDX-License-Identifier: Apache-2.0
using Timonier.Web.Charts;
using Timonier.Web.Ui;

namespace Timonier.Hosts.Tests.Gallery;

/// <summary>Every département with an invented value.</summary>
internal static class Territories
{
    public static readonly IReadOnlyList<MapTerritory> All =
    [
        .. Codes().Select((code, i) => new MapTerritory(code, $"Département {code}", code switch
        {
            "48" or "973" => Figure.Without(FigureState.Suppressed),
            "2A" or "976" => Figure.Without(FigureState.Missing),
            _ => Figure.Of(28 + (i * 37 % 101 * 0.25m), 1, "%"),
        })),
    ];

    private static IEnumerable<string> Codes() =>
        Enumerable.Range(1, 95).SelectMany(n => n == 20 ? ["2A", "2B"] : new[] { $"{n:00}" }).Concat(["971", "972", "973", "974", "975", "976", "988"]);
}
