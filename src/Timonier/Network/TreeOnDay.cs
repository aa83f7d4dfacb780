// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network;

/// <summary>One tree of the network as it stood on one day: parents and children, by slot.</summary>
/// <remarks>A slot is the position of a unit in <see cref="NetworkMap.Units"/>. Slots in <see cref="Order"/> come parents first.</remarks>
public sealed class TreeOnDay
{
    private readonly int[] parents;
    private readonly int[] firstChild;
    private readonly int[] children;

    internal TreeOnDay(int[] parents)
    {
        this.parents = parents;
        firstChild = new int[parents.Length + 1];
        foreach (var parent in parents)
        {
            if (parent >= 0)
                firstChild[parent + 1]++;
        }

        for (var i = 0; i < parents.Length; i++)
            firstChild[i + 1] += firstChild[i];
        children = new int[firstChild[^1]];
        var next = firstChild.AsSpan(0, parents.Length).ToArray();
        for (var slot = 0; slot < parents.Length; slot++)
        {
            if (parents[slot] >= 0)
                children[next[parents[slot]]++] = slot;
        }

        Order = ParentsFirst();
    }

    /// <summary>All slots, each parent before its children. A cycle's members are left out: <see cref="NetworkMap"/> refuses cycles when links are written.</summary>
    public IReadOnlyList<int> Order { get; }

    /// <summary>How many units the tree places, roots included.</summary>
    public int Count => parents.Length;

    /// <summary>The slot of the parent, or −1.</summary>
    public int ParentOf(int slot) => parents[slot];

    /// <summary>The slots of the children.</summary>
    public ReadOnlySpan<int> ChildrenOf(int slot) => children.AsSpan(firstChild[slot], firstChild[slot + 1] - firstChild[slot]);

    /// <summary>True when the unit has a parent or a child in this tree.</summary>
    public bool Holds(int slot) => parents[slot] >= 0 || firstChild[slot + 1] > firstChild[slot];

    /// <summary>True when the first slot is the second one, or lies below it.</summary>
    public bool IsWithin(int slot, int ancestor)
    {
        for (var steps = 0; slot >= 0 && steps <= parents.Length; slot = parents[slot], steps++)
        {
            if (slot == ancestor)
                return true;
        }

        return false;
    }

    private List<int> ParentsFirst()
    {
        var order = new List<int>(parents.Length);
        for (var slot = 0; slot < parents.Length; slot++)
        {
            if (parents[slot] < 0)
                order.Add(slot);
        }

        for (var i = 0; i < order.Count; i++)
            order.AddRange(ChildrenOf(order[i]));
        return order;
    }
}
