// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Network;

/// <summary>Confronts what a source says of units with what the network knows, and decides what is added and what is retired.</summary>
/// <remarks>
/// Records are taken in in any order (<see cref="Apply"/>), then confronted all together (<see cref="Close"/>): the order of rows changes nothing.
/// A value that differs from a day on is added, and what held before ends the day before. A value that differs on the very first day of the one known is a
/// correction: the old row is retired, never deleted. A record without a date (from <see cref="DateOnly.MinValue"/>) speaks of the latest value known.
/// </remarks>
public sealed class UnitEditor(NetworkMap map, int nextId)
{
    private readonly Dictionary<UnitCode, UnitId> created = [];
    private readonly HashSet<UnitCode> given = [];
    private readonly HashSet<UnitId> written = [];
    private readonly Dictionary<(UnitId Unit, string Attribute), List<Statement<string>>> facts = [];
    private readonly Dictionary<(string Tree, UnitId Child), List<Statement<UnitCode>>> parents = [];
    private readonly Dictionary<UnitId, string> names = [];
    private readonly HashSet<UnitId> spokenOf = [];
    private readonly HashSet<UnitId> changed = [];
    private readonly List<UnitProblem> problems = [];
    private int next = nextId;

    /// <summary>What would be written; facts and links only once closed.</summary>
    public UnitChanges Changes { get; } = new();

    /// <summary>The units that the records are about.</summary>
    public IReadOnlyCollection<UnitId> Units => spokenOf;

    /// <summary>The unit that a code designates, created by this editor included.</summary>
    public UnitId? Find(UnitCode code, DateOnly day) => map.ByCode(code, day)?.Id ?? (created.TryGetValue(code, out var id) ? id : null);

    /// <summary>Keeps an identity for a unit to come: it exists only once a record about that code is applied.</summary>
    public void Reserve(UnitCode code, UnitId unit)
    {
        created[code] = unit;
        next = Math.Max(next, unit.Value + 1);
    }

    /// <summary>What the records do to a unit, once closed.</summary>
    public UnitEffect EffectOf(UnitId unit) =>
        map.SlotOf(unit) < 0 ? UnitEffect.Created : changed.Contains(unit) ? UnitEffect.Changed : UnitEffect.Unchanged;

    /// <summary>Takes one record in: finds its unit, or creates it, and gives it the codes that it lacks.</summary>
    public Outcome<UnitId> Apply(UnitRecord record)
    {
        var known = record.Codes.Select(c => Find(c, record.From)).OfType<UnitId>().Distinct().ToList();
        if (known.Count > 1)
            return NetworkRefusals.CodeTaken.With(record.Codes[^1], NameOf(known[^1], record.From));
        var unit = known.Count == 1 ? known[0] : new UnitId(next++);
        spokenOf.Add(unit);
        if (map.SlotOf(unit) < 0 && written.Add(unit))
            Changes.Created.Add(unit);
        foreach (var code in record.Codes.Where(c => c.Code.Length > 0 && map.ByCode(c, record.From) is null && given.Add(c)))
        {
            created[code] = unit;
            Changes.Codes.Add((unit, new(code, record.From, record.To)));
            changed.Add(unit);
        }

        foreach (var (attribute, value) in record.Facts)
        {
            if (value.Length > 0)
                Listed(facts, (unit, attribute)).Add(new(new(value, record.From, record.To), record));
        }

        if (record.Facts.TryGetValue(Unit.NameAttribute, out var name) && name.Length > 0)
            names[unit] = name;
        foreach (var (tree, parent) in record.Parents)
            Listed(parents, (tree, unit)).Add(new(new(parent, record.From, record.To), record));
        return unit;
    }

