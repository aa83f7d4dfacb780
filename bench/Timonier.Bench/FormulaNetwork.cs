// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators;
using Timonier.Indicators.Cube;
using Timonier.Indicators.Figures;
using Timonier.Network;

namespace Timonier.Bench;

/// <summary>A network in memory: 440 units of 13 territories, two measures and an indicator calculated from them, over 120 months.</summary>
internal static class FormulaNetwork
{
    private const int Territories = 13;
    private const string Tree = "principal";

    /// <summary>The months, oldest first.</summary>
    public static IReadOnlyList<Period> Months { get; } = [.. Enumerable.Range(0, 120).Select(m => Period.Month(2015 + (m / 12), (m % 12) + 1))];

    /// <summary>The network as a reader of all of it reads it, nothing yet in the cache.</summary>
    public static NetworkReading Open(int units, string formula)
    {
        var always = DateOnly.MinValue;
        var all = Enumerable.Range(1, units + Territories + 1).Select(i => new Unit(
            new(i),
            new Dictionary<string, Timeline<string>>(StringComparer.Ordinal) { [Unit.NameAttribute] = new([new($"U{i}", always, null)]), [Unit.KindAttribute] = new([new("structure", always, null)]) },
            [new(new("code", $"U{i}"), always, null)])).ToArray();
        var links = Enumerable.Range(2, units + Territories).Select(i => new UnitLink(Tree, new(i), new(new(i <= Territories + 1 ? 1 : 2 + (i % Territories)), always, null)));
        var map = new NetworkMap(new(1), 1, new([.. all], [], [(Tree, "Rattachement")], [.. links]));
        var measure = new Definition { Label = "Mesure", CountsPersons = true };
        var made = new Definition { Label = "Calculé", Kind = IndicatorKind.Proportion, Multiplier = 100, Calculation = new(new(formula)) };
        var catalogue = new Catalogue(1, [new(new(1), "A", [measure]), new(new(2), "B", [measure]), new(new(3), "C", [made])]);
        var role = new Role("lecteur", "lecture", [NetworkRights.See.Code, IndicatorRights.Read.Code], OwnsFigures: false);
        var actor = new Actor(null, "banc", [new(role, map.Network, Tree, null, always, null)], new(2025, 1, 1));
        return new(new(actor, map, catalogue, default, new()), Cube(units), new());
    }

    private static CubeSnapshot Cube(int units)
    {
        var draft = new CubeDraft(new(0, new(), []));
        foreach (var month in Months)
        {
            var number = draft.Basis.Periods.Add(month.Code);
            for (var unit = 0; unit < units; unit++)
            {
                for (var indicator = 1; indicator <= 2; indicator++)
                {
                    var drawn = unchecked(((uint)((number * units) + unit) * 2_654_435_761u) ^ ((uint)indicator * 40_503u)) >> 8;
                    if (drawn % 100 > 0)
                        draft.Add(new(indicator, Aspect.Observed, new(Territories + 2 + unit, number, new(1, CellForm.Value, ValueState.Present, 0)), drawn % (indicator == 1 ? 700 : 2_000), Chunk.None, Chunk.None, 0, unit), month.FilingYear);
                }
            }
        }

        draft.Settle();
        return draft.Basis.With(1, draft.Replaced.ToList());
    }
}
