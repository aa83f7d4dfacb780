// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Figures;

namespace Timonier.Indicators.Exports;

/// <summary>The links of every tree of a network, with their days, as they are imported.</summary>
public static class LinkTable
{
    private static readonly string[] Columns =
        ["arbre", "nomenclature", "code", "nom", "nomenclature_superieure", "code_superieur", "nom_superieur", "depuis", "jusqu_au"];

    /// <summary>Those between units that the reader may know.</summary>
    public static Outcome<ExportTable> Of(NetworkReading reading, ExportFilter filter)
    {
        var kept = filter.UnitsOf(reading, reading.Actor.Day);
        if (!kept.IsDone)
            return kept.Refusal;
        return new ExportTable("rattachements", "Rattachements, arbre par arbre", Columns, async (table, ct) =>
        {
            var map = reading.Map;
            foreach (var link in map.Links.OrderBy(l => l.Tree, StringComparer.Ordinal).ThenBy(l => l.Child.Value).ThenBy(l => l.Parent.From))
            {
                if (!kept.Value(map.SlotOf(link.Child)) || !reading.Visible.Holds(map.SlotOf(link.Parent.Value)))
                    continue;
                var (child, parent) = (map[link.Child], map[link.Parent.Value]);
                foreach (var text in new[]
                {
                    link.Tree, child.MainCode.Scheme, child.MainCode.Code, child.NameOn(link.Parent.From), parent.MainCode.Scheme, parent.MainCode.Code, parent.NameOn(link.Parent.From),
                })
                    table.Text(text);
                table.Date(link.Parent.From > DateOnly.MinValue ? link.Parent.From : null);
                table.Date(link.Parent.To);
                await table.EndRowAsync(ct);
            }
        });
    }
}
