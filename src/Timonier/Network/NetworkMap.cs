// SPDX-License-Identifier: Apache-2.0
using System.Collections.Concurrent;
using Timonier.Foundation;

namespace Timonier.Network;

/// <summary>The units of one network, their codes, kinds and trees, as known at one revision: immutable, held in memory.</summary>
/// <remarks>Every question is asked « as at a day »: names, kinds, codes and trees are dated. Slots are positions in <see cref="Units"/>, in order of id.</remarks>
public sealed class NetworkMap
{
    /// <summary>How many dated trees are kept built; beyond, the cache is emptied.</summary>
    private const int TreesKept = 64;

    private readonly ConcurrentDictionary<(string Tree, DateOnly Day), TreeOnDay> trees = new();
    private readonly Dictionary<int, int> slots;
    private readonly Dictionary<UnitCode, List<Dated<UnitId>>> byCode = [];
    private readonly Dictionary<string, List<UnitCode>> byBareCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, UnitLink> links;

    internal NetworkMap(NetworkId network, long revision, NetworkContents contents)
    {
        Network = network;
        Revision = revision;
        Units = contents.Units;
        Kinds = contents.Kinds;
        Trees = contents.Trees;
        links = contents.Links.ToLookup(l => l.Tree, StringComparer.Ordinal);
        slots = new(Units.Count);
        for (var slot = 0; slot < Units.Count; slot++)
            slots.Add(Units[slot].Id.Value, slot);
        foreach (var unit in Units)
        {
            foreach (var code in unit.Codes)
                AddCode(code, unit.Id);
        }
    }

    /// <summary>The network.</summary>
    public NetworkId Network { get; }

    /// <summary>The revision at which this was known.</summary>
    public long Revision { get; }

    /// <summary>All the units ever known, in order of id, those set aside included.</summary>
    public IReadOnlyList<Unit> Units { get; }

    /// <summary>The kinds, in their own order.</summary>
    public IReadOnlyList<UnitKind> Kinds { get; }

    /// <summary>The trees declared: code and French label. The first one is the network's own.</summary>
    public IReadOnlyList<(string Code, string Label)> Trees { get; }

    /// <summary>The unit of an id.</summary>
    public Unit this[UnitId id] => Units[slots[id.Value]];

    /// <summary>The slot of a unit, or −1 when this map does not know it.</summary>
    public int SlotOf(UnitId id) => slots.GetValueOrDefault(id.Value, -1);

    /// <summary>The kind of a code, or a kind that bears the code as its label.</summary>
    public UnitKind KindOf(string code) => Kinds.FirstOrDefault(k => k.Code == code) ?? new(code, code, code, int.MaxValue);

    /// <summary>The tree as at a day; links known later than this map's revision are not in it.</summary>
    public TreeOnDay TreeOn(string tree, DateOnly day)
    {
        if (trees.Count > TreesKept)
            trees.Clear();
        return trees.GetOrAdd((tree, day), static (key, map) => map.BuildTree(key.Tree, key.Day), this);
    }

    /// <summary>The unit that bears a code of a scheme on a day; else on any day (the latest bearer); else nothing.</summary>
    public Unit? ByCode(UnitCode code, DateOnly day)
    {
        if (!byCode.TryGetValue(code, out var bearers))
            return null;
        foreach (var bearer in bearers)
        {
            if (bearer.HoldsOn(day))
                return this[bearer.Value];
        }

        return this[bearers.MaxBy(b => b.From).Value];
    }

    /// <summary>The unit designated by <c>scheme:code</c>, or by a bare code that only one unit bears in any scheme.</summary>
    public Outcome<Unit> Find(string designation, DateOnly day)
    {
        var colon = designation.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && ByCode(new(designation[..colon], designation[(colon + 1)..]), day) is { } exact)
            return exact;
        if (!byBareCode.TryGetValue(designation, out var codes))
            return NetworkRefusals.NoSuchUnit.With(designation);
        var units = codes.Select(c => ByCode(c, day)).OfType<Unit>().Distinct().ToList();
        return units.Count == 1
            ? units[0]
            : NetworkRefusals.AmbiguousUnit.With(designation, string.Join(", ", codes.Select(c => c.ToString()).Order(StringComparer.Ordinal)));
    }

    /// <summary>The ancestors of a unit in a tree on a day, nearest first.</summary>
    public IEnumerable<Unit> AncestorsOf(UnitId id, string tree, DateOnly day)
    {
        var built = TreeOn(tree, day);
        var slot = SlotOf(id);
        for (var steps = 0; slot >= 0 && (slot = built.ParentOf(slot)) >= 0 && steps < Units.Count; steps++)
            yield return Units[slot];
    }

    /// <summary>The code of the network's own tree.</summary>
    public string MainTree => Trees.Count > 0 ? Trees[0].Code : "principal";

    /// <summary>First day of the link that holds on a day, or nothing.</summary>
    internal DateOnly? LinkStart(string tree, UnitId child, DateOnly day) => links[tree]
        .Where(l => l.Child == child && l.Parent.HoldsOn(day))
        .Select(l => (DateOnly?)l.Parent.From)
        .Max();

    private void AddCode(Dated<UnitCode> code, UnitId unit)
    {
        if (!byCode.TryGetValue(code.Value, out var bearers))
        {
            byCode.Add(code.Value, bearers = []);
            if (!byBareCode.TryGetValue(code.Value.Code, out var bare))
                byBareCode.Add(code.Value.Code, bare = []);
            bare.Add(code.Value);
        }

        bearers.Add(new(unit, code.From, code.To));
    }

    private TreeOnDay BuildTree(string tree, DateOnly day)
    {
        var parents = new int[Units.Count];
        Array.Fill(parents, -1);
        var since = new DateOnly[Units.Count];
        foreach (var link in links[tree])
        {
            var slot = SlotOf(link.Child);
            if (link.Parent.HoldsOn(day) && (parents[slot] < 0 || link.Parent.From >= since[slot]))
                (parents[slot], since[slot]) = (SlotOf(link.Parent.Value), link.Parent.From);
        }

        return new(parents);
    }
}
