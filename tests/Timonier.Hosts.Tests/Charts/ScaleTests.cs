// SPDX-License-Identifier: Apache-2.0
using Timonier.Web.Charts;

namespace Timonier.Hosts.Tests.Charts;

public sealed class ScaleTests
{
    [Fact]
    public void Values_are_placed_in_a_straight_line_and_pinned_to_the_ends()
    {
        var x = new Scale(10, 20, 0, 100);
        Assert.Equal([0, 50, 100, 0, 100], new double[] { 10, 15, 20, 5, 99 }.Select(x.At));
        Assert.Equal(25, new Scale(0, 4, 100, 0).At(3));
    }

    [Fact]
    public void An_axis_without_extent_puts_every_value_in_the_middle() => Assert.Equal(50, new Scale(7, 7, 0, 100).At(7));

    [Theory]
    [InlineData(36.9, 43.7, 2, "35 40 45", 0)]
    [InlineData(0, 57, 3, "0 20 40 60", 0)]
    [InlineData(-0.013, 0.021, 4, "-0.02 -0.01 0 0.01 0.02 0.03", 2)]
    [InlineData(1_200, 98_000, 2, "0 50000 100000", 0)]
    [InlineData(5, 5, 2, "5 5.2", 1)]
    [InlineData(0, 0, 2, "0 0.05", 2)]
    public void Ends_move_outwards_to_round_values(double low, double high, int steps, string ticks, int decimals)
    {
        var (scale, made, shown) = new Scale(low, high, 0, 1).Rounded(steps);
        Assert.Equal(ticks, string.Join(' ', made.Select(t => Math.Round(t, 9).ToString(System.Globalization.CultureInfo.InvariantCulture))));
        Assert.Equal(decimals, shown);
        Assert.True(scale.Low <= low && scale.High >= high);
    }

    [Fact]
    public void Bars_hold_every_value_once()
    {
        double[] values = [28, 28.4, 30, 31.9, 32, 57.9, 60];
        var (bins, _) = Bin.Of(values, 12);
        Assert.Equal(values.Length, bins.Sum(b => b.Count));
        Assert.All(bins, b => Assert.Equal(b == bins[^1] ? values.Count(v => v >= b.From && v <= b.To) : values.Count(v => v >= b.From && v < b.To), b.Count));
        Assert.Empty(Bin.Of([], 12).Bins);
        Assert.Single(Bin.Of([5, 5], 12).Bins, b => b.Count == 2);
    }

    [Fact]
    public void Bounds_that_a_binary_number_cannot_hold_do_not_move_a_value()
    {
        double[] values = [.. Enumerable.Range(0, 11).Select(i => i / 10.0)];
        var (bins, _) = Bin.Of(values, 10);
        Assert.Equal([1, 1, 1, 1, 1, 1, 1, 1, 1, 2], bins.Select(b => b.Count));
    }

    [Theory]
    [InlineData(new double[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, "1 1 2 2 3 3 4 4 5 5")]
    [InlineData(new double[] { 1, 1, 1, 1, 1, 1, 1, 1, 1, 9 }, "1 1 1 1 1 1 1 1 1 5")]
    [InlineData(new double[] { 4, 4, 4 }, "3 3 3")]
    [InlineData(new double[] { 1, 9 }, "1 5")]
    public void Greys_share_values_out_and_equal_values_share_their_grey(double[] values, string greys)
    {
        var classes = new GreyClasses(values.Reverse());
        Assert.Equal(greys, string.Join(' ', values.Select(classes.GreyOf)));
        Assert.Equal(values.Length, classes.Classes.Sum(c => c.Count));
        Assert.All(values, v => Assert.Single(classes.Classes, c => c.Low <= v && v <= c.High));
    }

    [Fact]
    public void Without_values_there_is_no_grey() => Assert.Empty(new GreyClasses([]).Classes);

    [Fact]
    public void Dots_of_a_row_never_overlap_while_there_is_room()
    {
        double[] places = [10, 10, 10, 11, 30, 31, 60];
        var rows = Dodge.Rows(places, 8, 5);
        for (var i = 0; i < places.Length; i++)
        {
            for (var j = 0; j < i; j++)
                Assert.True(rows[i] != rows[j] || places[i] - places[j] >= 8);
        }

        Assert.Equal([0, 1, -1, 2, 0, 1, 0], rows);
        Assert.All(Dodge.Rows(new double[40], 8, 5), row => Assert.InRange(row, -2, 2));
    }
}
