// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators;
using Timonier.Tests.Network;

namespace Timonier.Tests.Indicators;

public sealed class PanelTests
{
    private static readonly Definition Count = new() { Label = "Jeunes en contact", Kind = IndicatorKind.Count };
    private static readonly Definition Rate = new() { Label = "Sorties positives", Kind = IndicatorKind.Proportion, Multiplier = 100 };

    [Fact]
    public void A_territory_is_the_sum_of_its_units_with_its_coverage()
    {
        var map = Sketch.Map("FR:nation > R:region; R > A, B, C");
        var panel = Figured.Panel(map, "A = 10, B = 32", Count);
        var region = panel.Of(map, "R");
        Assert.Equal(42m, region.Value);
        Assert.Equal((2, 3), (region.Coverage!.Value.Known, region.Coverage.Value.Expected));
        Assert.Equal(42m, panel.Of(map, "FR").Value);
    }

    /// <summary>50 % of 10 and 10 % of 90 are 14 % together, and not 30 %: the mean of rates is never taken.</summary>
    [Fact]
    public void Rates_add_up_by_numerators_and_denominators()
    {
        var map = Sketch.Map("R > A, B");
        var region = Figured.Panel(map, "A = 5/10, B = 9/90", Rate).Of(map, "R");
        Assert.Equal((14m, 14m, 100m), (region.Value, region.Numerator, region.Denominator));
    }

    [Fact]
    public void A_rate_told_with_its_denominator_is_weighed_by_it()
    {
        var map = Sketch.Map("R > A, B");
        Assert.Equal(14m, Figured.Panel(map, "A = 50 sur 10, B = 10 sur 90", Rate).Of(map, "R").Value);
    }

    [Fact]
    public void A_rate_told_alone_enters_no_sum_and_is_missing_from_the_coverage()
    {
        var map = Sketch.Map("R > A, B");
        var region = Figured.Panel(map, "A = 5/10, B = 40", Rate).Of(map, "R");
        Assert.Equal((50m, 1, 2), (region.Value, region.Coverage!.Value.Known, region.Coverage.Value.Expected));
    }

    [Fact]
    public void Missing_is_never_zero_and_not_applicable_is_not_expected()
    {
        var map = Sketch.Map("R > A, B, C");
        var region = Figured.Panel(map, "A = 10, B = nd, C = so", Count).Of(map, "R");
        Assert.Equal((10m, 1, 2), (region.Value, region.Coverage!.Value.Known, region.Coverage.Value.Expected));
        Assert.Equal(ValueState.Missing, Figured.Panel(map, "A = nd, B = nd, C = nd", Count).Of(map, "R").State);
    }

    [Fact]
    public void A_figure_told_for_a_territory_prevails_over_the_sum_of_its_units()
    {
        var map = Sketch.Map("FR > R; R > A, B");
        var panel = Figured.Panel(map, "A = 10, B = 32, R = 40", Count);
        Assert.Equal(40m, panel.Of(map, "R").Value);
        Assert.Null(panel.Of(map, "R").Coverage);
        Assert.Equal(40m, panel.Of(map, "FR").Value);
    }

    [Fact]
    public void An_indicator_that_does_not_add_up_over_units_has_no_sum()
    {
        var map = Sketch.Map("R > A, B");
        Assert.Equal(ValueState.Missing, Figured.Panel(map, "A = 10, B = 32", Count with { AddsOverUnits = false }).Of(map, "R").State);
    }

    [Fact]
    public void A_rate_over_nothing_has_no_value()
    {
        var map = Sketch.Map("R > A");
        var figure = Figured.Panel(map, "A = 0/0", Rate).Of(map, "A");
        Assert.Null(figure.Value);
        Assert.False(figure.IsReadable);
    }
}
