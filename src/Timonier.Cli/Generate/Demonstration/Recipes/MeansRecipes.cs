// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration.Recipes;

/// <summary>Means: staff and money. Accounts of a year are closed the year after.</summary>
internal static class MeansRecipes
{
    private const int LastAccounts = Course.LastYear - 1;
    private const int MonthsInYear = 12;

    public static IReadOnlyList<Recipe> All { get; } =
    [
        Survey("RS01", l => FictionalFigure.Ratio(l.Contacts * 10, l.Means.TenthsOfInsertionJobs, 1)),
        Survey("RS02", l => FictionalFigure.Ratio(l.Means.TenthsOfInsertionJobs, l.Means.TenthsOfJobs, 1)),
        Accounts("RS03", l => FictionalFigure.Ratio(l.Means.Cost, l.SeenAlone)),
        Accounts("RS04", l => FictionalFigure.Ratio(l.Means.StateGrant, l.Means.Income)),
        Accounts("RS05", l => FictionalFigure.Ratio(l.Means.Result, l.Means.Income)),
        Accounts("RS06", l => FictionalFigure.Ratio(l.Means.Cash, l.Means.Cost / MonthsInYear)),
        Accounts("RS07", l => FictionalFigure.Ratio(l.Means.Earmarked, l.Means.Income)),
        new ShareRecipe("RS08", l => 35 * Math.Min(40, l.Means.Advisers), 0.39) { Own = 0.16, Practice = -0.2, Trend = 0.02, Origin = Origin.Survey },
        Survey("RS09", l => FictionalFigure.Ratio(l.Means.Leavers, l.Means.Advisers)) with { FirstYear = NewFramework.Year },
    ];

    private static LedgerRecipe Survey(string code, Func<Ledger, FictionalFigure> from) => new(code, from) { Origin = Origin.Survey };

    private static LedgerRecipe Accounts(string code, Func<Ledger, FictionalFigure> from) => new(code, from) { Origin = Origin.Survey, LastYear = LastAccounts };
}
