// SPDX-License-Identifier: Apache-2.0
using System.Collections;

namespace Timonier.Network;

/// <summary>A set of units of one map, by slot: those over which a right is held.</summary>
public sealed class Perimeter
{
    private readonly BitArray? slots;

    private Perimeter(BitArray? slots) => this.slots = slots;

    /// <summary>A whole network.</summary>
    public static Perimeter All { get; } = new(null);

    /// <summary>No unit at all.</summary>
    public static Perimeter None { get; } = new(new BitArray(0));

    /// <summary>True when it is the whole network.</summary>
    public bool IsAll => slots is null;

    /// <summary>True when no unit is in it.</summary>
    public bool IsEmpty => slots is not null && !slots.HasAnySet();

    /// <summary>True when the unit of that slot is in it; an unknown unit (slot −1) never is.</summary>
    public bool Holds(int slot) => slot >= 0 && (slots is null || (slot < slots.Count && slots[slot]));

    /// <summary>The union of the subtrees of mandates, on a day.</summary>
    public static Perimeter Of(IReadOnlyList<HeldMandate> mandates, NetworkMap map, DateOnly day)
    {
        if (mandates.Any(m => m.Root is null))
            return new(null);
        var held = new BitArray(map.Units.Count);
        foreach (var mandate in mandates)
            AddSubtree(held, map.TreeOn(mandate.Tree, day), map.SlotOf(mandate.Root!.Value));
        return new(held);
    }

    /// <summary>The perimeter with the units that follow those in it: one that began by a succession is in when all that ever gave to it is, and with it what hung under its origins on the eve and hangs under it now.</summary>
    /// <remarks>
    /// So a mandate outlives a split or a merge of units that it holds whole, and a merge with a unit that it does not hold gives nothing:
    /// nobody gains a right over facts that he could not read (property test). The past of a unit never comes with the unit that absorbed it.
    /// </remarks>
    public Perimeter WithSuccessors(NetworkMap map, IReadOnlyList<string> trees, DateOnly day)
    {
        if (slots is null || IsEmpty || map.Lineage.All.Count == 0)
            return this;
        var past = map.Lineage.All.Where(s => s.On <= day).ToList();
        var births = past.SelectMany(s => s.Successors.Where(s.Begins).Select(u => (Unit: u, Succession: s))).Where(b => !Holds(map.SlotOf(b.Unit))).ToList();
        var followers = births.Select(b => b.Unit).ToHashSet();
        bool IsHeld(UnitId unit) => Holds(map.SlotOf(unit)) || followers.Contains(unit);
        while (followers.RemoveWhere(f => past.Exists(s => s.Parts.Any(p => p.To == f && p.From != f && !IsHeld(p.From)))) > 0)
        {
        }

        var held = new BitArray(slots);
        foreach (var (unit, succession) in births.Where(b => followers.Contains(b.Unit)))
        {
            held[map.SlotOf(unit)] = true;
            var origins = succession.Parts.Where(p => p.To == unit).Select(p => map.SlotOf(p.From)).ToList();
            foreach (var tree in trees.Where(t => t.Length > 0))
                AddKnown(held, (map.TreeOn(tree, day), map.TreeOn(tree, succession.On.AddDays(-1))), map.SlotOf(unit), origins);
        }

        return new(held);
    }

    /// <summary>Adds what hangs under a successor now and hung under its origins on the eve.</summary>
    private static void AddKnown(BitArray held, (TreeOnDay Now, TreeOnDay Eve) trees, int slot, List<int> origins)
    {
        foreach (var child in trees.Now.ChildrenOf(slot))
        {
            if (!held[child] && origins.Exists(o => trees.Eve.IsWithin(child, o)))
                held[child] = true;
            AddKnown(held, trees, child, origins);
        }
    }

    /// <summary>The same units, and every territory above them in a tree: what a reader may know of, and read as a reference.</summary>
    public Perimeter AndAbove(TreeOnDay tree)
    {
        if (slots is null)
            return this;
        var wide = new BitArray(slots);
        for (var slot = 0; slot < slots.Count; slot++)
        {
            if (!slots[slot])
                continue;
            for (var above = tree.ParentOf(slot); above >= 0 && !wide[above]; above = tree.ParentOf(above))
                wide[above] = true;
        }

        return new(wide);
    }

    private static void AddSubtree(BitArray held, TreeOnDay tree, int slot)
    {
        if (slot < 0 || held[slot])
            return;
        held[slot] = true;
        foreach (var child in tree.ChildrenOf(slot))
            AddSubtree(held, tree, child);
    }
}
