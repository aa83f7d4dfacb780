// SPDX-License-Identifier: Apache-2.0
using System.Collections;

namespace Timonier.Network;

/// <summary>A set of units of one map, by slot: those over which a right is held.</summary>
public sealed class Perimeter
{
    private readonly BitArray? slots;

    private Perimeter(BitArray? slots) => this.slots = slots;

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
