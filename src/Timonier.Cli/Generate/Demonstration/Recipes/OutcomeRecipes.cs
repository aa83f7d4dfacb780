// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators;

namespace Timonier.Cli.Generate.Demonstration.Recipes;

/// <summary>Outcomes.</summary>
internal static class OutcomeRecipes
{
    /// <summary>The source does not give a gap when one of the two parts is smaller.</summary>
    private const int LeastOfAPart = 30;

    /// <summary>Half of those who leave are women; in priority neighbourhoods, the part of them among those received.</summary>
    private const double Women = 0.49;

    /// <summary>Lasting jobs are a part of a part: at the middle of the network (45 % of exits in a job, 60 % of them lasting),
    /// one unit of log-odds of each moves those of the product by that much: (1 − part) / (1 − product).</summary>
    private const double JobsOnExits = 0.55 / 0.73;
    private const double LastingOnExits = 0.40 / 0.73;

    public static IReadOnlyList<Recipe> All { get; } =
    [
        new ShareRecipe("E01", l => l.Newcomers, 0.272)
        {
            Own = 0.14, Practice = 0.35, Labour = 1, Trend = 0.004, LastYear = Course.LastYear - 1,
            Pulls = [new(Trait.Unemployment, -0.025), new(Trait.NoDiploma, -0.012), new(Trait.Offers, 0.085), new(Trait.Industry, 0.13)],
        },
        new LedgerRecipe("E02", l => FictionalFigure.Ratio(l.Ways.Positive, l.Exits)) { IsShare = true, Own = 0.108, Practice = 0.35, Echoes = [("Q02", ExitLedger.UnknownOnPositive)] },
        new LedgerRecipe("E03", l => FictionalFigure.Ratio(l.Ways.Lasting, l.Exits))
        {
            IsShare = true, Own = 0.15, Practice = 0.25, OwnWeight = LastingOnExits, Echoes = [("E02", JobsOnExits)],
        },
        new ShareRecipe("E04", l => l.Ways.Jobs, 0.15) { Own = 0.22, Trend = -0.07, Pulls = [new(Trait.Unemployment, 0.14)] },
        new LedgerRecipe("E05", l => FictionalFigure.Ratio(l.Ways.Training, l.Exits)) { IsShare = true, Own = 0.18 },
        new RateRecipe("E06", l => l.Contacts, _ => 0.062)
        {
            Own = 0.16, Practice = 0.3, Labour = 0.6, Trend = 0.05, Pulls = [new(Trait.Industry, 0.06), new(Trait.Unemployment, -0.08)],
        },
        new ShareRecipe("E07", l => l.SeenAlone, 0.472)
        {
            Own = 0.14, Practice = 0.35, Labour = 0.7, Trend = 0.005,
            Pulls = [new(Trait.Unemployment, -0.05), new(Trait.Offers, 0.04), new(Trait.Industry, 0.04), new(Trait.NoDiploma, -0.03)],
        },
        new RateRecipe("E08", l => l.SeenAlone, _ => 0.93)
        {
            Own = 0.13, Practice = 0.3, Labour = 0.8, Pulls = [new(Trait.Unemployment, -0.09), new(Trait.Offers, 0.05), new(Trait.Rural, 0.03)],
        },
        new ShareRecipe("E09", l => l.InProgramme, 0.235) { Own = 0.22, Closure = -0.65, Trend = 0.03, Pulls = [new(Trait.Industry, 0.05)] },
        new ShareRecipe("E10", l => l.Ways.Jobs, 0.69)
        {
            Own = 0.15, Practice = 0.3, Labour = 0.4, FirstYear = NewFramework.Year, LastYear = Course.LastYear - 1,
            Pulls = [new(Trait.Offers, 0.05), new(Trait.Unemployment, -0.04)],
        },
        new ShareRecipe("E11", l => l.Ways.Jobs, 0.013) { Own = 0.20, Trend = 0.03 },
        new LedgerRecipe("E12", l => GapBetween(l, Women, 0.012, "femmes")) { FirstYear = NewFramework.Year },
        new LedgerRecipe("E13", l => GapBetween(l, Math.Min(0.6, 1.45 * l.Surroundings.Priority), -0.035, "quartiers"))
        {
            FirstYear = NewFramework.Year, NeedsPriority = true,
        },
    ];

    /// <summary>The positive exits of one part of the public minus those of the others, in points.</summary>
    private static FictionalFigure GapBetween(Ledger ledger, double part, double expectedGap, string who)
    {
        var draws = ledger.DrawsFor("ecart " + who);
        var lasting = ledger.Lasting("ecart " + who).Normal();
        var gap = expectedGap + (0.018 * lasting);
        var some = Ledger.Part(ledger.Exits, part);
        if (Math.Min(some, ledger.Exits - some) < LeastOfAPart)
            return new(FictionalForm.Mean, ValueState.Suppressed, 0, 0, 0);
        var chance = ledger.Ways.PositiveChance;
        var here = draws.Binomial(some, Math.Clamp(chance + (gap * (1 - part)), 0.02, 0.98));
        var there = draws.Binomial(ledger.Exits - some, Math.Clamp(chance - (gap * part), 0.02, 0.98));
        return FictionalFigure.Mean(100 * (((double)here / some) - ((double)there / (ledger.Exits - some))), 1, ledger.Exits);
    }
}
