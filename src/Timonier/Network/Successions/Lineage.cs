// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network.Successions;

/// <summary>Every succession of a network, and what a unit of today was made of at a day of the past. Immutable.</summary>
/// <remarks>
/// Going back in time through a succession, what its successors weigh goes to its predecessors by their shares; a unit that goes on keeps its own past.
/// Where shares sum to 1, weights are conserved: over all the units of a day, each unit of the past weighs 1 (property test).
/// </remarks>
public sealed class Lineage
{
    private readonly ILookup<int, Succession> byUnit;
    private readonly Dictionary<int, Succession> ends = [];

    /// <summary>Takes the successions in, whatever their order.</summary>
    public Lineage(IEnumerable<Succession> successions)
    {
        All = [.. successions.OrderBy(s => s.On).ThenBy(s => s.Id.Value)];
        byUnit = All.SelectMany(s => s.Predecessors.Concat(s.Successors).Distinct().Select(u => (Unit: u.Value, Succession: s))).ToLookup(s => s.Unit, s => s.Succession);
        foreach (var (unit, succession) in All.SelectMany(s => s.Predecessors.Where(s.Ends).Select(u => (u.Value, s))))
            ends[unit] = succession;
    }

    /// <summary>No succession.</summary>
    public static Lineage None { get; } = new([]);

    /// <summary>All of them, oldest first.</summary>
    public IReadOnlyList<Succession> All { get; }

    /// <summary>Those that a unit took part in, oldest first.</summary>
    public IReadOnlyList<Succession> Of(UnitId unit) => [.. byUnit[unit.Value]];

    /// <summary>The succession by which a unit ended, or nothing.</summary>
    public Succession? EndOf(UnitId unit) => ends.GetValueOrDefault(unit.Value);

    /// <summary>What a unit, as it is on a day, was made of over a period: itself alone when nothing happened between.</summary>
    /// <param name="unit">The unit; one that ended is taken as it was on its last day.</param>
    /// <param name="start">First day of the period: what took effect by then is not undone.</param>
    /// <param name="asAt">The day whose state is wanted.</param>
    /// <param name="isTold">True for a unit that a source tells over the period: one told before it began is taken as told, its origins left alone.</param>
    public IReadOnlyList<Origin> OriginsOf(UnitId unit, DateOnly start, DateOnly asAt, Func<UnitId, bool> isTold)
    {
        var day = EndOf(unit) is { } end && end.On <= asAt ? end.On.AddDays(-1) : asAt;
        if (!byUnit.Contains(unit.Value))
            return [new(unit, 1)];
        var weights = new Dictionary<UnitId, decimal> { [unit] = 1 };
        for (var i = All.Count - 1; i >= 0; i--)
        {
            if (All[i].On > start && All[i].On <= day)
                weights = Before(All[i], weights, isTold);
        }

        return [.. weights.Where(w => w.Value > 0).Select(w => new Origin(w.Key, w.Value)).OrderBy(o => o.Unit.Value)];
    }

    /// <summary>The path by which a unit would come back to itself if another followed it, or nothing.</summary>
    internal IReadOnlyList<UnitId>? FindPath(UnitId from, UnitId to)
    {
        var before = new Dictionary<UnitId, UnitId>();
        var waiting = new Queue<UnitId>([from]);
        while (waiting.TryDequeue(out var unit))
        {
            if (unit == to)
                return Back(before, from, to);
            foreach (var next in byUnit[unit.Value].Where(s => s.Kind is not (SuccessionKind.Transfer or SuccessionKind.Rename)).SelectMany(s => s.Parts).Where(p => p.From == unit).Select(p => p.To).OfType<UnitId>())
            {
                if (next != unit && before.TryAdd(next, unit))
                    waiting.Enqueue(next);
            }
        }

        return null;
    }

    private static List<UnitId> Back(Dictionary<UnitId, UnitId> before, UnitId from, UnitId to)
    {
        var path = new List<UnitId> { to };
        while (path[^1] != from)
            path.Add(before[path[^1]]);
        path.Reverse();
        return path;
    }

    private static Dictionary<UnitId, decimal> Before(Succession succession, Dictionary<UnitId, decimal> after, Func<UnitId, bool> isTold)
    {
        if (succession.Kind is SuccessionKind.Rename or SuccessionKind.Closing || !succession.Parts.Any(p => Weighs(after, p.From) || (p.To is { } to && Weighs(after, to))))
            return after;
        var before = new Dictionary<UnitId, decimal>(after);
        foreach (var unit in succession.Predecessors)
            before[unit] = succession.KeptBy(unit) * after.GetValueOrDefault(unit);
        foreach (var unit in succession.Successors.Where(u => succession.Begins(u) && !isTold(u)))
            before.Remove(unit);
        foreach (var (from, to, share) in succession.Parts)
        {
            if (to is { } successor && !(succession.Begins(successor) && isTold(successor)))
                before[from] += share * after.GetValueOrDefault(successor);
        }

        return before;
    }

    private static bool Weighs(Dictionary<UnitId, decimal> weights, UnitId unit) => weights.TryGetValue(unit, out var weight) && weight > 0;
}
