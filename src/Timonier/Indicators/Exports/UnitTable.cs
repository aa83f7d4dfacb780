// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Figures;
using Timonier.Network;

namespace Timonier.Indicators.Exports;

/// <summary>The units of a network with their codes, their place in the tree and their days.</summary>
public static class UnitTable
{
    /// <summary>Names of the columns, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["nomenclature", "code", "nom", "nom_officiel", "type", "depuis", "jusqu_au", "mise_de_cote", "nomenclature_superieure", "code_superieur", "autres_codes"];

    /// <summary>Every unit that the reader may know.</summary>
    public static Outcome<ExportTable> Units(NetworkReading reading, ExportFilter filter) =>
        Of(reading, filter, ("structures", "Structures et territoires du réseau", _ => true));

    /// <summary>The units around those that the network steers: communes, départements, the nation.</summary>
    public static Outcome<ExportTable> Territories(NetworkReading reading, ExportFilter filter) =>
        Of(reading, filter, ("territoires", "Territoires du réseau", kind => !reading.Settings.SteeredKinds.Contains(kind)));

    private static Outcome<ExportTable> Of(NetworkReading reading, ExportFilter filter, (string Name, string Subject, Func<string, bool> HasKind) what)
    {
        var day = reading.Actor.Day;
        var kept = filter.UnitsOf(reading, day);
        if (!kept.IsDone)
            return kept.Refusal;
        return new ExportTable(what.Name, what.Subject, Columns, async (table, ct) =>
        {
            var map = reading.Map;
            var tree = map.TreeOn(reading.Tree, day);
            for (var slot = 0; slot < map.Units.Count; slot++)
            {
                var unit = map.Units[slot];
                if (!kept.Value(slot) || !what.HasKind(unit.KindOn(day) ?? ""))
                    continue;
                var parent = tree.ParentOf(slot);
                Write(table, unit, parent >= 0 && reading.Visible.Holds(parent) ? map.Units[parent].MainCode : null, day);
                await table.EndRowAsync(ct);
            }
        });
    }

    private static void Write(TableWriter table, Unit unit, UnitCode? parent, DateOnly day)
    {
        var kinds = unit.Facts.GetValueOrDefault(Unit.KindAttribute)?.Entries ?? [];
        table.Text(unit.MainCode.Scheme);
        table.Text(unit.MainCode.Code);
        table.Text(unit.NameOn(day));
        table.Text(unit.FullNameOn(day));
        table.Text(unit.KindOn(day) ?? "");
        table.Date(kinds.Count > 0 && kinds[0].From > DateOnly.MinValue ? kinds[0].From : null);
        table.Date(kinds.Count > 0 ? kinds[^1].To : null);
        table.Text(unit.IsSetAsideOn(day) ? "oui" : "non");
        table.Text(parent?.Scheme ?? "");
        table.Text(parent?.Code ?? "");
        table.Text(string.Join(", ", unit.Codes.Skip(1).Select(c => c.Value.ToString())));
    }
}
