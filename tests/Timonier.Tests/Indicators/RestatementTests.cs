// SPDX-License-Identifier: Apache-2.0
using FsCheck;
using FsCheck.Fluent;
using Timonier.Indicators;
using Timonier.Network;
using Timonier.Network.Successions;
using Timonier.Tests.Network;
using Timonier.Tests.Network.Successions;

namespace Timonier.Tests.Indicators;

/// <summary>The past of a unit of today: its own figures and those of the units that it follows.</summary>
public sealed class RestatementTests
{
    private static readonly Definition Count = new() { Label = "Jeunes en contact", Kind = IndicatorKind.Count, CountsPersons = false };
    private static readonly Definition Rate = Count with { Kind = IndicatorKind.Proportion, Multiplier = 100 };
    private static readonly NetworkMap Merged = Sketch.Map("R > A, B").After(SuccessionKind.Merge, "A + B > C");

    [Fact]
    public void Counts_of_merged_units_are_summed_and_the_note_says_so()
    {
        var restated = Restate(Merged, "A = 10, B = 32", "C");
        Assert.Equal(42m, restated.Figure.Value);
        Plainly("Somme : A + B.", restated.Note);
    }

    /// <summary>50 % of 10 and 10 % of 90 are 14 % together, never 30 %.</summary>
    [Fact]
    public void Rates_of_merged_units_are_made_of_numerators_and_denominators()
    {
        var restated = Restate(Merged, "A = 5/10, B = 9/90", "C", Rate);
        Assert.Equal((14m, 14m, 100m), (restated.Figure.Value, restated.Figure.Numerator, restated.Figure.Denominator));
    }

    [Fact]
    public void The_parts_of_a_split_unit_take_their_shares_and_are_called_estimates()
    {
        var map = Sketch.Map("R > A").After(SuccessionKind.Split, "A > C 0.4, D 0.6");
        Assert.Equal((4m, 6m), (Restate(map, "A = 10", "C").Figure.Value, Restate(map, "A = 10", "D").Figure.Value));
        Plainly("Somme", Restate(Merged, "A = 10, B = 1", "C").Note);
        Plainly("Estimation", Restate(map, "A = 10", "C").Note);
    }

    [Theory]
    [InlineData("A = 10", "aucune valeur pour B")]
    [InlineData("A = 10, B = nd", "aucune valeur pour B")]
    public void One_origin_without_a_value_and_nothing_is_made_up(string figures, string why)
    {
        var restated = Restate(Merged, figures, "C");
        Assert.Equal(ValueState.Missing, restated.Figure.State);
        Plainly(why, restated.Note);
    }

    [Fact]
    public void A_rate_told_without_its_denominator_is_not_averaged() =>
        Plainly("une moyenne de taux serait fausse", Restate(Merged, "A = 40, B = 60", "C", Rate).Note);

    [Fact]
    public void An_indicator_that_does_not_add_up_is_not_restated() =>
        Plainly("ne s’additionne pas d’une structure à l’autre", Restate(Merged, "A = 10, B = 32", "C", Count with { AddsOverUnits = false }).Note);

    [Fact]
    public void A_period_cut_by_the_merge_of_which_both_sides_tell_is_not_restated()
    {
        var map = Sketch.Map("R > A, B").After(SuccessionKind.Merge, "A + B > A", new(2024, 7, 1));
        var restated = Restate(map, "A = 10, B = 32", "A");
        Assert.Equal(ValueState.Missing, restated.Figure.State);
        Plainly("la période est coupée par la fusion du 1ᵉʳ juillet 2024", restated.Note);
    }

    [Fact]
    public void A_unit_told_as_not_concerned_before_it_began_is_read_by_its_origins() => Assert.Equal(42m, Restate(Merged, "A = 10, B = 32, C = so", "C").Figure.Value);

    [Fact]
    public void A_unit_without_a_past_of_others_has_nothing_restated() => Assert.False(Restate(Sketch.Map("R > A"), "A = 10", "A").IsRestated);

    [Fact]
    public void The_old_unit_keeps_its_own_figures_under_its_name() => Assert.Equal(10m, Restate(Merged, "A = 10, B = 32", "A").Figure.Value);

    [Fact]
    public void Who_may_not_read_one_origin_is_not_given_the_sum()
    {
        var reading = Readings.Open(Merged, "A = 10, B = 32", "A", Count, new(2040, 1, 1));
        var restated = reading.Restate(Merged.Of("C").Id, reading.Catalogue.All[0], Figured.Year);
        Assert.Equal(ValueState.Missing, restated.Figure.State);
        Plainly("vos mandats ne couvrent pas", restated.Note);
        Assert.DoesNotContain("B", restated.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_origin_makes_the_sum_secret()
    {
        var persons = Count with { CountsPersons = true };
        Assert.Equal(ValueState.Suppressed, Restate(Merged, "A = 3, B = 32", "C", persons).Figure.State);
    }

    /// <summary>Over any history, the figures of the units of the end sum to those of the beginning.</summary>
    [Fact]
    public void Sums_are_conserved_over_any_history() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(150),
        Prop.ForAll(Successive.Histories().ToArbitrary(), Gen.Choose(0, 500).ListOf(8).ToArbitrary(), (map, counts) =>
        {
            var first = map.Units.Where(u => u.KindOn(Figured.Year.End) != "region" && !map.Lineage.All.Any(s => s.Begins(u.Id))).Select(u => u.MainCode.Code).ToList();
            var figures = string.Join(", ", first.Select((code, i) => $"{code} = {counts[i]}"));
            var sum = map.Units.Where(u => u.KindOn(Figured.Year.End) != "region" && map.Lineage.EndOf(u.Id) is null)
                .Sum(u => Restate(map, figures, u.MainCode.Code).Figure.Value ?? 0);
            return Math.Abs(sum - first.Select((_, i) => counts[i]).Sum()) < 1e-15m;
        }));

    [Fact]
    public void A_unit_that_ended_is_not_expected_after_its_end()
    {
        var map = Sketch.Map("R > A, B, D").After(SuccessionKind.Merge, "A + B > C", new(2024, 1, 1));
        var region = Figured.Panel(map, "C = 10, D = 5", Count).Of(map, "R");
        Assert.Equal((15m, 2, 2), (region.Value, region.Coverage!.Value.Known, region.Coverage.Value.Expected));
    }

    private static Timonier.Indicators.Figures.Restatement Restate(NetworkMap map, string figures, string code, Definition? definition = null)
    {
        var reading = Readings.Open(map, figures, null, definition ?? Count, new(2060, 1, 1));
        return reading.Restate(map.Of(code).Id, reading.Catalogue.All[0], Figured.Year);
    }

    private static void Plainly(string expected, string told) => Import.Plainly.Says(expected, told);
}
