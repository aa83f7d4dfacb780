// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration.Recipes;

/// <summary>Context of the territory: what statistics say of the zone.</summary>
internal static class ContextRecipes
{
    private const double YearlyNoise = 0.012;

    public static IReadOnlyList<Recipe> All { get; } =
    [
        Census("C01", l => FictionalFigure.Count(l.Territory.Young)),
        Census("C02", l => FictionalFigure.Count(l.Territory.Jobless)),
        Census("C03", l => FictionalFigure.Ratio(l.Territory.Unemployed, l.Territory.Active)),
        Census("C04", l => PartOf(l, l.Territory.Young, 0.02 + (0.31 * l.Territory.Unemployed / l.Territory.Active) + (0.17 * l.Surroundings.NoDiploma))),
        Census("C05", l => PartOf(l, l.Territory.OutOfSchool, l.Surroundings.NoDiploma * (1 - (0.012 * (l.Year - Course.FirstYear))))),
        new LedgerRecipe("C06", l => FictionalFigure.Count(l.Territory.Seekers)) { Origin = Origin.Territory, Own = 0.05 },
        new LedgerRecipe("C07", l => FictionalFigure.Ratio(l.Territory.Seekers - l.Territory.SeekersBefore, l.Territory.SeekersBefore))
        {
            Origin = Origin.Territory, FirstYear = NewFramework.Year,
        },
        Census("C08", l => PartOf(l, l.Territory.Young, l.Surroundings.Priority)) with { NeedsPriority = true },
        Census("C09", l => FictionalFigure.Ratio(l.Structure.Zone.RuralPopulation, l.Structure.Zone.Population)),
        new LedgerRecipe("C10", l => FictionalFigure.Ratio(l.Territory.Offers, l.Territory.Seekers)) { Origin = Origin.Territory, FirstYear = NewFramework.Year },
        Census("C11", l => PartOf(l, l.Territory.Jobs, l.Surroundings.Industry - (0.001 * (l.Year - Course.FirstYear)))),
        Census("C12", l => PartOf(l, l.Territory.YoungHouseholds, l.Surroundings.Poverty)) with { FirstYear = NewFramework.Year },
        Census("C13", l => PartOf(l, l.Territory.YoungHouseholds, l.Surroundings.NoCar + (0.002 * (l.Year - Course.FirstYear)))),
        Census("C14", l => FictionalFigure.Mean(l.Territory.Distance, 1, l.Communes)),
        Census("C15", l => FictionalFigure.Ratio(l.Territory.SharedYoung, l.Territory.Young)),
        new LedgerRecipe("C16", l => FictionalFigure.Ratio(l.Territory.TrainingPlaces, l.Territory.JoblessKnown))
        {
            Origin = Origin.Territory, FirstYear = NewFramework.Year,
        },
    ];

    private static LedgerRecipe Census(string code, Func<Ledger, FictionalFigure> from) =>
        new(code, from) { Origin = Origin.Territory, LastYear = Course.LastCensus };

    /// <summary>A part that keeps its level, a little moved by each year.</summary>
    private static FictionalFigure PartOf(Ledger ledger, long whole, double part) =>
        FictionalFigure.Ratio(Ledger.Part(whole, part * Math.Exp(YearlyNoise * ledger.DrawsFor("statistique").Normal())), whole);
}
