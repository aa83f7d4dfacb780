// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;
using Timonier.Network.Acts;
using Timonier.Network.Views;

namespace Timonier.Tests.Network;

public sealed class AttachUnitTests
{
    private static readonly DateOnly In2025 = new(2025, 1, 1);

    [Fact]
    public void A_unit_moves_from_a_day_on_and_the_tree_of_before_stays()
    {
        var map = Sketch.Map("FR > R, S; R > A");
        var moved = map.With(AttachUnit.Plan(map, (Sketch.Tree, new("code", "A"), new("code", "S"), In2025)).Value!, 2);
        Assert.Equal("R", moved.AncestorsOf(moved.Units[moved.Slot("A")].Id, Sketch.Tree, new(2024, 12, 31)).First().MainCode.Code);
        Assert.Equal("S", moved.AncestorsOf(moved.Units[moved.Slot("A")].Id, Sketch.Tree, In2025).First().MainCode.Code);
    }

    [Fact]
    public void A_loop_is_refused_with_its_path_even_eight_levels_deep()
    {
        var map = Sketch.Map("A > B; B > C; C > D; D > E; E > F; F > G; G > H");
        var refusal = AttachUnit.Plan(map, (Sketch.Tree, new("code", "A"), new("code", "H"), In2025)).Refusal;
        Assert.Equal("network.cycle", refusal?.Code);
        Assert.Contains("A → H → G → F → E → D → C → B → A", refusal!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inconnu", "A", "S", "network.tree")]
    [InlineData(Sketch.Tree, "Z", "S", "unit.missing")]
    [InlineData(Sketch.Tree, "A", "Z", "unit.missing")]
    public void What_is_not_known_is_refused(string tree, string child, string parent, string code) =>
        Assert.Equal(code, AttachUnit.Plan(Sketch.Map("FR > R, S; R > A"), (tree, new("code", child), new("code", parent), In2025)).Refusal?.Code);

    [Fact]
    public void A_page_of_a_tree_shows_two_levels_and_counts_what_is_below()
    {
        var map = Sketch.Map("FR > R; R > A, B; A > X; Y");
        var actor = new Actor(null, "essai", [new(new("r", "r", [NetworkRights.See.Code], OwnsFigures: false), map.Network, Sketch.Tree, null, Sketch.Always, null)], In2025);
        var page = TreePage.Read(actor, map, (null, null, In2025));
        Assert.Equal([("FR", 0, 4), ("R", 1, 3), ("A", 2, 1), ("B", 2, 0)], page.Shown.Select(n => (n.Unit.MainCode.Code, n.Depth, n.Below)));
        Assert.Equal((5, 1, 4), (page.Placed, page.Unplaced, page.Depth));
        Assert.Equal(["A", "X"], TreePage.Read(actor, map, (null, "code:A", In2025)).Shown.Select(n => n.Unit.MainCode.Code));
    }

    [Fact]
    public void A_reader_sees_of_a_tree_what_his_mandate_holds_and_no_more()
    {
        var map = Sketch.Map("FR > R, S; R > A; S > B");
        var actor = new Actor(null, "essai", [new(new("r", "r", [NetworkRights.See.Code], OwnsFigures: false), map.Network, Sketch.Tree, map.Units[map.Slot("R")].Id, Sketch.Always, null)], In2025);
        Assert.Equal(["R", "A"], TreePage.Read(actor, map, (null, null, In2025)).Shown.Select(n => n.Unit.MainCode.Code));
        Assert.Equal("unit.missing", UnitTimeline.Read(actor, map, "code:B").Refusal?.Code);
        Assert.DoesNotContain(UnitList.Read(actor, map, new() { Tree = Sketch.Tree, Day = In2025 }).Entries, e => e.Unit.MainCode.Code is "S" or "B");
    }
}
