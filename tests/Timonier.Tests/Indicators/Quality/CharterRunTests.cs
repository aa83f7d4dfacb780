// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators;

namespace Timonier.Tests.Indicators.Quality;

/// <summary>Each kind of rule: what it finds, and above all where it must say nothing.</summary>
public sealed class CharterRunTests
{
    private const string Units = "R:region > A, B, C, D, E";

    [Fact]
    public void Bounds_are_included_and_compared_exactly()
    {
        var drawn = new Charted(Units, Charted.Share(1, "E02")).With("E02 A 2024 = 7/25; E02 B 2024 = 8/25; E02 C 2024 = 1/100");
        var quality = drawn.Judge(Charted.Rule("bounds", "E02", "\"least\": 2, \"greatest\": 28"));
        Assert.Equal(["E02 B 2024 : 32 [2 ; 28]", "E02 C 2024 : 1 [2 ; 28]"], drawn.Said(quality).Order());
    }

    [Fact]
    public void What_is_missing_or_not_applicable_follows_every_rule()
    {
        var drawn = new Charted(Units, Charted.Count(1, "A02")).With("A02 A 2024 = nd; A02 B 2024 = so; A02 C 2024 = 0");
        Assert.Equal(["A02 C 2024 : 0 [1 ; ]"], drawn.Said(drawn.Judge(Charted.Rule("bounds", "A02", "\"least\": 1"))));
    }

    [Fact]
    public void A_whole_that_is_not_the_sum_of_its_parts_is_found_and_a_lacking_part_says_nothing()
    {
        var drawn = new Charted(Units, Charted.Count(1, "T"), Charted.Count(2, "X"), Charted.Count(3, "Y"))
            .With("T A 2024 = 10; X A 2024 = 4; Y A 2024 = 5").With("T B 2024 = 9; X B 2024 = 4; Y B 2024 = 5").With("T C 2024 = 99; X C 2024 = 4; Y C 2024 = nd");
        Assert.Equal(["T A 2024 : 10 [9 ; 9]"], drawn.Said(drawn.Judge(Charted.Rule("sum", "T", "\"parts\": [\"X\", \"Y\"], \"relation\": \"equal\""))));
        Assert.Empty(drawn.Said(drawn.Judge(Charted.Rule("sum", "T", "\"parts\": [\"X\", \"Y\"], \"relation\": \"equal\", \"tolerance\": 1"))));
    }

    [Theory]
    [InlineData("atMost", "1", "A02 A 2024 : 12 [ ; 10]")]
    [InlineData("atMost", "1.2", null)]
    [InlineData("atLeast", "2", "A02 A 2024 : 12 [20 ; ]")]
    [InlineData("equal", "1", "A02 A 2024 : 12 [10 ; 10]")]
    public void A_pair_is_compared_under_its_relation_and_its_factor(string relation, string factor, string? expected)
    {
        var drawn = new Charted(Units, Charted.Count(1, "A02"), Charted.Count(2, "A01")).With("A02 A 2024 = 12; A01 A 2024 = 10; A02 B 2024 = 12");
        var said = drawn.Said(drawn.Judge(Charted.Rule("pair", "A02", $"\"other\": \"A01\", \"relation\": \"{relation}\", \"factor\": {factor}")));
        Assert.Equal(expected is null ? [] : [expected], said);
    }

    [Fact]
    public void A_pair_may_read_the_denominators_of_two_rates()
    {
        var drawn = new Charted(Units, Charted.Share(1, "E02"), Charted.Share(2, "E03")).With("E02 A 2024 = 30/80; E03 A 2024 = 10/75; E02 B 2024 = 30/80; E03 B 2024 = 5/80");
        var rule = Charted.Rule("pair", "E03", "\"field\": \"denominator\", \"other\": \"E02\", \"otherField\": \"denominator\", \"relation\": \"equal\"");
        Assert.Equal(["E03 A 2024 : 75 [80 ; 80]"], drawn.Said(drawn.Judge(rule)));
    }