    /// <summary>Confronts everything with what is known. With a problem, nothing of <see cref="Changes"/> may be written.</summary>
    /// <returns>The records that contradict each other, name an unknown parent, or make a unit its own ancestor.</returns>
    public IReadOnlyList<UnitProblem> Close()
    {
        foreach (var ((unit, attribute), told) in facts)
        {
            var known = map.SlotOf(unit) < 0 ? null : map[unit].Facts.GetValueOrDefault(attribute);
            var entries = known?.Entries.ToList() ?? [];
            foreach (var (fact, replaces) in Confront(entries, told))
            {
                if (replaces)
                    Changes.RetiredFacts.Add((unit, attribute, fact.From));
                Changes.Facts.Add((unit, attribute, fact));
                changed.Add(unit);
            }
        }

        foreach (var ((tree, child), told) in parents)
            CloseLinks(tree, child, told);
        if (FindCycle() is { } cycle)
            problems.Add(cycle);
        return problems;
    }

    private void CloseLinks(string tree, UnitId child, List<Statement<UnitCode>> told)
    {
        var resolved = new List<Statement<UnitId>>();
        foreach (var (parent, record) in told)
        {
            if (Find(parent.Value, parent.From) is { } unit && (map.SlotOf(unit) >= 0 || written.Contains(unit)))
                resolved.Add(new(new(unit, parent.From, parent.To), record));
            else
                problems.Add(new(record, null, NetworkRefusals.NoSuchUnit.With(parent.Value)));
        }

        foreach (var (link, replaces) in Confront(map.ParentsOf(tree, child), resolved))
        {
            if (replaces)
                Changes.RetiredLinks.Add((tree, child, link.From));
            Changes.Links.Add(new(tree, child, link));
            changed.Add(child);
        }
    }

    /// <summary>The values to add to those known, oldest first, and whether each replaces one known from the same day.</summary>
    private List<(Dated<T> Value, bool Replaces)> Confront<T>(List<Dated<T>> known, List<Statement<T>> told)
        where T : notnull
    {
        var added = new List<(Dated<T>, bool)>();
        Statement<T>? before = null;
        foreach (var statement in told.OrderBy(s => s.Value.From))
        {
            if (before is { } same && same.Value.From == statement.Value.From)
            {
                if (same.Value != statement.Value)
                    problems.Add(new(statement.Record, same.Record, NetworkRefusals.Contradiction.With(TextOf(same.Value.Value), TextOf(statement.Value.Value))));
                continue;
            }

            before = statement;
            var value = statement.Value;
            if (value.From == DateOnly.MinValue && known.Count > 0)
                value = value with { From = known[^1].From };
            var at = known.FindLastIndex(k => k.From <= value.From);
            var holds = at >= 0 && known[at].HoldsOn(value.From) && EqualityComparer<T>.Default.Equals(known[at].Value, value.Value);
            if (holds && (value.To is null || value.To == known[at].To))
                continue;
            var replaces = at >= 0 && known[at].From == value.From;
            if (replaces)
                known[at] = value;
            else
                known.Insert(at + 1, value);
            added.Add((value, replaces));
        }

        return added;
    }

    private UnitProblem? FindCycle()
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
                        return new(parents[(link.Tree, link.Child)][0].Record, null, NetworkRefusals.Cycle.With(string.Join(" → ", path.Select(u => NameOf(u, group.Key.Day)))));
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
        names.TryGetValue(unit, out var name) ? name : map.SlotOf(unit) >= 0 ? map[unit].NameOn(day) : Changes.Codes.Find(c => c.Unit == unit).Code.Value.Code;

    private string TextOf<T>(T value) => value is UnitId unit ? NameOf(unit, DateOnly.MaxValue) : value?.ToString() ?? "";

    private static List<Statement<T>> Listed<TKey, T>(Dictionary<TKey, List<Statement<T>>> book, TKey key)
        where TKey : notnull
    {
        if (!book.TryGetValue(key, out var list))
            book.Add(key, list = []);
        return list;
    }

    private readonly record struct Statement<T>(Dated<T> Value, UnitRecord Record);
}
