// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Figures;
using Timonier.Network;

namespace Timonier.Indicators.Views;

/// <summary>The past of a unit as it is today: for each indicator, period after period, what was told under its name and what compares.</summary>
public sealed record ComparablePast
{
    /// <summary>The indicators that have figures of the unit or of those that it follows.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>The indicator shown, or nothing.</summary>
    public required Indicator? Indicator { get; init; }

    /// <summary>Its periods, oldest first; months and years never mix.</summary>
    public required IReadOnlyList<(Period Period, Restatement Restated)> Series { get; init; }

    /// <summary>Composes it; the indicator asked for, or the first that has a past.</summary>
    public static ComparablePast Read(NetworkReading reading, Unit unit, string? code)
    {
        var related = Related(reading.Map, unit.Id);
        var indicators = reading.Readable.Holds(reading.Map.SlotOf(unit.Id))
            ? reading.Catalogue.All.Where(i => reading.PeriodsOf(i).Any(p => related.Any(u => reading.Read(u, i, Aspect.Observed, p).State is not ValueState.Missing))).ToList()
            : [];
        var chosen = indicators.Find(i => string.Equals(i.Code, code, StringComparison.OrdinalIgnoreCase)) ?? indicators.FirstOrDefault();
        return new() { Indicators = indicators, Indicator = chosen, Series = chosen is null ? [] : SeriesOf(reading, unit, chosen) };
    }

    /// <summary>The series of one indicator, at the kind of period that goes back furthest.</summary>
    public static IReadOnlyList<(Period Period, Restatement Restated)> SeriesOf(NetworkReading reading, Unit unit, Indicator indicator)
    {
        var periods = reading.PeriodsOf(indicator);
        var kind = periods.GroupBy(p => p.Kind).OrderBy(g => g.Min(p => p.Start)).ThenByDescending(g => g.Count()).First().Key;
        return [.. periods.Where(p => p.Kind == kind).Select(p => (p, reading.Restate(unit.Id, indicator, p)))
            .Where(p => p.Item2.IsRestated || p.Item2.Own.State is not ValueState.Missing)];
    }

    /// <summary>The unit and all those that it follows, near or far.</summary>
    private static List<UnitId> Related(NetworkMap map, UnitId unit)
    {
        var related = new List<UnitId> { unit };
        for (var i = 0; i < related.Count; i++)
        {
            foreach (var from in map.Lineage.Of(related[i]).SelectMany(s => s.Parts).Where(p => p.To == related[i]).Select(p => p.From))
            {
                if (!related.Contains(from))
                    related.Add(from);
            }
        }

        return related;
    }
}