    [Fact]
    public void A_leap_is_found_between_two_periods_that_follow_each_other_and_never_across_a_break_of_the_series()
    {
        var broken = new Definition { Label = "A02", Kind = IndicatorKind.Count, Role = IndicatorRole.Steering, ValidFrom = new(2023, 1, 1), SeriesBreak = "autre définition" };
        var drawn = new Charted(Units, Charted.Count(1, "A02", broken))
            .With("A02 A 2021 = 100; A02 A 2022 = 151")    // leaps by 51 %
            .With("A02 B 2021 = 100; A02 B 2022 = 150")    // by 50 % exactly: allowed
            .With("A02 C 2022 = 100; A02 C 2023 = 300")    // across the break
            .With("A02 D 2020 = 100; A02 D 2022 = 300")    // a year lacks
            .With("A02 E 2021 = 2; A02 E 2022 = 9");       // too small to speak
        Assert.Equal(["A02 A 2022 : 151 [50 ; 150]"], drawn.Said(drawn.Judge(Charted.Rule("break", "A02", "\"percent\": 50"))));
    }

    [Fact]
    public void What_has_a_season_is_compared_in_its_season()
    {
        var drawn = new Charted(Units, Charted.Count(1, "A02"))
            .With("A02 A 2023-08 = 50; A02 A 2023-09 = 200; A02 A 2024-08 = 55; A02 A 2024-09 = 210; A02 B 2023-09 = 200; A02 B 2024-09 = 350");
        Assert.Equal(["A02 B 2024-09 : 350 [100 ; 300]"], drawn.Said(drawn.Judge(Charted.Rule("break", "A02", "\"percent\": 50, \"against\": \"yearBefore\""))));
        Assert.Equal(2, drawn.Said(drawn.Judge(Charted.Rule("break", "A02", "\"percent\": 50"))).Count);
    }

    [Fact]
    public void What_is_cumulated_since_January_is_compared_with_the_same_month_of_the_year_before()
    {
        var cumulated = new Indicator(new(1), "A02", [new Definition { Label = "A02", Kind = IndicatorKind.Count, TimeNature = TimeNature.CumulativeSinceJanuary, Role = IndicatorRole.Steering }]);
        var drawn = new Charted(Units, cumulated).With("A02 A 2023-01 = 50; A02 A 2023-12 = 600; A02 A 2024-01 = 55; A02 A 2024-12 = 1300");
        Assert.Equal(["A02 A 2024-12 : 1300 [300 ; 900]"], drawn.Said(drawn.Judge(Charted.Rule("break", "A02", "\"percent\": 50"))));
    }

    [Fact]
    public void A_figure_typed_again_is_found_whatever_its_decimals_and_a_small_one_is_not()
    {
        var drawn = new Charted(Units, Charted.Share(1, "E02"), Charted.Count(2, "A02"))
            .With("E02 A 2023 = 40/120; E02 A 2024 = 40/120; E02 B 2023 = 40/120; E02 B 2024 = 41/120")
            .With("A02 A 2023 = 3; A02 A 2024 = 3; A02 B 2023 = 300; A02 B 2024 = 300,0");
        Assert.Equal(["E02 A 2024 : 33.3333 [ ; ]", "A02 B 2024 : 300 [ ; ]"], drawn.Said(drawn.Judge(Charted.Rule("duplicate", "E02 A02", ""))));
    }

    [Fact]
    public void A_figure_far_from_the_past_of_its_unit_is_found_and_later_figures_change_nothing_of_it()
    {
        var rule = Charted.Rule("ownHistory", "A02", "\"limit\": 5");
        var past = "A02 A 2018 = 100; A02 A 2019 = 104; A02 A 2020 = 98; A02 A 2021 = 101; A02 A 2022 = 400";
        var before = new Charted(Units, Charted.Count(1, "A02")).With(past);
        var after = new Charted(Units, Charted.Count(1, "A02")).With(past + "; A02 A 2023 = 405");

        // Median 100.5, deviation 1.4826 × 2 = 2.9652, the floor of 5 % is 5.025: 100.5 ± 25.125.
        Assert.Equal(["A02 A 2022 : 400 [75.375 ; 125.625]"], before.Said(before.Judge(rule)));
        Assert.Contains(before.Said(before.Judge(rule))[0], after.Said(after.Judge(rule)));
    }

    [Fact]
    public void Fewer_past_periods_than_asked_say_nothing()
    {
        var drawn = new Charted(Units, Charted.Count(1, "A02")).With("A02 A 2019 = 100; A02 A 2020 = 100; A02 A 2021 = 100; A02 A 2022 = 4000");
        Assert.Empty(drawn.Said(drawn.Judge(Charted.Rule("ownHistory", "A02", "\"limit\": 5"))));
        Assert.Single(drawn.Said(drawn.Judge(Charted.Rule("ownHistory", "A02", "\"limit\": 5, \"leastCount\": 3"))));
    }

