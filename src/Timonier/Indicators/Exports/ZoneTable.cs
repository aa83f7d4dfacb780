// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Figures;

namespace Timonier.Indicators.Exports;

/// <summary>The territories that units serve, with weights and days, as they are imported.</summary>
public static class ZoneTable
{
    private static readonly string[] Columns = ["nomenclature", "code", "nom", "nomenclature_territoire", "code_territoire", "poids", "depuis", "jusqu_au"];

    /// <summary>Those of units that the reader may know.</summary>
    public static Outcome<ExportTable> Of(NetworkReading reading, ExportFilter filter)
    {
        var kept = filter.UnitsOf(reading, reading.Actor.Day);
        if (!kept.IsDone)
            return kept.Refusal;
        return new ExportTable("zones", "Zones de service", Columns, async (table, ct) =>
        {
            var map = reading.Map;
            foreach (var share in map.Zones.Shares.OrderBy(s => s.Unit.Value).ThenBy(s => s.Territory.ToString(), StringComparer.Ordinal).ThenBy(s => s.From))
            {
                if (!kept.Value(map.SlotOf(share.Unit)))
                    continue;
                var unit = map[share.Unit];
                foreach (var text in new[] { unit.MainCode.Scheme, unit.MainCode.Code, unit.NameOn(reading.Actor.Day), share.Territory.Scheme, share.Territory.Code })
                    table.Text(text);
                table.Number(share.Weight);
                table.Date(share.From > DateOnly.MinValue ? share.From : null);
                table.Date(share.To);
                await table.EndRowAsync(ct);
            }
        });
    }
}
