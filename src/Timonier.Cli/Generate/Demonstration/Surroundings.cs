// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration;

/// <summary>The context of a zone, which the structure does not choose: drawn once around its région's, then moved by the years.</summary>
/// <param name="Unemployment">Unemployed among active people of 15 to 24.</param>
/// <param name="NoDiploma">Without a diploma among those out of school.</param>
/// <param name="Offers">Lasting offers for 100 young job seekers.</param>
/// <param name="Industry">Part of industry and building in jobs.</param>
/// <param name="Youth">Young part of the population, relative to the nation.</param>
/// <param name="Rural">Part of the population in rural communes.</param>
/// <param name="City">Part of the population in cities.</param>
/// <param name="Priority">Part of the young in priority neighbourhoods; 0 where there is none.</param>
/// <param name="Poverty">Poor among young households.</param>
/// <param name="NoCar">Young households without a car.</param>
/// <param name="Training">Training places for 100 active young people without a job.</param>
/// <param name="Population">Inhabitants.</param>
internal sealed record Surroundings(
    double Unemployment,
    double NoDiploma,
    double Offers,
    double Industry,
    double Youth,
    double Rural,
    double City,
    double Priority,
    double Poverty,
    double NoCar,
    double Training,
    double Population)
{
    /// <summary>A priority neighbourhood supposes a town of that many inhabitants.</summary>
    private const int SmallestTown = 10_000;

    /// <summary>The strength of a trait: 0 is ordinary, ±1 usual.</summary>
    public double this[Trait trait] => trait switch
    {
        Trait.Unemployment => Math.Log(Unemployment / 0.21) / 0.28,
        Trait.NoDiploma => Math.Log(NoDiploma / 0.21) / 0.22,
        Trait.Offers => Math.Log(Offers / 36) / 0.35,
        Trait.Industry => (Industry - 0.23) / 0.05,
        Trait.Rural => (Rural - 0.25) / 0.22,
        Trait.Priority => (Priority - 0.08) / 0.08,
        Trait.Training => Math.Log(Training / 40) / 0.3,
        Trait.Size => Math.Log(Population / 130_000) / 0.6,
    };

    /// <summary>Draws the surroundings of a zone.</summary>
    public static Surroundings Draw(string code, Zone zone, RegionTraits region, ulong seed)
    {
        var draws = Draws.Of(seed, "contexte", code);
        var hardship = (0.4 * Draws.Of(seed, "contexte", zone.Department).Normal()) + (0.9 * draws.Normal());
        var (rural, city) = (zone.RuralPart, zone.CityPart);
        var unemployment = Odds.Chance(Odds.Of(region.Unemployment) + (0.17 * hardship) + (0.12 * city) + (0.07 * draws.Normal()));
        var noDiploma = Odds.Chance(Odds.Of(region.NoDiploma) + (0.16 * hardship) - (0.18 * city) + (0.08 * draws.Normal()));
        return new(
            unemployment,
            noDiploma,
            Math.Clamp(region.OffersPerHundred * Math.Exp((-0.10 * hardship) + (0.20 * draws.Normal())), 8, 110),
            Math.Clamp(region.Industry + (0.045 * draws.Normal()) - (0.05 * city), 0.06, 0.45),
            region.Youth * Math.Exp((0.08 * city) - (0.05 * rural) + (0.03 * draws.Normal())),
            rural,
            city,
            zone.LargestCommune < SmallestTown ? 0 : Math.Clamp(0.055 + (0.14 * city) + (0.035 * hardship) + (0.02 * draws.Normal()), 0.008 + (0.015 * draws.Uniform()), 0.45),
            Odds.Chance(Odds.Of(0.225) + (0.20 * hardship) + (0.7 * (Odds.Of(unemployment) - Odds.Of(0.21))) + (0.06 * draws.Normal())),
            Odds.Chance(Odds.Of(0.13) + (1.7 * city) - (0.5 * rural) + (0.12 * draws.Normal())),
            40 * Math.Exp((0.06 * hardship) + (0.28 * draws.Normal())),
            zone.Population);
    }

    /// <summary>The surroundings of a union: those of the two, weighed by population.</summary>
    public static Surroundings Union(Surroundings first, Surroundings second, Zone union)
    {
        var part = first.Population / (first.Population + second.Population);
        double Mean(Func<Surroundings, double> of) => (part * of(first)) + ((1 - part) * of(second));
        return new(
            Mean(s => s.Unemployment),
            Mean(s => s.NoDiploma),
            Mean(s => s.Offers),
            Mean(s => s.Industry),
            Mean(s => s.Youth),
            union.RuralPart,
            union.CityPart,
            Mean(s => s.Priority),
            Mean(s => s.Poverty),
            Mean(s => s.NoCar),
            Mean(s => s.Training),
            union.Population);
    }
}
