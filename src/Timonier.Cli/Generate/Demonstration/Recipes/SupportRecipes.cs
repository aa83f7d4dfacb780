// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration.Recipes;

/// <summary>Support.</summary>
internal static class SupportRecipes
{
    /// <summary>Weeks of a young person in the intensive scheme, on average over a year.</summary>
    private const int WeeksInScheme = 22;

    /// <summary>The scheme that records weekly hours began that year.</summary>
    private const int SchemeYear = 2022;

    public static IReadOnlyList<Recipe> All { get; } =
    [
        new LedgerRecipe("P01", l => FictionalFigure.Ratio(l.Interviews, l.SeenAlone)) { Own = 0.11, Practice = 0.3 },
        new ShareRecipe("P02", l => l.Newcomers, 0.31) { Own = 0.17, Practice = 0.3, Closure = -0.32, Trend = 0.01, LastYear = Course.LastYear - 1 },
        new ShareRecipe("P03", l => l.InProgramme, 0.46) { Own = 0.22, Practice = 0.4, Closure = -0.40, Trend = 0.03, Pulls = [new(Trait.Size, -0.05)] },
        new ShareRecipe("P04", l => l.InProgramme, 0.51) { Own = 0.25, Closure = 0.45, Trend = 0.02, Pulls = [new(Trait.Rural, 0.05)] },
        new LedgerRecipe("P05", l => FictionalFigure.Count(l.Programmes)) { Own = 0.10 },
        new LedgerRecipe("P06", l => FictionalFigure.Count(l.Intensive)) { Own = 0.13 },
        new ShareRecipe("P07", l => l.Newcomers, 0.47) { Own = 0.20, Practice = 0.2, FirstYear = NewFramework.Year },
        new MeanRecipe("P08", l => l.Newcomers, 13) { Own = 0.20, Practice = -0.3, Spread = 0.9, FirstYear = NewFramework.Year, Pulls = [new(Trait.Size, 0.06)] },
        new ShareRecipe("P09", l => l.Exits, 0.162) { Own = 0.20, Practice = -0.4, FirstYear = NewFramework.Year, Pulls = [new(Trait.Unemployment, 0.05)] },
        new ShareRecipe("P10", l => l.InProgramme, 0.38) { Own = 0.18, Trend = 0.04, Closure = 0.10, Pulls = [new(Trait.Priority, 0.06), new(Trait.Unemployment, 0.06)] },
        new MeanRecipe("P11", l => l.Intensive * WeeksInScheme, 14.3) { Own = 0.07, Practice = 0.3, Decimals = 1, Spread = 0.5, Trend = 0.012, FirstYear = SchemeYear },
    ];
}
