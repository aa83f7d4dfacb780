// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators;
using Timonier.Indicators.Figures;

namespace Timonier.Tests.Indicators;

public sealed class AttainmentTests
{
    /// <summary>PEERS.md part A 3.4: G1 D75 (10, target 110, value 60) is 50 %; D77 (0, 50, 80) is 160 % unbounded, shown as it is.</summary>
    [Theory]
    [InlineData(60, 10, 110, 50)]
    [InlineData(80, 0, 50, 160)]
    [InlineData(5, 10, 110, -5)]
    public void Attainment_is_the_share_of_the_way_and_is_not_bounded(int value, int initial, int target, int share) =>
        Assert.Equal(share, Attainment.Of(value, initial, target, Direction.Up).Share);

    /// <summary>PEERS.md part A 3.4: G2 D75 (20, target 10, value 12.5, down) is 75 %.</summary>
    [Fact]
    public void A_fall_towards_a_lower_target_is_progress() =>
        Assert.Equal(75m, Attainment.Of(12.5m, 20, 10, Direction.Down).Share);

    [Theory]
    [InlineData(95, 100, 90, Direction.Up)]
    [InlineData(95, 90, 100, Direction.Down)]
    public void A_target_on_the_wrong_side_of_the_start_is_said_and_not_computed(int value, int initial, int target, Direction direction)
    {
        var attainment = Attainment.Of(value, initial, target, direction);
        Assert.Null(attainment.Share);
        Assert.Contains("favorable", attainment.Reason!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_equal_to_the_start_is_kept_or_not()
    {
        Assert.EndsWith("tenue", Attainment.Of(50, 50, 50, Direction.None).Reason!, StringComparison.Ordinal);
        Assert.EndsWith("non tenue", Attainment.Of(49, 50, 50, Direction.None).Reason!, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        Assert.Equal("valeur manquante", Attainment.Of(null, 1, 2, Direction.Up).Reason);
        Assert.Equal("valeur initiale inconnue", Attainment.Of(1, null, 2, Direction.Up).Reason);
        Assert.Equal("aucune cible", Attainment.Of(1, 1, null, Direction.Up).Reason);
    }
}
