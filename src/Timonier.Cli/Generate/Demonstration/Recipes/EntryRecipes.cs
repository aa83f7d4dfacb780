// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration.Recipes;

/// <summary>Quality of what is entered.</summary>
internal static class EntryRecipes
{
    public static IReadOnlyList<Recipe> All { get; } =
    [
        new ShareRecipe("Q01", l => l.Contacts, 0.80) { Own = 0.32, Practice = 0.3, Trend = 0.05 },
        new LedgerRecipe("Q02", l => FictionalFigure.Ratio(l.Ways.Unknown, l.Exits)) { IsShare = true, Own = 0.30, Practice = -0.3 },
        new MeanRecipe("Q03", l => l.Newcomers, 17) { Own = 0.28, Practice = -0.3, Trend = -0.03, FirstYear = NewFramework.Year },
        new ShareRecipe("Q04", l => 60 + (20 * l.Lasting("controles").Below(4)), 0.90) { Own = 0.35, Practice = 0.3, Trend = 0.03 },
        new ShareRecipe("Q05", l => l.Newcomers, 0.017) { Own = 0.30, Practice = -0.2, Trend = -0.04 },
        new LedgerRecipe("Q06", l => FictionalFigure.Ratio(l.Structure.Zone.Parts.Count(p => p.Percent == 100), l.Communes)) { Origin = Origin.Territory },
    ];
}
