// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration.Recipes;

/// <summary>Coverage and dynamics: ratios of counts told elsewhere, whose effects are those of their terms.</summary>
internal static class CoverageRecipes
{
    public static IReadOnlyList<Recipe> All { get; } =
    [
        new LedgerRecipe("R01", l => FictionalFigure.Ratio(l.Contacts, l.Territory.JoblessKnown)) { Echoes = [("A01", 1)] },
        new LedgerRecipe("R02", l => FictionalFigure.Ratio(l.Newcomers, l.Territory.Seekers)) { Echoes = [("A01", 1), ("R03", 1), ("C06", -1)] },
        new LedgerRecipe("R03", l => FictionalFigure.Ratio(l.Newcomers, l.Contacts)) { Own = 0.08 },
        new LedgerRecipe("R04", l => FictionalFigure.Ratio(l.Contacts, l.Territory.Seekers)) { Echoes = [("A01", 1), ("C06", -1)] },
        new ShareRecipe("R05", l => l.Communes, 0.86) { Own = 0.30, Closure = -0.35, FirstYear = NewFramework.Year, Pulls = [new(Trait.Rural, -0.35)] },
        new ShareRecipe("R06", l => l.Newcomers, 0.085) { Own = 0.30, Practice = 0.3, Trend = 0.09, Closure = -0.5, FirstYear = NewFramework.Year },
    ];
}
