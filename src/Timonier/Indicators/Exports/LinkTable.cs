// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Figures;

namespace Timonier.Indicators.Exports;

/// <summary>The links of a network: each parent that a unit has or had, in each tree, with its days.</summary>
public static class LinkTable
{
    private static readonly string[] Columns =
        ["arbre", "nomenclature", "code", "nom", "nomenclature_superieure", "code_superieur", "nom_superieur", "depuis", "jusqu_au"];

    /// <summary>The links between units that the reader may know.</summary>
    public static Outcome<ExportTable> Of(NetworkReading reading, ExportFilter filter)
    {
        var day = reading.Actor.Day;
        var kept = filter.UnitsOf(reading, day);
        if (!kept.IsDone)
            return kept.Refusal;
        return new ExportTable("rattachements", "Rattachements, un par arbre, structure et période", Columns, async (table, ct) =>
        {
            var map = reading.Map;
            foreach (var (tree, _) in map.Trees)
            {
                for (var slot = 0; slot < map.Units.Count; slot++)
                {
                    if (!kept.Value(slot))
                        continue;
                    foreach (var link in map.ParentsOf(tree, map.Units[slot].Id).Where(l => reading.Visible.Holds(map.SlotOf(l.Value))))
                    {
                        var parent = map[link.Value];
                        table.Text(tree);
                        table.Text(map.Units[slot].MainCode.Scheme);
                        table.Text(map.Units[slot].MainCode.Code);
                        table.Text(map.Units[slot].NameOn(day));
                        table.Text(parent.MainCode.Scheme);
                        table.Text(parent.MainCode.Code);
                        table.Text(parent.NameOn(day));
                        table.Date(link.From > DateOnly.MinValue ? link.From : null);
                        table.Date(link.To);
                        await table.EndRowAsync(ct);
                    }
                }
            }
        });
    }
}
