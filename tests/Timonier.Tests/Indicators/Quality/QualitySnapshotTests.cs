// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Quality;
using Timonier.Network;
using Timonier.Tests.Network;

namespace Timonier.Tests.Indicators.Quality;

/// <summary>What is said of alerts, the grades, the lock.</summary>
public sealed class QualitySnapshotTests
{
    private const string Units = "FR:nation > R:region; R > A, B, C";
    private static readonly string Blocking = Charted.Rule("bounds", "A02", "\"greatest\": 100", severity: "blocking");

    [Theory]
    [InlineData("notice", "A", QualityGrade.B)]
    [InlineData("serious", "A", QualityGrade.C)]
    [InlineData("blocking", "A", QualityGrade.D)]
    [InlineData("blocking", "B", QualityGrade.A)]
    public void The_grade_is_read_from_the_published_thresholds(string severity, string unit, QualityGrade expected)
    {
        var drawn = Drawn();
        var quality = drawn.Judge(Charted.Rule("bounds", "A02", "\"greatest\": 100", severity: severity));
        Assert.Equal(expected, quality.GradeOf(IdOf(drawn, unit), new(1), Figured.Year));
    }

    [Fact]
    public void Points_add_up_and_the_thresholds_are_those_of_the_charter()
    {
        var rules = $"{Charted.Rule("bounds", "A02", "\"greatest\": 100", "R1")}, {Charted.Rule("bounds", "A02", "\"greatest\": 200", "R2")}";
        Assert.Equal(QualityGrade.B, Drawn().Judge(rules).GradeOf(IdOf(Drawn(), "A"), new(1), Figured.Year));
        Assert.Equal(QualityGrade.D, Drawn().Judge(rules, """{ "b": 1, "c": 1, "d": 2 }""").GradeOf(IdOf(Drawn(), "A"), new(1), Figured.Year));
    }

    [Fact]
    public void A_locked_figure_keeps_its_numbers_and_loses_its_place()
    {
        var drawn = Drawn();
        var reading = Reading(drawn, drawn.Judge(Blocking));
        var indicator = drawn.Catalogue.All[0];
        var locked = reading.Read(IdOf(drawn, "A"), indicator, Aspect.Observed, Figured.Year);
        Assert.Equal((ValueState.Locked, (decimal?)null, false), (locked.State, locked.Value, locked.IsReadable));
        Assert.Equal(900m, reading.ReadDoubtful(IdOf(drawn, "A"), indicator, Figured.Year).Value);
        var region = reading.Read(IdOf(drawn, "R"), indicator, Aspect.Observed, Figured.Year);
        Assert.Equal((100m, 2, 3), (region.Value, region.Coverage!.Value.Known, region.Coverage.Value.Expected));
        Assert.Equal(2, reading.DistributionOf(indicator, Figured.Year, "structure").Count);
    }

    [Fact]
    public void A_locked_figure_comes_near_no_target()
    {
        var drawn = Drawn();
        var indicator = drawn.Catalogue.All[0];
        var locked = Reading(drawn, drawn.Judge(Blocking)).Read(IdOf(drawn, "A"), indicator, Aspect.Observed, Figured.Year);
        var (initial, target) = (new Figure(ValueState.Present, 10, null, null, null, 1), new Figure(ValueState.Present, 50, null, null, null, 1));
        Assert.Equal((null, "valeur verrouillée"), (Attainment.Of(indicator.Current, locked, initial, target).Share, Attainment.Of(indicator.Current, locked, initial, target).Reason));
    }

    [Fact]
    public void A_territory_whose_own_figure_is_locked_is_not_added_up_in_its_place()
    {
        var drawn = Drawn().With("A02 R 2024 = 5000");
        var reading = Reading(drawn, drawn.Judge(Blocking));
        Assert.Equal(ValueState.Locked, reading.Read(IdOf(drawn, "R"), drawn.Catalogue.All[0], Aspect.Observed, Figured.Year).State);
    }

    [Fact]
    public void A_small_count_stays_secret_under_its_lock()
    {
        var drawn = new Charted(Units, Charted.Count(1, "A02")).With("A02 A 2024 = 3; A02 B 2024 = 60; A02 C 2024 = 40");
        var reading = Reading(drawn, drawn.Judge(Charted.Rule("bounds", "A02", "\"least\": 10", severity: "blocking")));
        Assert.Equal(ValueState.Suppressed, reading.ReadDoubtful(IdOf(drawn, "A"), drawn.Catalogue.All[0], Figured.Year).State);
        var alert = Assert.Single(Timonier.Indicators.Views.AlertRows.Of(reading, drawn.Map[IdOf(drawn, "A")]));
        Assert.DoesNotContain("3", alert.Found, StringComparison.Ordinal);
        Assert.Empty(alert.Expected);
    }

    [Fact]
    public void An_accepted_alert_weighs_nothing_and_unlocks_the_figure()
    {
        var drawn = Drawn();
        var said = Say(drawn.Judge(Blocking), AlertStatementKind.Accepted);
        var quality = drawn.Judge(Blocking, [said]);
        Assert.Equal((AlertState.Accepted, QualityGrade.A), (quality.StateOf(quality.Findings[0]), quality.GradeOf(IdOf(drawn, "A"), new(1), Figured.Year)));
        Assert.True(Reading(drawn, quality).Read(IdOf(drawn, "A"), drawn.Catalogue.All[0], Aspect.Observed, Figured.Year).IsReadable);
    }

    [Fact]
    public void An_answer_unlocks_nothing_until_somebody_decides()
    {
        var drawn = Drawn();
        var quality = drawn.Judge(Blocking, [Say(drawn.Judge(Blocking), AlertStatementKind.Answered)]);
        Assert.Equal((AlertState.Answered, QualityGrade.D), (quality.StateOf(quality.Findings[0]), quality.GradeOf(IdOf(drawn, "A"), new(1), Figured.Year)));
    }

    [Fact]
    public void What_was_said_of_a_figure_holds_for_that_figure_and_for_no_other()
    {
        var said = Say(Drawn().Judge(Blocking), AlertStatementKind.Accepted);
        var same = Drawn().With("A02 B 2023 = 7").Judge(Blocking, [said]);
        Assert.Equal(AlertState.Accepted, same.StateOf(same.Findings[0]));
        var other = new Charted(Units, Charted.Count(1, "A02")).With("A02 A 2024 = 901; A02 B 2024 = 60; A02 C 2024 = 40").Judge(Blocking, [said]);
        Assert.Equal(AlertState.Open, other.StateOf(other.Findings[0]));
        Assert.Single(other.StatementsOf(other.Findings[0]));
    }

    [Fact]
    public void The_last_thing_said_decides()
    {
        var quality = Drawn().Judge(Blocking);
        var again = Drawn().Judge(Blocking, [Say(quality, AlertStatementKind.Answered), Say(quality, AlertStatementKind.Accepted), Say(quality, AlertStatementKind.Maintained)]);
        Assert.Equal(AlertState.Maintained, again.StateOf(again.Findings[0]));
    }

    [Fact]
    public void A_new_picture_judges_again_only_what_changed_and_finds_the_same()
    {
        var drawn = new Charted(Units, Charted.Count(1, "A02"), Charted.Count(2, "A01")).With("A02 A 2024 = 900; A01 B 2024 = 500");
        var rules = Charted.Rule("bounds", "A02 A01", "\"greatest\": 100");
        var (version, cube) = (Charted.Version(rules), drawn.Cube());
        var first = QualitySnapshot.Make(1, (version, []), new(drawn.Map, drawn.Catalogue, cube), null);
        var again = QualitySnapshot.Make(2, (version, []), new(drawn.Map, drawn.Catalogue, cube), first);
        Assert.Equal(first.Findings.ToArray(), again.Findings.ToArray());
        var later = drawn.With("A02 C 2024 = 800").Cube(2);
        var next = QualitySnapshot.Make(3, (version, []), new(drawn.Map, drawn.Catalogue, later), first);
        Assert.Equal(QualitySnapshot.Make(3, (version, []), new(drawn.Map, drawn.Catalogue, later), null).Findings.ToArray(), next.Findings.ToArray());
        Assert.Equal(3, next.Findings.Length);
    }

    [Theory]
    [InlineData(AlertState.Open, AlertStatementKind.Answered, "parce que", AlertState.Answered)]
    [InlineData(AlertState.Maintained, AlertStatementKind.Answered, "parce que", AlertState.Answered)]
    [InlineData(AlertState.Answered, AlertStatementKind.Accepted, "vu", AlertState.Accepted)]
    [InlineData(AlertState.Accepted, AlertStatementKind.Maintained, "erreur", AlertState.Maintained)]
    [InlineData(AlertState.Accepted, AlertStatementKind.Answered, "parce que", null)]
    [InlineData(AlertState.Accepted, AlertStatementKind.Accepted, "vu", null)]
    [InlineData(AlertState.Open, AlertStatementKind.Answered, "  ", null)]
    public void What_may_be_said_of_an_alert_depends_on_where_it_stands(AlertState state, AlertStatementKind kind, string reason, AlertState? expected)
    {
        var after = AlertRules.After(state, kind, reason);
        Assert.Equal(expected, after.IsDone ? after.Value : null);
    }

    private static Charted Drawn() => new Charted(Units, Charted.Count(1, "A02")).With("A02 A 2024 = 900; A02 B 2024 = 60; A02 C 2024 = 40");

    private static UnitId IdOf(Charted drawn, string code) => drawn.Map.Units[drawn.Map.Slot(code)].Id;

    private static AlertStatement Say(QualitySnapshot quality, AlertStatementKind kind) =>
        new(quality.KeyOf(quality.Findings[0]), quality.Findings[0].Print, kind, "essai") { At = default, Actor = "essai" };

    private static NetworkReading Reading(Charted drawn, QualitySnapshot quality)
    {
        var role = new Role("lecteur", "lecture", [NetworkRights.See.Code, IndicatorRights.Read.Code], OwnsFigures: false);
        var actor = new Actor(null, "essai", [new(role, drawn.Map.Network, Sketch.Tree, null, Sketch.Always, null)], new(2025, 1, 1));
        return new(new(actor, drawn.Map, drawn.Catalogue, default, new()), drawn.Cube(), new(), quality);
    }
}
