// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Cube;
using Timonier.Network;

namespace Timonier.Indicators.Figures;

/// <summary>Builds a panel: places what was told, adds it up the tree, hides what is secret.</summary>
/// <remarks>
/// Counts add up; ratios by numerators and denominators, never means of rates; a mean or a rate told with its denominator is weighed by it;
/// a figure without what it takes to add it up is left out, and counted as missing from the coverage. A figure told by a source for a territory
/// prevails over the sum of its units. Figures of another version of the definition never enter a sum. A figure locked by the charter keeps its numbers
/// and loses its place: neither a sum nor a spread takes it, and the coverage says that it lacks.
/// </remarks>
internal static class PanelBuilder
{
    public static Panel Build(PanelSubject subject)
    {
        var (entries, definition) = Entries(subject, []);
        return new(entries, definition);
    }

    /// <summary>The figures before disclosure, some units left out of the sums as if their figure were missing.</summary>
    /// <param name="subject">What is built.</param>
    /// <param name="leftOut">By slot; empty for none.</param>
    public static (Entry[] Entries, Definition Definition) Entries(PanelSubject subject, ReadOnlySpan<bool> leftOut)
    {
        var (map, indicator, period) = (subject.Map, subject.Indicator, subject.Period);
        var entries = new Entry[map.Units.Count];
        Array.Fill(entries, new() { State = ValueState.Missing });
        var chunk = subject.Cube[new(indicator.Id.Value, subject.Aspect, period.FilingYear)];
        var version = Place(entries, chunk, subject);
        for (var slot = 0; slot < leftOut.Length; slot++)
        {
            if (leftOut[slot] && entries[slot].IsTold)
                entries[slot] = new() { IsTold = true, State = ValueState.Missing, Version = entries[slot].Version };
        }

        var definition = indicator.Version(Math.Max((byte)1, version));
        var tree = map.TreeOn(map.MainTree, period.End);
        if (definition.AddsOverUnits && subject.Aspect is not Aspect.Expected)
            AddUp(entries, tree, RuleOf(subject, definition, version));
        if (subject.Aspect is Aspect.Target or Aspect.Initial)
            KeepWhole(entries);
        if (definition.CountsPersons)
            Secrecy.Hide(entries, tree, new(definition.Kind, subject.SecretBelow));
        return (entries, definition);
    }

    /// <summary>Adds up the tree what was calculated for each unit: those of the kinds that have a result are expected.</summary>
    public static void AddUpResults(Entry[] entries, PanelSubject subject, byte version)
    {
        var (map, day) = (subject.Map, subject.Period.End);
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        for (var slot = 0; slot < entries.Length; slot++)
        {
            if (entries[slot].IsTold && map.Units[slot].KindOn(day) is { } kind)
                kinds.Add(kind);
        }

        AddUp(entries, map.TreeOn(map.MainTree, day), new(subject.Indicator.Version(version), version, kinds, map.UnitsOn(day)));
    }

    /// <summary>What the units directly below each territory add up to, whatever was told of the territory itself: for comparing the two.</summary>
    public static Panel Below(PanelSubject subject)
    {
        var told = Build(subject);
        var (map, day) = (subject.Map, subject.Period.End);
        var chunk = subject.Cube[new(subject.Indicator.Id.Value, subject.Aspect, subject.Period.FilingYear)];
        var tree = map.TreeOn(map.MainTree, day);
        var all = new Entry[told.Count];
        Array.Fill(all, new() { State = ValueState.Missing });
        Place(all, chunk, subject);
        var version = Math.Max((byte)1, all.Length == 0 ? (byte)0 : all.Max(e => e.Version));
        var rule = new SumRule(told.Definition, version, ReportingKinds(chunk, map, day), map.UnitsOn(day));
        AddUp(all, tree, rule);
        var below = new Entry[all.Length];
        for (var slot = 0; slot < below.Length; slot++)
        {
            Add(ref below[slot], all, tree.ChildrenOf(slot), rule);
            foreach (var child in tree.ChildrenOf(slot))
                below[slot].IsHidden |= told[child].IsHidden;
        }

        return told.With(below);
    }

    /// <summary>A target is a promise of all: where a unit has none, its territory has none either; a part of the sum would mislead.</summary>
    private static void KeepWhole(Entry[] entries)
    {
        for (var slot = 0; slot < entries.Length; slot++)
        {
            ref var entry = ref entries[slot];
            if (!entry.IsTold && entry.HasFigure && (entry.Known < entry.Expected || entry.CannotAdd))
                entry = new() { State = ValueState.Missing, Known = entry.Known, Expected = entry.Expected };
        }
    }

    /// <summary>The rule of sums of a subject, from the entries told.</summary>
    internal static SumRule RuleOf(PanelSubject subject, Definition definition, byte version) => new(
        definition, version, ReportingKinds(subject.Cube[new(subject.Indicator.Id.Value, subject.Aspect, subject.Period.FilingYear)], subject.Map, subject.Period.End), subject.Map.UnitsOn(subject.Period.End));

