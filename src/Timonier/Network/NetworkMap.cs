// SPDX-License-Identifier: Apache-2.0
using System.Collections.Concurrent;
using Timonier.Foundation;
using Timonier.Network.Successions;
using Timonier.Network.Zones;

namespace Timonier.Network;

/// <summary>The units of one network, their codes, kinds and trees, as known at one revision: immutable, held in memory.</summary>
/// <remarks>Every question is asked « as at a day »: names, kinds, codes and trees are dated. Slots are positions in <see cref="Units"/>, in order of id.</remarks>
public sealed class NetworkMap
{
    /// <summary>How many dated trees are kept built; beyond, the cache is emptied.</summary>
    private const int TreesKept = 64;

    private readonly ConcurrentDictionary<(string Tree, DateOnly Day), TreeOnDay> trees = new();
    private readonly ConcurrentDictionary<DateOnly, UnitsOnDay> days = new();
    private readonly Dictionary<int, int> slots;
    private readonly Dictionary<UnitCode, List<Dated<UnitId>>> byCode = [];
    private readonly Dictionary<string, List<UnitCode>> byBareCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, UnitLink> links;
    private readonly NetworkContents contents;
    private readonly Lazy<ServiceZones> zones;
    private readonly int[] ids;
    private readonly Lazy<Dictionary<(string Tree, UnitId Child), List<Dated<UnitId>>>> parentsByChild;

    internal NetworkMap(NetworkId network, long revision, NetworkContents contents)
    {
        this.contents = contents;
        Network = network;
        Revision = revision;
        Units = contents.Units;
        Kinds = contents.Kinds;
        Trees = contents.Trees;
        links = contents.Links.ToLookup(l => l.Tree, StringComparer.Ordinal);
        parentsByChild = new(() => contents.Links.GroupBy(l => (l.Tree, l.Child)).ToDictionary(g => g.Key, g => g.Select(l => l.Parent).ToList()));
        Lineage = new(contents.Successions);
        ids = [.. Units.Select(u => u.Id.Value)];
        zones = new(() => new(contents.Zones));
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

    /// <summary>Which units follow which others.</summary>
    public Lineage Lineage { get; }

    /// <summary>The territories that units serve.</summary>
    public ServiceZones Zones => zones.Value;

    /// <summary>The ids of the units, by slot: in order.</summary>
    internal ReadOnlySpan<int> Ids => ids;

    /// <summary>The number that the next succession takes.</summary>
    internal SuccessionId NextSuccession => new(contents.LastSuccession + 1);

    /// <summary>Every link ever known, of every tree.</summary>
    public IReadOnlyList<UnitLink> Links => contents.Links;

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

    /// <summary>What each unit is on a day.</summary>
    public UnitsOnDay UnitsOn(DateOnly day)
    {
        if (days.Count > TreesKept)
            days.Clear();
        return days.GetOrAdd(day, static (day, units) => new(units, day), Units);
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

    /// <summary>The parent of a unit in a tree on a day, or nothing.</summary>
    public UnitId? ParentOn(string tree, UnitId child, DateOnly day) => LinkOn(tree, child, day)?.Value;

    /// <summary>This map once changes are known: what a dry run shows, and what a series of changes stands on.</summary>
    public NetworkMap With(UnitChanges changes, long revision) => new(Network, revision, MapChanges.Apply(contents, changes));

    /// <summary>The dated parent of a unit in a tree on a day: the one that began last.</summary>
    internal Dated<UnitId>? LinkOn(string tree, UnitId child, DateOnly day)
    {
        Dated<UnitId>? last = null;
        foreach (var parent in ParentsOf(tree, child))
            last = parent.HoldsOn(day) ? parent : last;
        return last;
    }

    /// <summary>Every parent that a unit ever had in a tree, oldest first.</summary>
    internal List<Dated<UnitId>> ParentsOf(string tree, UnitId child) =>
        parentsByChild.Value.TryGetValue((tree, child), out var known) ? [.. known.OrderBy(p => p.From)] : [];

    /// <summary>How many times a code was given: to one unit, or to several in turn.</summary>
    internal int BearersOf(UnitCode code) => byCode.TryGetValue(code, out var bearers) ? bearers.Count : 0;

    /// <summary>The codes of a scheme, to suggest one.</summary>
    internal IEnumerable<string> CodesOf(string scheme) => byCode.Keys.Where(c => c.Scheme == scheme).Select(c => c.Code);

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
