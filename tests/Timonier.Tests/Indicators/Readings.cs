// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators;
using Timonier.Indicators.Figures;
using Timonier.Network;
using Timonier.Tests.Network;

namespace Timonier.Tests.Indicators;

/// <summary>Readings of small drawn networks by actors of one mandate.</summary>
internal static class Readings
{
    private static readonly Role Reader = new("lecteur", "lecture", [NetworkRights.See.Code, IndicatorRights.Read.Code], OwnsFigures: false);

    public static NetworkReading Open(NetworkMap map, string figures, string? root = null, Definition? definition = null, DateOnly? day = null)
    {
        var indicator = Figured.Indicator(definition ?? new Definition { Label = "Jeunes en contact", Kind = IndicatorKind.Count, CountsPersons = false });
        UnitId? top = root is null ? null : map.Units[map.Slot(root)].Id;
        var actor = new Actor(null, "essai", [new(Reader, map.Network, Sketch.Tree, top, Sketch.Always, null)], day ?? new(2025, 1, 1));
        return new(new(actor, map, new(1, [indicator]), default, new()), Figured.Cube(map, figures), new());
    }
}
