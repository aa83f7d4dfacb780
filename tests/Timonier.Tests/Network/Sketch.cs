// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Tests.Network;

/// <summary>Small networks drawn in a line: <c>FR > 11, 24; 11 > 75, 77</c>.</summary>
internal static class Sketch
{
    public const string Tree = "principal";
    public static readonly DateOnly Always = DateOnly.MinValue;

    /// <summary>Draws a map; a unit's kind is given after a colon (<c>75:departement</c>), its code and name are its own text.</summary>
    public static NetworkMap Map(string drawing)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        var links = new List<UnitLink>();
        foreach (var family in drawing.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var sides = family.Split('>', StringSplitOptions.TrimEntries);
            var parent = Known(sides[0]);
            if (sides.Length < 2)
                continue;
            foreach (var child in sides[1].Split(',', StringSplitOptions.TrimEntries))
                links.Add(new(Tree, Known(child), new(parent, Always, null)));
        }

        var units = ids.OrderBy(i => i.Value).Select(i => new Unit(
            new(i.Value),
            new Dictionary<string, Timeline<string>>(StringComparer.Ordinal)
            {
                [Unit.NameAttribute] = new([new(i.Key, Always, null)]),
                [Unit.KindAttribute] = new([new(kinds.GetValueOrDefault(i.Key, "structure"), Always, null)]),
            },
            [new(new("code", i.Key), Always, null)]));
        return new(new(1), 1, new([.. units], [], [(Tree, "Rattachement")], links));

        UnitId Known(string text)
        {
            var parts = text.Split(':');
            if (parts.Length > 1)
                kinds[parts[0]] = parts[1];
            return new(ids.TryGetValue(parts[0], out var id) ? id : ids[parts[0]] = ids.Count + 1);
        }
    }

    public static int Slot(this NetworkMap map, string code) => map.SlotOf(map.ByCode(new("code", code), Always)!.Id);
}
