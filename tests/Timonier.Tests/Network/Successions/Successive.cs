// SPDX-License-Identifier: Apache-2.0
using FsCheck;
using FsCheck.Fluent;
using Timonier.Network;
using Timonier.Network.Successions;

namespace Timonier.Tests.Network.Successions;

/// <summary>Orders written in a line, over units whose code is in the scheme <c>code</c>: <c>A + B > C</c>, <c>A > B 0.4, C 0.6</c>; and random histories of a network.</summary>
internal static class Successive
{
    public static readonly DateOnly In2025 = new(2025, 1, 1);

    /// <summary>Reads an order; successors that the map does not know begin, under their code.</summary>
    public static SuccessionOrder Order(NetworkMap map, SuccessionKind kind, string text, DateOnly? on = null)
    {
        var sides = text.Split('>', StringSplitOptions.TrimEntries);
        var before = sides[0].Split('+', StringSplitOptions.TrimEntries).Select(Code).ToList();
        var after = sides.Length > 1 ? sides[1].Split(',', StringSplitOptions.TrimEntries).Select(t => t.Split(' ')).ToList() : [];
        List<(UnitCode From, UnitCode? To, decimal? Share)> parts = after.Count == 0
            ? [.. before.Select(b => (b, (UnitCode?)null, (decimal?)null))]
            : [.. before.SelectMany(b => after.Select(a => (b, (UnitCode?)Code(a[0]), a.Length > 1 ? decimal.Parse(a[1], System.Globalization.CultureInfo.InvariantCulture) : (decimal?)null)))];
        var begun = after.Select(a => Code(a[0])).Where(c => map.ByCode(c, Sketch.Always) is null).Distinct();
        return new(kind, on ?? In2025, parts, "Décision d’essai") { New = [.. begun.Select(c => new NewSuccessor(c, "Nom de " + c.Code))], Name = "Nouveau nom" };
    }

    /// <summary>The map once an order is recorded.</summary>
    public static NetworkMap After(this NetworkMap map, SuccessionKind kind, string text, DateOnly? on = null) => map.After(Order(map, kind, text, on));

    public static NetworkMap After(this NetworkMap map, SuccessionOrder order)
    {
        var plan = SuccessionEditor.Plan(map, order);
        Assert.Null(plan.Refusal);
        return map.With(plan.Value!.Changes, map.Revision + 1);
    }

    public static UnitCode Code(string code) => new("code", code);

    public static Unit Of(this NetworkMap map, string code) => map.ByCode(Code(code), Sketch.Always)!;

    /// <summary>Histories: some units under two regions, then up to twelve successions of every kind, a year apart, shares summing to 1.</summary>
    public static Gen<NetworkMap> Histories() =>
        from units in Gen.Choose(2, 7)
        from draws in Gen.Choose(0, 999_999).ListOf(60)
        from steps in Gen.Choose(1, 12)
        select Play(units, [.. draws], steps);

    private static NetworkMap Play(int units, int[] draws, int steps)
    {
        var map = Sketch.Map("R:region; S:region; R > " + string.Join(", ", Enumerable.Range(0, units).Where(u => u % 2 == 0).Select(u => $"U{u}")) + "; S > " + string.Join(", ", Enumerable.Range(0, units).Where(u => u % 2 == 1).Select(u => $"U{u}")));
        var alive = Enumerable.Range(0, units).Select(u => $"U{u}").ToList();
        var next = 0;
        int Draw(int below) => draws[next++ % draws.Length] % below;
        for (var step = 0; step < steps; step++)
        {
            var on = new DateOnly(2025 + step, 1, 1);
            var one = alive[Draw(alive.Count)];
            var other = alive[Draw(alive.Count)];
            var share = (1 + Draw(999)) / 1000m;
            SuccessionOrder? order = Draw(6) switch
            {
                0 when one != other => Make(map, SuccessionKind.Merge, on, [(one, $"M{step}", null), (other, $"M{step}", null)]),
                1 when one != other => Make(map, SuccessionKind.Merge, on, [(one, one, null), (other, one, null)]),
                2 => Make(map, SuccessionKind.Split, on, [(one, $"P{step}", share), (one, $"Q{step}", 1 - share)]),
                3 => Make(map, SuccessionKind.Split, on, [(one, one, share), (one, $"Q{step}", 1 - share)]),
                4 when one != other => Make(map, SuccessionKind.Transfer, on, [(one, other, share)]),
                5 when one != other => Make(map, SuccessionKind.Mixed, on, [(one, $"P{step}", share), (one, $"Q{step}", 1 - share), (other, $"Q{step}", null)]),
                _ => null,
            };
            if (order is null)
                continue;
            map = map.After(order);
            var succession = map.Lineage.All[^1];
            alive.RemoveAll(code => succession.Ends(map.Of(code).Id));
            alive.AddRange(order.New.Select(n => n.Code.Code));
        }

        return map;
    }

    private static SuccessionOrder Make(NetworkMap map, SuccessionKind kind, DateOnly on, (string From, string To, decimal? Share)[] parts) =>
        new(kind, on, [.. parts.Select(p => (Code(p.From), (UnitCode?)Code(p.To), p.Share))], "Décision d’essai")
        {
            New = [.. parts.Select(p => Code(p.To)).Distinct().Where(c => map.ByCode(c, on) is null).Select(c => new NewSuccessor(c, c.Code))],
        };
}