    private static byte Place(Entry[] entries, Chunk chunk, PanelSubject subject)
    {
        var locked = subject.Quality.LockedAt(subject.Aspect, subject.Indicator.Id, subject.Period);
        byte newest = 0;
        if (subject.Cube.Periods.Find(subject.Period) is not { } number)
            return newest;
        var units = subject.Map.UnitsOn(subject.Period.End);
        var walk = new SlotWalk(subject.Map.Ids);
        for (var i = 0; i < chunk.Count; i++)
        {
            var cell = new Cell(new(chunk.Keys[i]), chunk.First[i], chunk.Second[i]);
            var slot = cell.Key.PeriodNumber == number ? walk.To(cell.Key.Unit) : -1;
            if (slot < 0 || units.IsSetAside(slot))
                continue;
            newest = Math.Max(newest, cell.Version);
            ref var entry = ref entries[slot];
            entry.IsTold = true;
            entry.State = cell.State;
            entry.Version = cell.Version;
            if (cell.State is not ValueState.Present)
                continue;
            entry.Value = cell.ValueUnder(subject.Indicator.Version(cell.Version));
            entry.Numerator = cell.Numerator;
            entry.Denominator = cell.Denominator;
            if (locked.Contains(cell.Key.Unit))
                entry.State = ValueState.Locked;
        }

        return newest;
    }

    private static HashSet<string> ReportingKinds(Chunk chunk, NetworkMap map, DateOnly day)
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        var units = map.UnitsOn(day);
        var walk = new SlotWalk(map.Ids);
        var (last, lastKind) = (-1, (string?)null);
        foreach (var key in chunk.Keys)
        {
            var unit = (int)(key >> 32);
            if (unit == last)
                continue;
            last = unit;
            if (walk.To(unit) is >= 0 and var slot && units.KindOf(slot) is { } kind && !ReferenceEquals(kind, lastKind))
                kinds.Add(lastKind = kind);
        }

        return kinds;
    }

    internal static void AddUp(Entry[] entries, TreeOnDay tree, SumRule rule)
    {
        for (var i = tree.Order.Count - 1; i >= 0; i--)
        {
            var slot = tree.Order[i];
            ref var entry = ref entries[slot];
            var children = tree.ChildrenOf(slot);
            if (entry.HasFigure || entry.State is ValueState.NotApplicable or ValueState.Locked && entry.IsTold || (children.IsEmpty && entry.IsTold))
                continue;
            if (children.IsEmpty)
            {
                entry.State = ValueState.Missing;
                entry.Expected = Reports(slot, rule) ? 1 : 0;
                continue;
            }

            Add(ref entry, entries, children, rule);
        }
    }

    private static bool Reports(int slot, SumRule rule) =>
        rule.Units.KindOf(slot) is { } kind && rule.Reporting.Contains(kind) && rule.Units.Counts(slot);

    private static void Add(ref Entry parent, Entry[] entries, ReadOnlySpan<int> children, SumRule rule)
    {
        var sum = new Entry { State = ValueState.Missing, Version = rule.Version };
        foreach (var child in children)
        {
            ref readonly var entry = ref entries[child];
            if (entry.IsTold)
            {
                if (entry.State is ValueState.NotApplicable)
                    continue;
                sum.Expected++;
                if (rule.LeavesHiddenOut && entry.IsHidden)
                    continue;
                if (entry.HasFigure && entry.Version == rule.Version && TryAdd(ref sum, entry, rule.Definition))
                    sum.Known++;
                else if (entry.HasFigure)
                    sum.CannotAdd = true;
                continue;
            }

            sum.Expected += entry.Expected;
            sum.CannotAdd |= entry.CannotAdd;
            if (entry.HasFigure && TryAdd(ref sum, entry, rule.Definition))
                sum.Known += entry.Known;
        }

        if (sum.Known > 0)
        {
            sum.State = ValueState.Present;
            sum.Value = rule.Definition switch
            {
                { Kind: IndicatorKind.Count or IndicatorKind.YesNo } => sum.Numerator,
                _ => sum.Denominator is > 0 ? sum.Numerator / sum.Denominator * rule.Definition.Multiplier : null,
            };
            if (rule.Definition.Kind is IndicatorKind.Count)
                sum.Numerator = null;
        }

        parent = sum;
    }

    /// <summary>Adds one figure to a sum; false when it lacks what it takes (a rate without its denominator).</summary>
    private static bool TryAdd(ref Entry sum, in Entry entry, Definition definition)
    {
        var isCount = definition.Kind is IndicatorKind.Count;
        var isYesNo = definition.Kind is IndicatorKind.YesNo;
        var numerator = isCount ? entry.Value : isYesNo ? entry.Numerator ?? entry.Value : entry.Numerator ?? entry.Value * entry.Denominator / definition.Multiplier;
        if (numerator is null || (!isCount && !isYesNo && entry.Denominator is null))
            return false;
        sum.Numerator = (sum.Numerator ?? 0) + numerator;
        if (isYesNo)
            sum.Denominator = (sum.Denominator ?? 0) + (entry.IsTold ? 1 : entry.Denominator ?? 0);
        else if (!isCount)
            sum.Denominator = (sum.Denominator ?? 0) + entry.Denominator;
        return true;
    }
}
