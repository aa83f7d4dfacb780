// SPDX-License-Identifier: Apache-2.0
using FsCheck;
using FsCheck.Fluent;
using Timonier.Network;
using Timonier.Network.Successions;

namespace Timonier.Tests.Network.Successions;

public sealed class LineageTests
{
    private static readonly DateOnly Start = new(2024, 1, 1);
    private static readonly DateOnly Late = new(2060, 1, 1);

    [Fact]
    public void A_merged_unit_is_made_of_those_that_merged() =>
        Assert.Equal("A 1, B 1", Made(Sketch.Map("R > A, B").After(SuccessionKind.Merge, "A + B > C"), "C"));

    [Fact]
    public void A_unit_that_absorbs_another_keeps_its_own_past_too() =>
        Assert.Equal("A 1, B 1", Made(Sketch.Map("R > A, B").After(SuccessionKind.Merge, "A + B > A"), "A"));

    [Fact]
    public void A_chain_is_followed_to_its_beginning_with_shares_multiplied()
    {
        var map = Sketch.Map("R > A, B").After(SuccessionKind.Split, "A > C 0.4, D 0.6").After(SuccessionKind.Merge, "C + B > E", new(2026, 1, 1));
        Assert.Equal("A 0.4, B 1", Made(map, "E"));
        Assert.Equal("A 0.6", Made(map, "D"));
    }

    [Fact]
    public void What_a_unit_transfers_leaves_its_past_and_joins_that_of_the_other()
    {
        var map = Sketch.Map("R > A, B").After(SuccessionKind.Transfer, "A > B 0.25");
        Assert.Equal("A 0.25, B 1", Made(map, "B"));
        Assert.Equal("A 0.75", Made(map, "A"));
    }

    [Fact]
    public void A_period_after_the_merge_is_the_unit_s_own() =>
        Assert.Equal("C 1", Made(Sketch.Map("R > A, B").After(SuccessionKind.Merge, "A + B > C"), "C", Successive.In2025));

    [Fact]
    public void A_unit_that_ended_is_read_as_it_was() =>
        Assert.Equal("A 1", Made(Sketch.Map("R > A, B").After(SuccessionKind.Merge, "A + B > C"), "A"));

    [Fact]
    public void A_past_told_by_a_source_under_the_new_name_is_taken_as_told()
    {
        var map = Sketch.Map("R > A, B").After(SuccessionKind.Merge, "A + B > C");
        Assert.Equal(map.Of("C").Id, Assert.Single(map.Lineage.OriginsOf(map.Of("C").Id, Start, Late, _ => true)).Unit);
    }

    /// <summary>Whatever happened, each unit of the beginning weighs 1 over all those of the end: nothing is lost, nothing counts twice.</summary>
    [Fact]
    public void Weights_are_conserved_over_any_history() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Successive.Histories().ToArbitrary(), map =>
        {
            var last = map.Units.Where(u => map.Lineage.EndOf(u.Id) is null);
            var weights = last.SelectMany(u => map.Lineage.OriginsOf(u.Id, Start, Late, _ => false)).GroupBy(o => o.Unit).ToDictionary(g => g.Key, g => g.Sum(o => o.Share));
            return map.Units.Where(u => !map.Lineage.All.Any(s => s.Begins(u.Id))).All(u => Math.Abs(weights.GetValueOrDefault(u.Id) - 1) < 1e-20m);
        }));

    /// <summary>Nobody gains a right over facts that he could not read: whoever gave anything to a unit that a mandate follows was held already, or followed for the same reason.</summary>
    [Fact]
    public void A_mandate_follows_to_no_unit_that_took_anything_from_one_that_it_does_not_hold() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Successive.Histories().ToArbitrary(), Gen.Choose(0, 255).ToArbitrary(), (map, chosen) =>
        {
            var roots = map.Units.Where((u, i) => (chosen >> (i % 8) & 1) == 1 && u.KindOn(Start) != "region").Select(u => u.MainCode.Code).ToArray();
            var (before, after) = (Base(map, roots), Held(map, roots));
            return map.Units.Where((_, slot) => before.Holds(slot)).All(u => after.Holds(map.SlotOf(u.Id)))
                && map.Units.Where((_, slot) => after.Holds(slot) && !before.Holds(slot))
                    .SelectMany(u => map.Lineage.Of(u.Id).SelectMany(s => s.Parts).Where(p => p.To == u.Id))
                    .All(p => after.Holds(map.SlotOf(p.From)));
        }));

    [Fact]
    public void A_part_that_takes_from_a_stranger_later_is_followed_no_more()
    {
        var map = Sketch.Map("R > A, B").After(SuccessionKind.Split, "A > C 0.5, D 0.5");
        Assert.True(Held(map, "A").Holds(map.Slot("C")));
        var later = map.After(SuccessionKind.Transfer, "B > C 0.3", new(2026, 1, 1));
        Assert.False(Held(later, "A").Holds(later.Slot("C")));
        Assert.True(Held(later, "A", "B").Holds(later.Slot("C")));
    }

    [Fact]
    public void A_mandate_over_both_merged_units_holds_over_the_new_one_and_a_mandate_over_one_does_not()
    {
        var map = Sketch.Map("R > A, B").After(SuccessionKind.Merge, "A + B > C");
        Assert.True(Held(map, "A", "B").Holds(map.Slot("C")));
        Assert.False(Held(map, "A").Holds(map.Slot("C")));
        Assert.True(Held(map, "A").Holds(map.Slot("A")));
    }

    [Fact]
    public void A_mandate_over_a_unit_that_splits_holds_over_its_parts_and_one_over_a_unit_absorbed_does_not_give_the_other()
    {
        var split = Sketch.Map("R > A, B").After(SuccessionKind.Split, "A > C 0.5, D 0.5");
        Assert.True(Held(split, "A").Holds(split.Slot("C")) && Held(split, "A").Holds(split.Slot("D")));
        var absorbed = Sketch.Map("R > A, B").After(SuccessionKind.Merge, "A + B > B");
        Assert.False(Held(absorbed, "A").Holds(absorbed.Slot("B")));
        Assert.False(Held(absorbed, "B").Holds(absorbed.Slot("A")));
    }

    [Fact]
    public void Units_that_join_a_merged_territory_later_are_not_gained_by_who_held_the_two_old_ones()
    {
        var map = Sketch.Map("FR > R, S, T; R > A; S > B; T > C").After(SuccessionKind.Merge, "R + S > N");
        Assert.True(Held(map, "R", "S").Holds(map.Slot("A")));
        var changes = new UnitChanges();
        changes.Links.Add(new(Sketch.Tree, map.Of("C").Id, new(map.Of("N").Id, new(2026, 1, 1), null)));
        Assert.False(Held(map.With(changes, 9), "R", "S").Holds(map.Slot("C")));
    }

    private static Perimeter Held(NetworkMap map, params string[] roots) => Base(map, roots).WithSuccessors(map, [Sketch.Tree], Late);

    private static Perimeter Base(NetworkMap map, string[] roots) => Perimeter.Of(
        [.. roots.Select(r => new HeldMandate(new("r", "r", [], OwnsFigures: false), map.Network, Sketch.Tree, map.Of(r).Id, Sketch.Always, null))], map, Late);

    private static string Made(NetworkMap map, string code, DateOnly? start = null) =>
        string.Join(", ", map.Lineage.OriginsOf(map.Of(code).Id, start ?? Start, Late, _ => false).Select(o => $"{map[o.Unit].MainCode.Code} {o.Share.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture)}"));
}
