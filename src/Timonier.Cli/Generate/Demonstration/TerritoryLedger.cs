// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration;

/// <summary>What statistics say of a zone in a year: computed from its surroundings, without sampling noise.</summary>
internal sealed class TerritoryLedger(Ledger ledger)
{
    private const double YoungPart = 0.1185;
    private const double ActivePart = 0.43;
    private const double ActivePartOverseas = 0.35;
    private const double OverseasUnemployment = 0.36;

    /// <summary>The census counts unemployed of 15 to 24; those of 16 to 25 are a little more numerous.</summary>
    private const double FromFifteenToSixteen = 1.12;

    /// <summary>Registered job seekers under 26, for one unemployed young person of the census.</summary>
    private const double SeekersPerJobless = 0.75;

    /// <summary>What the year's job seekers owe to the région's labour market and to the zone's.</summary>
    private const double RegionalCycle = 0.012;
    private const double LocalCycle = 0.018;

    /// <summary>Inhabitants from 16 to 25.</summary>
    public long Young => YoungIn(ledger.Year);

    /// <summary>Inhabitants from 16 to 25 by the last census known in the year.</summary>
    public long YoungKnown => YoungIn(CensusKnown);

    /// <summary>Active people from 15 to 24.</summary>
    public long Active => ActiveIn(ledger.Year);

    /// <summary>Unemployed from 15 to 24, in the census's sense.</summary>
    public long Unemployed => UnemployedIn(ledger.Year);

    /// <summary>Active people from 16 to 25 without a job.</summary>
    public long Jobless => JoblessIn(ledger.Year);

    /// <summary>The same, by the last census known in the year.</summary>
    public long JoblessKnown => JoblessIn(CensusKnown);

    /// <summary>People of 15 to 24 out of school.</summary>
    public long OutOfSchool => Ledger.Part(Young, 0.37);

    /// <summary>Registered job seekers under 26, on average over the year.</summary>
    public long Seekers => SeekersIn(ledger.Year);

    /// <summary>The same, the year before.</summary>
    public long SeekersBefore => SeekersIn(Math.Max(Course.FirstYear, ledger.Year - 1));

    /// <summary>Lasting offers gathered in the year.</summary>
    public long Offers => (long)Math.Round(Seekers * ledger.Surroundings.Offers / 100 * Math.Exp(0.7 * Course.LabourIn(ledger.Year)));

    /// <summary>Households under 30.</summary>
    public long YoungHouseholds => Ledger.Part(Young, 0.29);

    /// <summary>Salaried jobs of the zone.</summary>
    public long Jobs => Ledger.Part(ledger.Structure.Zone.Population, 0.34 + (0.06 * ledger.Surroundings.City));

    /// <summary>Workplaces that employ somebody.</summary>
    public long Employers => Ledger.Part(ledger.Structure.Zone.Population, 0.031);

    /// <summary>Inhabitants of 16 to 25 of shared communes.</summary>
    public long SharedYoung => Ledger.Part(Young, (double)ledger.Structure.Zone.SharedPopulation / ledger.Structure.Zone.Population);

    /// <summary>Training places opened to young people without a job.</summary>
    public long TrainingPlaces => (long)Math.Round(JoblessKnown * ledger.Surroundings.Training / 100 * Math.Exp(0.05 * ledger.FromPivot / 2));

    /// <summary>Branches and part-time reception points.</summary>
    public long ReceptionPoints => 2 + (long)Math.Round(
        ledger.Structure.Zone.Population / 16_500.0 * (0.75 + (1.2 * ledger.Surroundings.Rural)) * Math.Exp(0.25 * ledger.Lasting("points d'accueil").Normal()));

    /// <summary>Mean distance to the nearest point, km.</summary>
    public double Distance => 1.6 + (13 * ledger.Surroundings.Rural * Math.Exp(0.18 * ledger.Lasting("distance").Normal()));

    private int CensusKnown => Math.Max(Course.FirstYear, ledger.Year - Course.CensusDelay);

    private long YoungIn(int year) => (long)Math.Round(
        ledger.Structure.Zone.Population * YoungPart * ledger.Surroundings.Youth * (1 - (0.002 * (year - Course.FirstYear))));

    private long ActiveIn(int year) =>
        Ledger.Part(YoungIn(year), ledger.Surroundings.Unemployment > OverseasUnemployment ? ActivePartOverseas : ActivePart);

    private long UnemployedIn(int year) => Ledger.Part(
        ActiveIn(year), Odds.Chance(Odds.Of(ledger.Surroundings.Unemployment) + 0.05 - (0.35 * Course.LabourIn(year)) - (0.012 * (year - Course.FirstYear))));

    private long JoblessIn(int year) => (long)Math.Round(UnemployedIn(year) * FromFifteenToSixteen);

    private long SeekersIn(int year) => (long)Math.Round(
        JoblessIn(Course.FirstYear) * SeekersPerJobless * Course.SeekersIn(year)
        * Math.Exp(ledger.OwnIn("C06", year) + (RegionalCycle * ledger.Regional("conjoncture", year).Normal()) + (LocalCycle * ledger.DrawsFor("conjoncture", year).Normal())));
}
