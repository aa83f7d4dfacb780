// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators;
using Timonier.Indicators.Figures;

namespace Timonier.Tests.Indicators;

public sealed class AttainmentTests
{
    private static readonly Definition Rise = new() { Label = "Hausse", Direction = Direction.Up };
    private static readonly Definition Fall = new() { Label = "Baisse", Direction = Direction.Down };

    /// <summary>PEERS.md part A 3.4: G1 D75 (10, target 110, value 60) is 50 %; D77 (0, 50, 80) is 160 % unbounded, shown as it is.</summary>
    [Theory]
    [InlineData(60, 10, 110, 50)]
    [InlineData(80, 0, 50, 160)]
    [InlineData(5, 10, 110, -5)]
    public void Attainment_is_the_share_of_the_way_and_is_not_bounded(int value, int initial, int target, int share) =>
        Assert.Equal(share, Attainment.Of(Rise, value, initial, target).Share);

    /// <summary>PEERS.md part A 3.4: G2 D75 (20, target 10, value 12.5, down) is 75 %.</summary>
    [Fact]
    public void A_fall_towards_a_lower_target_is_progress() => Assert.Equal(75m, Attainment.Of(Fall, 12.5m, 20, 10).Share);

    [Theory]
    [InlineData(95, 100, 90, Direction.Up)]
    [InlineData(95, 90, 100, Direction.Down)]
    public void A_target_on_the_wrong_side_of_the_start_is_said_and_not_computed(int value, int initial, int target, Direction direction)
    {
        var attainment = Attainment.Of(Rise with { Direction = direction }, value, initial, target);
        Assert.Null(attainment.Share);
        Assert.Contains("favorable", attainment.Reason!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50, Direction.Up, "tenue")]
    [InlineData(51, Direction.Up, "tenue")]
    [InlineData(49, Direction.Up, "non tenue")]
    [InlineData(49, Direction.Down, "tenue")]
    [InlineData(51, Direction.Down, "non tenue")]
    public void A_target_equal_to_the_start_is_kept_or_not(int value, Direction direction, string end) =>
        Assert.EndsWith(", " + end, Attainment.Of(Rise with { Direction = direction }, value, 50, 50).Reason!, StringComparison.Ordinal);

    [Theory]
    [InlineData(AttainmentRule.ShareOfWay, Direction.None)]
    [InlineData(AttainmentRule.ShareOfWay, Direction.Range)]
    [InlineData(AttainmentRule.BoundedShare, Direction.Range)]
    [InlineData(AttainmentRule.RatioToTarget, Direction.None)]
    [InlineData(AttainmentRule.RatioToTarget, Direction.Range)]
    public void Without_a_direction_a_target_is_read_and_its_attainment_not_judged(AttainmentRule rule, Direction direction)
    {
        var attainment = Attainment.Of(Rise with { Attainment = rule, Direction = direction }, 60, 10, 110);
        Assert.Null(attainment.Share);
        Assert.EndsWith("ne se juge pas", attainment.Reason!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, Direction.Up, "cible nulle")]
    [InlineData(-5, Direction.Up, "cible négative")]
    [InlineData(10, Direction.Down, "la baisse est favorable")]
    public void A_ratio_to_the_target_needs_a_rise_and_a_positive_target(int target, Direction direction, string reason) =>
        Assert.StartsWith(reason, Attainment.Of(Rise with { Attainment = AttainmentRule.RatioToTarget, Direction = direction }, 5, null, target).Reason!, StringComparison.Ordinal);

    [Fact]
    public void What_is_missing_is_named()
    {
        Assert.Equal("valeur manquante", Attainment.Of(Rise, null, 1, 2).Reason);
        Assert.Equal("valeur initiale inconnue", Attainment.Of(Rise, 1, null, 2).Reason);
        Assert.Equal("aucune cible", Attainment.Of(Rise, 1, 1, null).Reason);
        Assert.Equal(50m, Attainment.Of(Rise with { Attainment = AttainmentRule.RatioToTarget }, 1, null, 2).Share);
    }

    [Theory]
    [InlineData(ValueState.Suppressed, "valeur secrète")]
    [InlineData(ValueState.Locked, "valeur verrouillée")]
    [InlineData(ValueState.NotApplicable, "valeur sans objet")]
    [InlineData(ValueState.Missing, "valeur manquante")]
    public void A_state_is_no_value_and_is_named(ValueState state, string reason)
    {
        var present = new Figure(ValueState.Present, 10, null, null, null, 1);
        Assert.Equal(new(null, reason), Attainment.Of(Rise, Figure.Nothing with { State = state }, present, present));
    }
}
