// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Network;

/// <summary>Confronts what a source says of units with what the network knows, and decides what is added and what is retired.</summary>
/// <remarks>
/// A value that differs from a later day on is added: what held before stays, and ends the day before. A value that differs on the same first day is a correction:
/// the old row is retired, never deleted. Parents are resolved at the end (<see cref="Close"/>), so that the order of rows changes nothing.
/// </remarks>
public sealed class UnitEditor(NetworkMap map, int nextId)
{
    private readonly Dictionary<UnitCode, UnitId> created = [];
    private readonly Dictionary<(UnitId, string), Dated<string>> stated = [];
    private readonly Dictionary<UnitId, (UnitRecord Record, string Name)> pending = [];
    private int next = nextId;

    /// <summary>What would be written.</summary>
    public UnitChanges Changes { get; } = new();

    /// <summary>The unit that a code designates, created by this editor included.</summary>
    public UnitId? Find(UnitCode code, DateOnly day) => map.ByCode(code, day)?.Id ?? (created.TryGetValue(code, out var id) ? id : null);

    /// <summary>Takes one record in.</summary>
    public Outcome<(UnitId Unit, UnitEffect Effect)> Apply(UnitRecord record)
    {
        var known = record.Codes.Select(c => Find(c, record.From)).OfType<UnitId>().Distinct().ToList();
        if (known.Count > 1)
            return NetworkRefusals.CodeTaken.With(record.Codes[^1], NameOf(known[^1], record.From));
        var isNew = known.Count == 0;
        var unit = isNew ? Create() : known[0];
        var before = Weight();
        foreach (var code in record.Codes)
            AddCode(unit, code, record);
        foreach (var (attribute, value) in record.Facts)
            AddFact(unit, attribute, value, record);
        foreach (var _ in record.Parents)
            pending[unit] = (record, record.Facts.GetValueOrDefault(Unit.NameAttribute, record.Codes[0].Code));
        return (unit, isNew ? UnitEffect.Created : Weight() > before ? UnitEffect.Changed : UnitEffect.Unchanged);
    }

    /// <summary>Resolves the parents; refuses an unknown parent and a link that would make a unit its own ancestor, with the path.</summary>
    /// <returns>The units whose links changed.</returns>
    public Outcome<IReadOnlyList<UnitId>> Close()
    {
        var moved = new List<UnitId>();
        foreach (var (unit, (record, _)) in pending)
        {
            foreach (var (tree, code) in record.Parents)
            {
                if (Find(code, record.From) is not { } parent)
                    return NetworkRefusals.NoSuchUnit.With(code);
                if (AddLink(tree, unit, new(parent, record.From, record.To)))
                    moved.Add(unit);
            }
        }

        return FindCycle() is { } cycle ? cycle : moved;
    }

    private UnitId Create()
    {
        var unit = new UnitId(next++);
        Changes.Created.Add(unit);
        return unit;
    }

    private void AddCode(UnitId unit, UnitCode code, UnitRecord record)
    {
        if (code.Code.Length == 0 || Find(code, record.From) is not null)
            return;
        created.Add(code, unit);
        Changes.Codes.Add((unit, new(code, record.From, record.To)));
    }

    private void AddFact(UnitId unit, string attribute, string value, UnitRecord record)
    {
        if (value.Length == 0)
            return;
        var fact = new Dated<string>(value, record.From, record.To);
        if (stated.TryGetValue((unit, attribute), out var already) && already == fact)
            return;
        var entry = map.SlotOf(unit) < 0 ? null : map[unit].Facts.GetValueOrDefault(attribute)?.EntryOn(record.From);
        if (entry is { } held && held.Value == value)
            return;
        if (entry?.From == record.From)
            Changes.RetiredFacts.Add((unit, attribute, record.From));
        if (!stated.TryAdd((unit, attribute), fact))
        {
            Changes.Facts.RemoveAll(f => f.Unit == unit && f.Attribute == attribute && f.Value.From == record.From);
            stated[(unit, attribute)] = fact;
        }

        Changes.Facts.Add((unit, attribute, fact));
    }

    private bool AddLink(string tree, UnitId unit, Dated<UnitId> parent)
    {
        var slot = map.SlotOf(unit);
        if (slot >= 0)
        {
            var built = map.TreeOn(tree, parent.From);
            var held = built.ParentOf(slot);
            if (held >= 0 && map.Units[held].Id == parent.Value)
                return false;
            if (held >= 0 && map.LinkStart(tree, unit, parent.From) == parent.From)
                Changes.RetiredLinks.Add((tree, unit, parent.From));
        }

        Changes.Links.Add(new(tree, unit, parent));
        return true;
    }

    private Refusal? FindCycle()
    {
        foreach (var group in Changes.Links.GroupBy(l => (l.Tree, Day: l.Parent.From)))
        {
            var overrides = group.ToDictionary(l => l.Child, l => l.Parent.Value);
            foreach (var link in group)
            {
                var path = new List<UnitId> { link.Child };
                for (UnitId? at = link.Parent.Value; at is { } unit; at = ParentOf(unit, group.Key.Tree, group.Key.Day, overrides))
                {
                    path.Add(unit);
                    if (unit == link.Child)
                        return NetworkRefusals.Cycle.With(string.Join(" → ", path.Select(u => NameOf(u, group.Key.Day))));
                    if (path.Count > map.Units.Count + overrides.Count)
                        break;
                }
            }
        }

        return null;
    }

    private UnitId? ParentOf(UnitId unit, string tree, DateOnly day, Dictionary<UnitId, UnitId> overrides)
    {
        if (overrides.TryGetValue(unit, out var parent))
            return parent;
        var slot = map.SlotOf(unit);
        if (slot < 0)
            return null;
        var held = map.TreeOn(tree, day).ParentOf(slot);
        return held < 0 ? null : map.Units[held].Id;
    }

    private string NameOf(UnitId unit, DateOnly day) =>
        pending.TryGetValue(unit, out var known) ? known.Name : map.SlotOf(unit) >= 0 ? map[unit].NameOn(day) : unit.ToString();

    private int Weight() => Changes.Facts.Count + Changes.Codes.Count + Changes.RetiredFacts.Count;
}
