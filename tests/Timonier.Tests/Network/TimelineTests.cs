// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Tests.Network;

public sealed class TimelineTests
{
    [Fact]
    public void A_later_value_ends_the_earlier_one_the_day_before()
    {
        var timeline = new Timeline<string>([new("Languedoc-Roussillon", new(1970, 1, 1), null), new("Occitanie", new(2016, 1, 1), null)]);
        Assert.Equal("Languedoc-Roussillon", timeline.On(new(2015, 12, 31)));
        Assert.Equal("Occitanie", timeline.On(new(2016, 1, 1)));
        Assert.Null(timeline.On(new(1969, 12, 31)));
    }

    [Fact]
    public void A_tree_is_read_as_at_a_day()
    {
        var map = Sketch.Map("FR > 11, 24; 11 > 75");
        var tree = map.TreeOn(Sketch.Tree, new(2024, 1, 1));
        Assert.Equal(map.Slot("11"), tree.ParentOf(map.Slot("75")));
        Assert.True(tree.IsWithin(map.Slot("75"), map.Slot("FR")));
        Assert.False(tree.IsWithin(map.Slot("75"), map.Slot("24")));
        Assert.Equal(["11", "FR"], map.AncestorsOf(map.Units[map.Slot("75")].Id, Sketch.Tree, new(2024, 1, 1)).Select(u => u.MainCode.Code));
    }

    [Fact]
    public void A_bare_code_that_two_schemes_share_is_refused_with_the_choices()
    {
        DateOnly day = new(2024, 1, 1);
        var map = new NetworkMap(new(1), 1, new(
            [Coded(1, "departement"), Coded(2, "region")], [], [], []));
        var refusal = map.Find("01", day).Refusal;
        Assert.Equal("network.ambiguous", refusal?.Code);
        Assert.Contains("departement:01, region:01", refusal!.Message, StringComparison.Ordinal);
        Assert.Equal(2, map.Find("region:01", day).Value?.Id.Value);
    }

    private static Unit Coded(int id, string scheme) =>
        new(new(id), new Dictionary<string, Timeline<string>>(StringComparer.Ordinal), [new(new(scheme, "01"), Sketch.Always, null)]);
}
