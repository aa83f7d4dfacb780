// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Views;
using Timonier.Network;
using Timonier.Tests.Network;

namespace Timonier.Tests.Indicators.Targets;

public sealed class TargetTests
{
    private static readonly Definition Count = new() { Label = "Entrées", Direction = Direction.Up, CountsPersons = false };

    [Fact]
    public void Targets_add_up_when_every_unit_has_one_and_not_otherwise()
    {
        var whole = Figured.Targets("FR > R, S; R > X, Y; S > Z", "X = 10, Y = 20, Z = 5", Count);
        Assert.Equal((30m, 5m, 35m), (whole("R").Value, whole("S").Value, whole("FR").Value));
        var partial = Figured.Targets("FR > R, S; R > X, Y; S > Z", "X = 10, Z = 5", Count);
        Assert.Equal((ValueState.Missing, ValueState.Present, ValueState.Missing), (partial("R").State, partial("S").State, partial("FR").State));
        Assert.Equal((1, 2), (partial("R").Coverage!.Value.Known, partial("R").Coverage!.Value.Expected));
    }

    [Fact]
    public void Targets_of_rates_and_of_what_does_not_add_up_are_never_added()
    {
        Assert.Null(Figured.Targets("R > X, Y", "X = 10, Y = 20", Count with { Kind = IndicatorKind.Proportion, Multiplier = 100 })("R").Value);
        Assert.Null(Figured.Targets("R > X, Y", "X = 10, Y = 20", Count with { AddsOverUnits = false })("R").Value);
    }

    [Theory]
    [InlineData("X = 10, Y = 20, R = 30", "les deux s’accordent", 0)]
    [InlineData("X = 10, Y = 25, R = 30", "la somme dépasse la cible de 5", 5)]
    [InlineData("X = 10, Y = 15, R = 30", "il manque 5 pour atteindre la cible", -5)]
    [InlineData("X = 10, R = 30", "somme partielle\u00a0: 1\u00a0structure a une cible sur 2", null)]
    [InlineData("R = 30", "aucune cible en dessous", null)]
    [InlineData("X = 10, Y = 20", "pas de cible à ce niveau\u00a0: la somme en tient lieu", null)]
    public void The_target_of_a_territory_is_compared_with_those_below_it(string targets, string words, int? gap)
    {
        var row = Assert.Single(Coherence("R:region > X, Y", targets, Count));
        Assert.Equal((words, gap), (row.InWords(Count), (int?)row.Gap));
    }

    [Fact]
    public void Each_level_is_compared_with_the_one_below()
    {
        var rows = Coherence("FR:nation > R:region, S:region; R > X, Y; S > Z", "FR = 100, R = 40, S = 50, X = 20, Y = 20, Z = 70", Count);
        Assert.Equal(["FR il manque 10 pour atteindre la cible", "R les deux s’accordent", "S la somme dépasse la cible de 20"], rows.Select(r => $"{r.Territory.MainCode.Code} {r.InWords(Count)}").Order());
    }

    [Fact]
    public void A_hidden_target_hides_the_sum_that_holds_it()
    {
        var persons = Count with { CountsPersons = true };
        var row = Coherence("R:region > X, Y, Z", "X = 3, Y = 20, Z = 50, R = 73", persons, secretBelow: 5).Single();
        Assert.StartsWith("secret", row.InWords(persons), StringComparison.Ordinal);
        Assert.Null(row.Gap);
    }

    private static IReadOnlyList<CoherenceRow> Coherence(string tree, string targets, Definition definition, int secretBelow = 0)
    {
        var map = Sketch.Map(tree);
        var role = new Role("lecteur", "lecture", [NetworkRights.See.Code, IndicatorRights.Read.Code], OwnsFigures: false);
        var actor = new Actor(null, "essai", [new(role, map.Network, Sketch.Tree, null, Sketch.Always, null)], new(2025, 1, 1));
        var reading = new NetworkReading(
            new(actor, map, new(1, [Figured.Indicator(definition)]), default, new() { SecretBelow = secretBelow }),
            Figured.Cube(map, [(1, Figured.Year, targets)], Aspect.Target), new());
        return TargetCoherence.Read(reading, "X", null).Value!.Rows;
    }
}
