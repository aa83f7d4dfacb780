// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Figures;
using Timonier.Network;

namespace Timonier.Indicators.Exports;

/// <summary>The successions of a network, one row for each part, as they are imported.</summary>
public static class SuccessionTable
{
    private static readonly string[] Columns =
        ["numero", "nature", "le", "nomenclature_avant", "code_avant", "nom_avant", "nomenclature_apres", "code_apres", "nom_apres", "part", "partielle", "motif"];

    /// <summary>Those whose units the reader may all know.</summary>
    public static Outcome<ExportTable> Of(NetworkReading reading, ExportFilter filter)
    {
        var kept = filter.UnitsOf(reading, reading.Actor.Day);
        if (!kept.IsDone)
            return kept.Refusal;
        return new ExportTable("successions", "Successions des structures", Columns, async (table, ct) =>
        {
            var map = reading.Map;
            foreach (var succession in map.Lineage.All)
            {
                var units = succession.Predecessors.Concat(succession.Successors).Select(u => map.SlotOf(u)).ToList();
                if (!units.TrueForAll(reading.Visible.Holds) || !units.Exists(s => kept.Value(s)))
                    continue;
                foreach (var part in succession.Parts)
                {
                    table.Number(succession.Id.Value);
                    table.Text(succession.Kind.ToString().ToLowerInvariant());
                    table.Date(succession.On);
                    Write(table, map[part.From], succession.On.AddDays(-1));
                    Write(table, part.To is { } to ? map[to] : null, succession.On);
                    table.Number(part.Share);
                    table.Text(succession.IsPartial ? "oui" : "non");
                    table.Text(succession.Reason);
                    await table.EndRowAsync(ct);
                }
            }
        });
    }

    private static void Write(TableWriter table, Unit? unit, DateOnly day)
    {
        table.Text(unit?.MainCode.Scheme ?? "");
        table.Text(unit?.MainCode.Code ?? "");
        table.Text(unit?.NameOn(day) ?? "");
    }
}
