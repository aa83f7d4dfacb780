// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration.Recipes;

/// <summary>Obstacles and quality of service; territory, companies and engineering.</summary>
internal static class ServiceRecipes
{
    private const int Levels = 4;

    public static IReadOnlyList<Recipe> All { get; } =
    [
        new ShareRecipe("F01", l => Ledger.Part(l.Contacts, 0.22), 0.62) { Own = 0.24, Practice = 0.3, Closure = -0.2, Trend = 0.01 },
        new ShareRecipe("F02", l => Ledger.Part(l.Contacts, 0.12), 0.47) { Own = 0.26, Practice = 0.3, Closure = -0.2 },
        new ShareRecipe("F03", l => Ledger.Part(l.Contacts, 0.30 + (0.06 * l.Surroundings.Rural)), 0.54)
        {
            Own = 0.26, Practice = 0.3, Closure = -0.25, Trend = 0.02, Pulls = [new(Trait.Rural, -0.06)],
        },
        new ShareRecipe("F04", l => Ledger.Part(l.Contacts, 0.41), 0.41)
        {
            Own = 0.20, Practice = 0.4, FirstYear = NewFramework.Year, LastYear = Course.LastYear - 1, Pulls = [new(Trait.Unemployment, -0.03)],
        },
        new ShareRecipe("F05", l => 12 + Ledger.Part(l.SeenAlone, 0.10), 0.86)
        {
            Own = 0.25, Practice = 0.4, Origin = Origin.Survey, FirstYear = NewFramework.Year,
        },
        new LedgerRecipe("F06", l => FictionalFigure.Mean(LevelOf(l), 0, 1)) { Origin = Origin.Survey, FirstYear = NewFramework.Year },
        new RateRecipe("T01", l => l.Territory.Employers, l => 0.011 * Math.Sqrt(l.Surroundings.Unemployment / 0.21))
        {
            Own = 0.20, Practice = 0.3, Labour = 0.5, FirstYear = NewFramework.Year, Pulls = [new(Trait.Industry, 0.05)],
        },
        new RateRecipe("T02", l => l.Contacts, _ => 0.34) { Own = 0.24, Practice = 0.2, Labour = 0.8, FirstYear = NewFramework.Year, Pulls = [new(Trait.Offers, 0.12)] },
        new LedgerRecipe("T03", l => FictionalFigure.Count(IsUpToDate(l) ? 1 : 0)) { Origin = Origin.Survey },
        new LedgerRecipe("T04", l => FictionalFigure.Count(l.DrawsFor("projets").Poisson(2.2 + (l.Means.TenthsOfJobs / 150.0)))) { Origin = Origin.Survey },
        new ShareRecipe("T05", l => 8 + l.Regional("actions mutualisees", l.Year).Below(7), 0.73) { Own = 0.4, Practice = 0.3, Origin = Origin.Survey, FirstYear = NewFramework.Year },
    ];

    /// <summary>A structure climbs the levels with the years, one at a time, and never goes down.</summary>
    private static double LevelOf(Ledger ledger)
    {
        var lasting = ledger.Lasting("demarche qualite");
        return Math.Clamp(Math.Floor(1.5 + lasting.Uniform() + (0.20 * (ledger.Year - NewFramework.Year) * 2 * lasting.Uniform())), 1, Levels);
    }

    /// <summary>A diagnosis lasts two years; four structures in five renew it in time.</summary>
    private static bool IsUpToDate(Ledger ledger)
    {
        var renewal = (ledger.Year + ledger.Lasting("diagnostic").Below(2)) / 2;
        return ledger.Lasting($"diagnostic {renewal}").Uniform() < 0.78;
    }
}
