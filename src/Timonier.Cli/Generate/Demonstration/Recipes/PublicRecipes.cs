// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration.Recipes;

/// <summary>Demand and public received.</summary>
internal static class PublicRecipes
{
    public static IReadOnlyList<Recipe> All { get; } =
    [
        new LedgerRecipe("A01", l => FictionalFigure.Count(l.Contacts)) { Own = 0.10 },
        new LedgerRecipe("A02", l => FictionalFigure.Count(l.Newcomers)) { Echoes = [("A01", 1), ("R03", 1)] },
        new LedgerRecipe("A03", l => FictionalFigure.Count(l.Seen)),
        new LedgerRecipe("A04", l => FictionalFigure.Count(l.SeenAlone)),
        new ShareRecipe("A05", l => l.Newcomers, 0.49) { Own = 0.06, Pulls = [new(Trait.Rural, -0.02)] },
        new ShareRecipe("A06", l => l.Newcomers, 0.148) { Own = 0.18, Closure = -0.12, Pulls = [new(Trait.Rural, 0.04)] },
        new ShareRecipe("A07", l => l.Contacts, l => Math.Min(0.6, 1.45 * l.Surroundings.Priority)) { Own = 0.15, NeedsPriority = true },
        new LedgerRecipe("A08", l => FictionalFigure.Ratio(l.LowLevel, l.Contacts)) { IsShare = true, Own = 0.14 },
        new ShareRecipe("A09", l => l.Newcomers, 0.63) { Own = 0.25, Trend = 0.02, Pulls = [new(Trait.Unemployment, 0.06)] },
        new LedgerRecipe("A10", l => FictionalFigure.Count(Ledger.Part(l.Contacts, 0.13 * Math.Exp((0.3 * l.Lasting("delegation").Normal()) - (0.04 * l.FromPivot))))),
        new ShareRecipe("A11", l => l.Contacts, 0.59) { Own = 0.16, Trend = 0.01, Pulls = [new(Trait.Rural, -0.10), new(Trait.Priority, 0.10)] },
        new ShareRecipe("A12", l => l.Contacts, 0.195) { Own = 0.18, Trend = -0.01, Pulls = [new(Trait.Rural, -0.05)] },
        new ShareRecipe("A13", l => l.Contacts, 0.085) { Own = 0.20, Trend = -0.02, Pulls = [new(Trait.Unemployment, 0.10)] },
        new ShareRecipe("A14", l => l.Contacts, 0.034) { Own = 0.22, Trend = 0.05, FirstYear = NewFramework.Year },
        new LedgerRecipe("A15", l => FictionalFigure.Ratio(l.Territory.ReceptionPoints, l.Territory.YoungKnown)) { Origin = Origin.Survey },
    ];
}
