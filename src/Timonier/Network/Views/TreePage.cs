// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network.Views;

/// <summary>One tree of a network as it stood on a day: what hangs under one unit, two levels at a time.</summary>
public sealed record TreePage
{
    /// <summary>Levels shown under the top of the page.</summary>
    private const int Levels = 2;

    /// <summary>Nodes shown at most; one goes further down by opening one of them.</summary>
    private const int Nodes = 600;

    /// <summary>The tree: code and label.</summary>
    public required (string Code, string Label) Tree { get; init; }

    /// <summary>The unit on top of the page, or nothing for the tops of the tree.</summary>
    public required Unit? Top { get; init; }

    /// <summary>Its ancestors that the reader may know, the greatest first.</summary>
    public required IReadOnlyList<Unit> Above { get; init; }

    /// <summary>The nodes, each parent before its children, by name.</summary>
    public required IReadOnlyList<TreeNode> Shown { get; init; }

    /// <summary>Units placed in the tree that day, in the reader's perimeter.</summary>
    public required int Placed { get; init; }

    /// <summary>How many levels the tree has.</summary>
    public required int Depth { get; init; }

    /// <summary>Units of the day that the tree does not place.</summary>
    public required int Unplaced { get; init; }

    /// <summary>True when there were more nodes than a page shows.</summary>
    public required bool IsCut { get; init; }

    /// <summary>Opens it on a day; a tree that the network does not have is its own, a top that the reader may not know is passed over.</summary>
    public static TreePage Read(Actor actor, NetworkMap map, (string? Tree, string? Top, DateOnly Day) asked)
    {
        var day = asked.Day;
        var tree = map.Trees.FirstOrDefault(t => t.Code == asked.Tree) is { Code: not null } named ? named : map.Trees.Count > 0 ? map.Trees[0] : ("principal", "Rattachement");
        var built = map.TreeOn(tree.Item1, day);
        var visible = actor.PerimeterOf(NetworkRights.See, map);
        var top = asked.Top is { } designation && map.Find(designation, day) is { IsDone: true } found && visible.Holds(map.SlotOf(found.Value.Id)) ? found.Value : null;
        bool Counts(int slot) => visible.Holds(slot) && map.Units[slot].CountsOn(day);
        var below = Below(built, Counts);
        var shown = new List<TreeNode>();
        var starts = top is null
            ? Enumerable.Range(0, map.Units.Count).Where(s => built.Holds(s) && Counts(s) && !(built.ParentOf(s) >= 0 && Counts(built.ParentOf(s))))
            : [map.SlotOf(top.Id)];
        void Walk(int slot, int depth)
        {
            if (shown.Count > Nodes)
                return;
            var unit = map.Units[slot];
            shown.Add(new(unit, map.KindOf(unit.KindOn(day) ?? ""), depth, below[slot], map.LinkOn(tree.Item1, unit.Id, day)?.From ?? DateOnly.MinValue));
            if (depth >= Levels)
                return;
            foreach (var child in Named(map, built.ChildrenOf(slot).ToArray().Where(Counts), day))
                Walk(child, depth + 1);
        }

        foreach (var start in Named(map, starts, day))
            Walk(start, 0);
        var units = Enumerable.Range(0, map.Units.Count).Where(Counts).ToList();
        return new()
        {
            Tree = tree,
            Top = top,
            Above = top is null ? [] : [.. map.AncestorsOf(top.Id, tree.Item1, day).Where(a => visible.Holds(map.SlotOf(a.Id))).Reverse()],
            Shown = [.. shown.Take(Nodes)],
            Placed = units.Count(built.Holds),
            Depth = DepthOf(built),
            Unplaced = units.Count(s => !built.Holds(s)),
            IsCut = shown.Count > Nodes,
        };
    }

    private static IEnumerable<int> Named(NetworkMap map, IEnumerable<int> slots, DateOnly day) =>
        slots.OrderByDescending(s => map.KindOf(map.Units[s].KindOn(day) ?? "").Position).ThenBy(s => map.Units[s].NameOn(day), StringComparer.CurrentCultureIgnoreCase);

    private static int[] Below(TreeOnDay tree, Func<int, bool> counts)
    {
        var below = new int[tree.Count];
        for (var i = tree.Order.Count - 1; i >= 0; i--)
        {
            var slot = tree.Order[i];
            if (tree.ParentOf(slot) is >= 0 and var parent)
                below[parent] += below[slot] + (counts(slot) ? 1 : 0);
        }

        return below;
    }

    private static int DepthOf(TreeOnDay tree)
    {
        var depths = new int[tree.Count];
        var deepest = 0;
        foreach (var slot in tree.Order)
        {
            depths[slot] = tree.ParentOf(slot) is >= 0 and var parent ? depths[parent] + 1 : tree.Holds(slot) ? 1 : 0;
            deepest = Math.Max(deepest, depths[slot]);
        }

        return deepest;
    }
}
