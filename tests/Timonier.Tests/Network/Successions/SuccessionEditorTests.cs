// SPDX-License-Identifier: Apache-2.0
using Timonier.Network.Successions;

namespace Timonier.Tests.Network.Successions;

public sealed class SuccessionEditorTests
{
    private static readonly DateOnly Eve = new(2024, 12, 31);

    [Fact]
    public void A_merge_ends_the_units_on_the_eve_and_begins_the_new_one_in_their_place()
    {
        var map = Sketch.Map("R > A:ml, B:ml").After(SuccessionKind.Merge, "A + B > C");
        Assert.True(map.Of("A").CountsOn(Eve) && !map.Of("A").CountsOn(Successive.In2025));
        Assert.Equal(("Nom de C", "ml"), (map.Of("C").NameOn(Successive.In2025), map.Of("C").KindOn(Successive.In2025)));
        Assert.Equal(map.Of("R").Id, map.ParentOn(Sketch.Tree, map.Of("C").Id, Successive.In2025));
        Assert.Equal("A", map.Of("A").NameOn(Eve));
        Assert.Equal(map.Of("R").Id, map.ParentOn(Sketch.Tree, map.Of("A").Id, Successive.In2025));
    }

    [Fact]
    public void What_hung_under_merged_territories_hangs_under_the_new_one_and_the_old_tree_stays_readable()
    {
        var map = Sketch.Map("FR > R, S; R > A; S > B").After(SuccessionKind.Merge, "R + S > N");
        Assert.Equal(map.Of("N").Id, map.ParentOn(Sketch.Tree, map.Of("A").Id, Successive.In2025));
        Assert.Equal(map.Of("R").Id, map.ParentOn(Sketch.Tree, map.Of("A").Id, Eve));
    }

    [Fact]
    public void What_hung_under_a_unit_that_splits_is_left_and_listed()
    {
        var map = Sketch.Map("FR > R; R > A");
        var plan = SuccessionEditor.Plan(map, Successive.Order(map, SuccessionKind.Split, "R > S 0.5, T 0.5")).Value!;
        Assert.Equal(map.Of("A").Id, Assert.Single(plan.Left).Unit);
        Assert.Empty(plan.Moved);
    }

    [Theory]
    [InlineData("A > B 0.4, C 0.5", "90")]
    [InlineData("A > B 0.6, C 0.5", "110")]
    public void Shares_that_do_not_sum_to_one_are_refused_with_the_gap(string text, string sum)
    {
        var map = Sketch.Map("R > A");
        var refusal = SuccessionEditor.Plan(map, Successive.Order(map, SuccessionKind.Split, text)).Refusal;
        Assert.Equal("succession.sum", refusal?.Code);
        Assert.Contains(sum, refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_succession_declared_partial_keeps_its_gap_in_sight()
    {
        var map = Sketch.Map("R > A");
        var after = map.After(Successive.Order(map, SuccessionKind.Split, "A > B 0.4, C 0.5") with { IsPartial = true });
        Assert.Equal(0.1m, after.Lineage.All[0].GapOf(after.Of("A").Id));
    }

    [Theory]
    [InlineData(SuccessionKind.Merge, "A > C", "succession.form")]
    [InlineData(SuccessionKind.Split, "A > C", "succession.form")]
    [InlineData(SuccessionKind.Closing, "A > B", "succession.form")]
    [InlineData(SuccessionKind.Transfer, "A > B", "succession.form")]
    [InlineData(SuccessionKind.Transfer, "A > B 1", "succession.form")]
    [InlineData(SuccessionKind.Split, "A > B 0.1234567, C 0.8765433", "succession.share")]
    [InlineData(SuccessionKind.Closing, "Z", "unit.missing")]
    public void An_order_that_makes_no_sense_is_refused(SuccessionKind kind, string text, string code)
    {
        var map = Sketch.Map("R > A, B");
        Assert.Equal(code, SuccessionEditor.Plan(map, Successive.Order(map, kind, text)).Refusal?.Code);
    }

    [Fact]
    public void A_unit_that_ended_takes_part_in_nothing_more()
    {
        var map = Sketch.Map("R > A, B, D").After(SuccessionKind.Merge, "A + B > C");
        Assert.Equal("succession.followed", SuccessionEditor.Plan(map, Successive.Order(map, SuccessionKind.Merge, "A + D > E", new(2026, 1, 1))).Refusal?.Code);
    }

    [Fact]
    public void A_unit_that_would_follow_itself_is_refused_with_the_path()
    {
        var map = Sketch.Map("R > A, B, D").After(SuccessionKind.Merge, "A + B > C");
        var refusal = SuccessionEditor.Plan(map, Successive.Order(map, SuccessionKind.Merge, "C + D > A", new(2026, 1, 1))).Refusal;
        Assert.Equal("succession.cycle", refusal?.Code);
        Assert.Contains("Nom de C → A → Nom de C", refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_may_come_back_to_the_unit_that_it_left()
    {
        var map = Sketch.Map("R > A").After(SuccessionKind.Split, "A > A 0.5, C 0.5").After(SuccessionKind.Merge, "A + C > A", new(2026, 1, 1));
        Assert.Equal(2, map.Lineage.All.Count);
    }

    [Fact]
    public void A_succession_undone_leaves_the_network_as_before_and_can_be_told_again_right()
    {
        var before = Sketch.Map("R > A, B");
        var merged = before.After(SuccessionKind.Merge, "A + B > C");
        var undone = merged.With(SuccessionEditor.Undo(merged, new(1)).Value!, 3);
        Assert.Empty(undone.Lineage.All);
        Assert.True(undone.Of("A").CountsOn(Successive.In2025) && undone.Of("B").CountsOn(Successive.In2025));
        Assert.False(undone.Of("C").CountsOn(Successive.In2025));
        var again = Successive.Order(undone, SuccessionKind.Merge, "A + B > C", new(2025, 7, 1)) with { New = [new(Successive.Code("C"), "Le bon nom")] };
        var told = undone.After(again);
        Assert.True(told.Of("C").CountsOn(new(2025, 7, 1)));
        Assert.Equal("Le bon nom", told.Of("C").NameOn(new(2025, 7, 1)));
        Assert.Equal(2, told.Lineage.All[0].Id.Value);
    }

    [Fact]
    public void A_succession_on_which_another_rests_is_undone_last()
    {
        var map = Sketch.Map("R > A, B, D").After(SuccessionKind.Merge, "A + B > C").After(SuccessionKind.Merge, "C + D > E", new(2026, 1, 1));
        Assert.Equal("succession.rests", SuccessionEditor.Undo(map, new(1)).Refusal?.Code);
        Assert.True(SuccessionEditor.Undo(map, new(2)).IsDone);
    }

    [Fact]
    public void A_new_name_holds_from_its_day_and_undoing_it_gives_the_old_one_back()
    {
        var map = Sketch.Map("R > A").After(SuccessionKind.Rename, "A");
        Assert.Equal(("A", "Nouveau nom"), (map.Of("A").NameOn(Eve), map.Of("A").NameOn(Successive.In2025)));
        Assert.Equal("A", map.With(SuccessionEditor.Undo(map, new(1)).Value!, 3).Of("A").NameOn(Successive.In2025));
    }
}
