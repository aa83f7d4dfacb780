// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration;

/// <summary>The counts of one structure and one year from which its indicators are computed: so that a total is the sum of its parts.</summary>
/// <remarks>Youth in contact contain those seen, who contain those seen alone; exits are split once into jobs, training, unknown and the rest; and so on.</remarks>
internal sealed class Ledger
{
    private readonly Effects effects;
    private readonly int place;
    private readonly ulong seed;

    /// <summary>Draws the counts of a structure in a year.</summary>
    public Ledger((Structure Structure, int Place) subject, int year, Effects effects, ulong seed)
    {
        (Structure, place) = subject;
        (Year, this.effects, this.seed) = (year, effects, seed);
        Territory = new(this);
        var draws = DrawsFor("registre");
        Contacts = ContactsOf();
        Newcomers = Math.Min(Contacts, (long)Math.Round(Contacts * Course.NewcomersIn(year) * Math.Exp(Own("R03"))));
        Seen = draws.Binomial(Contacts, 0.868 - (0.03 * Course.ClosureIn(year)));
        SeenAlone = draws.Binomial(Seen, 0.993);
        Interviews = draws.Poisson(SeenAlone * Course.InterviewsIn(year) * Math.Exp(Own("P01") - (0.02 * Surroundings[Trait.Size])));
        LowLevel = draws.Binomial(Contacts, Odds.Chance(
            Odds.Of(0.415) + (0.17 * Surroundings[Trait.NoDiploma]) + (0.03 * Surroundings[Trait.Priority]) - (0.012 * FromPivot) + Own("A08")));
        InProgramme = (long)Math.Round(Contacts * 0.34 * Math.Exp(0.10 * Lasting("en parcours").Normal()));
        Programmes = draws.Poisson(Newcomers * Course.ProgrammesIn(year) * Math.Exp(Own("P05")));
        Intensive = draws.Poisson(Contacts * Course.IntensiveIn(year) * Math.Exp(Own("P06")));
        Exits = draws.Poisson(InProgramme * 0.70 * (1 - (0.12 * Course.ClosureIn(year))));
        Ways = new(this, ref draws);
        Means = new(this);
    }

    /// <summary>The structure.</summary>
    public Structure Structure { get; }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>What the zone is like.</summary>
    public Surroundings Surroundings => Structure.Surroundings;

    /// <summary>The counts that statistics give of the zone.</summary>
    public TerritoryLedger Territory { get; }

    /// <summary>Ways out of support.</summary>
    public ExitLedger Ways { get; }

    /// <summary>Staff and accounts.</summary>
    public MeansLedger Means { get; }

    /// <summary>Youth in contact in the year.</summary>
    public long Contacts { get; }

    /// <summary>First receptions of the year.</summary>
    public long Newcomers { get; }

    /// <summary>Youth seen in an interview, alone or in a group.</summary>
    public long Seen { get; }

    /// <summary>Youth seen in an individual interview.</summary>
    public long SeenAlone { get; }

    /// <summary>Individual interviews.</summary>
    public long Interviews { get; }

    /// <summary>Youth in contact below level 3.</summary>
    public long LowLevel { get; }

    /// <summary>Youth in a programme, on average over the year.</summary>
    public long InProgramme { get; }

    /// <summary>Programmes opened.</summary>
    public long Programmes { get; }

    /// <summary>Entries in intensive support.</summary>
    public long Intensive { get; }

    /// <summary>Exits from programmes.</summary>
    public long Exits { get; }

    /// <summary>Communes of the zone.</summary>
    public long Communes => Structure.Zone.Parts.Count;

    /// <summary>Years since the pivot year, negative before.</summary>
    public int FromPivot => Year - Course.PivotYear;

    /// <summary>The structure's own effect on an indicator.</summary>
    public double Own(string code) => OwnIn(code, Year);

    /// <summary>The same in another year of the demonstration.</summary>
    public double OwnIn(string code, int year) => effects.Own(code, place, year);

    /// <summary>Draws of this structure and year.</summary>
    public Draws DrawsFor(string purpose) => Draws.Of(seed, purpose, Structure.Code, Year);

    /// <summary>Draws of this structure that are the same every year.</summary>
    public Draws Lasting(string purpose) => Draws.Of(seed, purpose, Structure.Code);

    /// <summary>Draws of this structure in another year.</summary>
    public Draws DrawsFor(string purpose, int year) => Draws.Of(seed, purpose, Structure.Code, year);

    /// <summary>Draws shared by the structures of a région in a year.</summary>
    public Draws Regional(string purpose, int year) => Draws.Of(seed, purpose, Structure.Region, year);

    /// <summary>A part of a count, as statistics round it: no sampling noise.</summary>
    public static long Part(long whole, double part) => (long)Math.Round(whole * Math.Clamp(part, 0, 1));

    /// <summary>Youth in contact for an inhabitant, where unemployment of the young is at its reference.</summary>
    private const double ContactsPerInhabitant = 0.0209;

    private const double ReferenceUnemployment = 0.235;

    /// <summary>Contacts grow less than proportionally with unemployment: where it is high, structures are saturated.</summary>
    private const double ContactsElasticity = 0.75;

    private long ContactsOf() => (long)Math.Round(
        Structure.Zone.Population * ContactsPerInhabitant * Surroundings.Youth
        * Math.Pow(Surroundings.Unemployment / ReferenceUnemployment, ContactsElasticity)
        * Course.ContactsIn(Year)
        * Math.Exp(Own("A01")));
}