    /// <summary>More than half of the values equal: the median absolute deviation is nil, and any other value would be infinitely far.</summary>
    [Fact]
    public void A_nil_deviation_leaves_the_floor_to_decide_and_no_floor_says_nothing()
    {
        var drawn = new Charted(Units, Charted.Count(1, "A02")).With("A02 A 2018 = 100; A02 A 2019 = 100; A02 A 2020 = 100; A02 A 2021 = 100; A02 A 2022 = 120; A02 A 2023 = 130");
        Assert.Equal(["A02 A 2023 : 130 [75 ; 125]"], drawn.Said(drawn.Judge(Charted.Rule("ownHistory", "A02", "\"limit\": 5"))));
        Assert.Empty(drawn.Said(drawn.Judge(Charted.Rule("ownHistory", "A02", "\"limit\": 5, \"floorPercent\": 0, \"leastCount\": 4"))));
    }

    [Fact]
    public void Peers_are_units_of_the_same_kind_at_the_same_period()
    {
        var drawn = new Charted("R:region > A, B, C, D, E, F:autre", Charted.Share(1, "E02"))
            .With("E02 A 2024 = 30/100; E02 B 2024 = 31/100; E02 C 2024 = 29/100; E02 D 2024 = 30/100; E02 E 2024 = 90/100; E02 F 2024 = 99/100; E02 E 2023 = 90/100");
        var said = drawn.Said(drawn.Judge(Charted.Rule("peers", "E02", "\"limit\": 6, \"leastCount\": 5")));
        Assert.Equal(["E02 E 2024 : 90 [21 ; 39]"], said);
        Assert.Empty(drawn.Said(drawn.Judge(Charted.Rule("peers", "E02", "\"limit\": 6"))));
    }

    [Fact]
    public void Too_many_unknown_outcomes_bear_on_the_results()
    {
        var drawn = new Charted(Units, Charted.Share(1, "E02"), Charted.Share(2, "Q02")).With("E02 A 2024 = 10/100; Q02 A 2024 = 61/100; E02 B 2024 = 10/100; Q02 B 2024 = 60/100");
        Assert.Equal(["E02 A 2024 : 61 [ ; 60]"], drawn.Said(drawn.Judge(Charted.Rule("unknownOutcomes", "E02", "\"other\": \"Q02\", \"greatest\": 60"))));
    }

    [Fact]
    public void A_rule_on_all_leaves_context_alone()
    {
        var context = new Indicator(new(2), "C01", [new Definition { Label = "C01", Kind = IndicatorKind.Count, Role = IndicatorRole.Context }]);
        var drawn = new Charted(Units, Charted.Count(1, "A02"), context).With("A02 A 2023 = 100; A02 A 2024 = 900; C01 A 2023 = 100; C01 A 2024 = 900");
        Assert.Equal(["A02 A 2024 : 900 [50 ; 150]"], drawn.Said(drawn.Judge(Charted.Rule("break", "*", "\"percent\": 50"))));
    }

    [Fact]
    public void The_same_figures_give_the_same_findings_whatever_the_order_of_lines()
    {
        var random = new Random(7);
        var lines = Enumerable.Range(0, 5).SelectMany(u => Enumerable.Range(2015, 10).Select(y => $"A02 {"ABCDE"[u]} {y} = {random.Next(20, 2000)}")).ToArray();
        var rules = string.Join(", ", Charted.Rule("break", "A02", "\"percent\": 30", "R1"), Charted.Rule("ownHistory", "A02", "\"limit\": 2", "R2"), Charted.Rule("peers", "A02", "\"limit\": 1, \"leastCount\": 3", "R3"));
        var straight = new Charted(Units, Charted.Count(1, "A02")).With(string.Join(';', lines));
        var expected = straight.Said(straight.Judge(rules));
        Assert.NotEmpty(expected);
        for (var turn = 0; turn < 5; turn++)
        {
            random.Shuffle(lines);
            var shuffled = new Charted(Units, Charted.Count(1, "A02")).With(string.Join(';', lines));
            Assert.Equal(expected, shuffled.Said(shuffled.Judge(rules)));
        }
    }
}
