// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration;

/// <summary>Exits of one structure and year, split once into job or apprenticeship, unknown, training, and the rest.</summary>
internal sealed class ExitLedger
{
    /// <summary>Positive exits of those below level 3, then of the others (Senate report of 2017, figures of 2015).</summary>
    private const double LowLevelChance = 0.36;
    private const double OtherChance = 0.52;

    /// <summary>Part of the ways into training that counted as positive exits until 2019.</summary>
    private const double TrainingOnceCounted = 0.8;

    /// <summary>Where situations are not followed up, positive ones are missed too.</summary>
    public const double UnknownOnPositive = -0.18;

    private const double UnknownChance = 0.30;
    private const double TrainingChance = 0.115;
    private const double LastingJobChance = 0.60;

    /// <summary>Splits the exits.</summary>
    public ExitLedger(Ledger ledger, ref Draws draws)
    {
        var around = ledger.Surroundings;
        var (labour, closure) = (Course.LabourIn(ledger.Year), Course.ClosureIn(ledger.Year));
        var lowPart = (double)ledger.LowLevel / Math.Max(1, ledger.Contacts);
        PositiveChance = Odds.Chance(
            Odds.Of((LowLevelChance * lowPart) + (OtherChance * (1 - lowPart)))
            - (0.075 * around[Trait.Unemployment]) + (0.03 * around[Trait.Offers]) + (0.03 * around[Trait.Industry])
            + (0.9 * labour) + (0.008 * ledger.FromPivot) + ledger.Own("E02") + (UnknownOnPositive * ledger.Own("Q02")));
        var unknown = Odds.Chance(
            Odds.Of(UnknownChance) + (0.05 * around[Trait.Unemployment]) - (0.035 * ledger.FromPivot) + (0.15 * closure) + ledger.Own("Q02"));
        var training = Odds.Chance(
            Odds.Of(TrainingChance) + (0.10 * around[Trait.Training]) - (0.10 * closure) + (0.01 * ledger.FromPivot) + ledger.Own("E05"));
        Jobs = draws.Binomial(ledger.Exits, PositiveChance);
        var left = ledger.Exits - Jobs;
        Unknown = draws.Binomial(left, Math.Min(0.92, unknown / (1 - PositiveChance)));
        left -= Unknown;
        Training = draws.Binomial(left, Math.Min(0.92, training / Math.Max(0.05, 1 - PositiveChance - unknown)));
        Lasting = draws.Binomial(Jobs, Odds.Chance(
            Odds.Of(LastingJobChance) + (0.07 * around[Trait.Offers]) - (0.04 * around[Trait.Unemployment]) + (0.6 * labour)
            + (0.01 * ledger.FromPivot) + ledger.Own("E03")));
        Positive = ledger.Year < Course.NarrowExitsFrom ? Jobs + (long)(TrainingOnceCounted * Training) : Jobs;
    }

    /// <summary>The chance of a job or apprenticeship.</summary>
    public double PositiveChance { get; }

    /// <summary>Exits into a job or apprenticeship.</summary>
    public long Jobs { get; }

    /// <summary>Exits whose situation is not known.</summary>
    public long Unknown { get; }

    /// <summary>Exits into training.</summary>
    public long Training { get; }

    /// <summary>Exits into a lasting job.</summary>
    public long Lasting { get; }

    /// <summary>Positive exits, by the definition in force in the year.</summary>
    public long Positive { get; }
}
