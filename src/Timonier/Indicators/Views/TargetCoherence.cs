// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Figures;

namespace Timonier.Indicators.Views;

/// <summary>Whether the targets of an indicator hold together: each territory's own target beside the sum of those below it, the gap in words.</summary>
public sealed record TargetCoherence
{
    /// <summary>The indicator.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>The version of its definition that holds at the deadline.</summary>
    public required Definition Definition { get; init; }

    /// <summary>The deadline shown; nothing when there is no target.</summary>
    public required Period? Deadline { get; init; }

    /// <summary>All the deadlines, in order.</summary>
    public required IReadOnlyList<Period> Deadlines { get; init; }

    /// <summary>The territories that have a target, or units with targets below them: the whole first, then by kind and name.</summary>
    public required IReadOnlyList<CoherenceRow> Rows { get; init; }

    /// <summary>Opens the page; the deadline asked for, else the last one.</summary>
    public static Outcome<TargetCoherence> Read(NetworkReading reading, string code, Period? asked)
    {
        if (reading.Catalogue.ByCode(code) is not { } indicator)
            return IndicatorRefusals.NoSuchIndicator.With(code);
        var deadlines = reading.PeriodsOf(indicator, Aspect.Target);
        var deadline = deadlines.Count == 0 ? (Period?)null : asked is { } wanted && deadlines.Contains(wanted) ? wanted : deadlines[^1];
        var definition = deadline is { } held ? indicator.Version(indicator.VersionFor(held)) : indicator.Current;
        return new TargetCoherence
        {
            Indicator = indicator,
            Definition = definition,
            Deadline = deadline,
            Deadlines = deadlines,
            Rows = deadline is { } shown ? RowsOf(reading, indicator, shown, definition) : [],
        };
    }

    private static List<CoherenceRow> RowsOf(NetworkReading reading, Indicator indicator, Period deadline, Definition definition)
    {
        var map = reading.Map;
        var tree = map.TreeOn(map.MainTree, deadline.End);
        var (targets, below) = (reading.PanelOf(indicator, Aspect.Target, deadline), reading.BelowOf(indicator, deadline));
        var known = IndicatorSheetComposer.TerritoriesOf(reading, deadline.End).Select(u => map.SlotOf(u.Id)).ToHashSet();
        var rows = new List<CoherenceRow>();
        foreach (var slot in tree.Order)
        {
            if (tree.ChildrenOf(slot).IsEmpty || (tree.ParentOf(slot) >= 0 && !known.Contains(slot)))
                continue;
            var own = targets[slot].IsTold || targets[slot].IsHidden ? reading.Read(targets, slot, deadline) : Figure.Nothing;
            var sum = definition.AddsOverUnits ? reading.Read(below, slot, deadline) : Figure.Nothing;
            if (own.State is not ValueState.Missing || sum is not { State: ValueState.Missing, Coverage: null })
                rows.Add(new(map.Units[slot], map.KindOf(map.Units[slot].KindOn(deadline.End) ?? ""), own, sum));
        }

        return [.. rows.OrderByDescending(r => r.Kind.Position).ThenBy(r => r.Territory.NameOn(deadline.End), StringComparer.CurrentCultureIgnoreCase)];
    }
}
