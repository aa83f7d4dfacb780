// SPDX-License-Identifier: Apache-2.0
using Timonier.Cli.Generate.Demonstration;

namespace Timonier.Hosts.Tests.Generate;

public sealed class TargetsTests
{
    [Fact]
    public void Targets_go_step_by_step_toward_the_reference_and_never_beyond()
    {
        var path = Targets.Years.Select(y => Targets.Of(40, 46, (true, y))).ToList();
        Assert.Equal(path.Order(), path);
        Assert.All(path, t => Assert.InRange(t, 40.01, 46));
    }

    [Fact]
    public void A_fall_is_aimed_at_where_a_fall_is_wanted() => Assert.InRange(Targets.Of(40, 30, (false, 2024)), 30, 39.99);

    [Theory]
    [InlineData(50, true)]
    [InlineData(29.5, true)]
    [InlineData(20, false)]
    [InlineData(30.5, false)]
    public void Who_is_beyond_the_reference_or_near_it_is_asked_to_hold(double initial, bool isRise) => Assert.Equal(initial, Targets.Of(initial, 30, (isRise, 2026)));

    [Fact]
    public void The_reference_is_what_three_structures_in_four_have_not_reached()
    {
        var values = Enumerable.Range(1, 101).Select(v => (double)v).ToList();
        Assert.Equal(76, Targets.ReferenceOf(values, isRise: true));
        Assert.Equal(26, Targets.ReferenceOf(values, isRise: false));
    }
}
