// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Indicators.Figures;

/// <summary>Adds figures up another tree than the network's own, so that its totals together with those of the first give no hidden figure back.</summary>
/// <remarks>
/// What is hidden is what the network's own tree hides. A total over the very units of a total already shown is that total;
/// any other is a sum of figures shown alone, with its coverage: whatever is made of it, nothing hidden was in it (property test).
/// A calculated indicator has no other total: its formula is applied to sums of the network's own tree.
/// </remarks>
internal static class TreePanelBuilder
{
    public static Panel Build(PanelSubject subject, Panel own)
    {
        var (map, day) = (subject.Map, subject.Period.End);
        var entries = new Entry[own.Count];
        var (version, kinds) = ((byte)0, new HashSet<string>(StringComparer.Ordinal));
        var units = map.UnitsOn(day);
        for (var slot = 0; slot < entries.Length; slot++)
        {
            entries[slot] = own[slot].IsTold ? own[slot] : new() { State = ValueState.Missing };
            if (!own[slot].IsTold)
                continue;
            version = Math.Max(version, own[slot].Version);
            if (units.KindOf(slot) is { } kind)
                kinds.Add(kind);
        }

        if (!own.Definition.AddsOverUnits || subject.Aspect is not Aspect.Observed)
            return own.With(entries);
        var tree = map.TreeOn(subject.Tree!, day);
        if (!own.IsCalculated)
            PanelBuilder.AddUp(entries, tree, new(own.Definition, version, kinds, units) { LeavesHiddenOut = true });
        if (own.Definition.CountsPersons || own.IsCalculated)
            TakeShown(entries, tree, own, map.TreeOn(map.MainTree, day));
        return own.With(entries);
    }

    /// <summary>Puts a total of the network's own tree in the place of one over the same units.</summary>
    private static void TakeShown(Entry[] entries, TreeOnDay tree, Panel own, TreeOnDay main)
    {
        var shown = new Dictionary<(ulong, int), int>();
        var known = Contents(own, main);
        for (var slot = 0; slot < own.Count; slot++)
        {
            if (own[slot] is { IsTold: false, HasFigure: true, IsHidden: false })
                shown.TryAdd(known[slot], slot);
        }

        var contents = Contents(own, tree);
        for (var slot = 0; slot < entries.Length; slot++)
        {
            if (!entries[slot].IsTold && contents[slot].Units > 0 && shown.TryGetValue(contents[slot], out var same))
                entries[slot] = own[same];
        }
    }

    /// <summary>What each node of a tree adds up: a sum of hashes of the units told under it, and their number.</summary>
    private static (ulong Hash, int Units)[] Contents(Panel panel, TreeOnDay tree)
    {
        var contents = new (ulong Hash, int Units)[panel.Count];
        for (var i = tree.Order.Count - 1; i >= 0; i--)
        {
            var slot = tree.Order[i];
            if (panel[slot].IsTold)
            {
                contents[slot] = panel[slot].HasFigure ? (Hash((ulong)slot), 1) : default;
                continue;
            }

            foreach (var child in tree.ChildrenOf(slot))
                contents[slot] = (unchecked(contents[slot].Hash + contents[child].Hash), contents[slot].Units + contents[child].Units);
        }

        return contents;
    }

    /// <summary>Scatters whole numbers (the finalizer of SplitMix64, Steele, Lea and Flood, 2014).</summary>
    private static ulong Hash(ulong number)
    {
        unchecked
        {
            number = (number + 0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9;
            number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
            return number ^ (number >> 31);
        }
    }
}
