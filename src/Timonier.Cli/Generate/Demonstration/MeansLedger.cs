// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration;

/// <summary>Staff and accounts of one structure and year.</summary>
internal sealed class MeansLedger
{
    /// <summary>Jobs grow less than youth in contact: 8 for 700, 152 for 28,000 (atlas of the network).</summary>
    private const double JobsElasticity = 0.798;
    private const double JobsFactor = 0.0430;
    private const double FewestJobs = 8;
    private const double MostJobs = 152;

    private const double InsertionPart = 0.73;
    private const double CostOfJob = 54_000;
    private const double YearlyDrift = 0.021;

    /// <summary>Where the doors are closed, support costs the same: staff is kept.</summary>
    private const int ReferenceYear = 2019;

    /// <summary>Draws the means of a ledger whose contacts are known.</summary>
    public MeansLedger(Ledger ledger)
    {
        var lasting = ledger.Lasting("moyens");
        var yearly = ledger.DrawsFor("moyens");
        var usualContacts = ledger.Contacts / Course.ContactsIn(ledger.Year) * Course.ContactsIn(ReferenceYear);
        var jobs = JobsFactor * Math.Pow(usualContacts, JobsElasticity) * Math.Exp((0.09 * lasting.Normal()) + (0.02 * yearly.Normal()))
            * (ledger.Year >= Course.PivotYear ? 1.05 : 1);
        TenthsOfJobs = (long)Math.Round(10 * Math.Clamp(jobs, FewestJobs, MostJobs));
        TenthsOfInsertionJobs = (long)Math.Round(TenthsOfJobs * Math.Clamp(InsertionPart + (0.035 * lasting.Normal()) + (0.01 * yearly.Normal()), 0.6, 0.86));
        Cost = Hundreds(TenthsOfJobs / 10.0 * CostOfJob * Math.Pow(1 + YearlyDrift, ledger.Year - Course.FirstYear) * Math.Exp(0.06 * lasting.Normal()));
        Result = Hundreds(Cost * (0.004 + (0.008 * lasting.Normal()) + (0.016 * yearly.Normal())));
        var months = Math.Exp(0.62 + (0.75 * lasting.Normal()) + (0.20 * yearly.Normal()));
        Cash = Hundreds(Cost / 12.0 * Math.Clamp(months, 0.1, 11));
        StateGrant = Hundreds(Income * Math.Clamp(0.47 + (0.01 * ledger.FromPivot) + (0.06 * lasting.Normal()) + (0.015 * yearly.Normal()), 0.25, 0.75));
        Earmarked = Hundreds(Income * Math.Clamp(0.34 + (0.008 * ledger.FromPivot) + (0.07 * lasting.Normal()) + (0.02 * yearly.Normal()), 0.10, 0.65));
        Advisers = Math.Max(3, (long)Math.Round(TenthsOfInsertionJobs / 10.0 * 0.88));
        Leavers = yearly.Binomial(Advisers, 0.125 * Math.Exp(0.25 * lasting.Normal()));
    }

    /// <summary>Full-time equivalents, times ten.</summary>
    public long TenthsOfJobs { get; }

    /// <summary>Full-time equivalents devoted to insertion, times ten.</summary>
    public long TenthsOfInsertionJobs { get; }

    /// <summary>Operating cost, euros.</summary>
    public long Cost { get; }

    /// <summary>Operating income, euros.</summary>
    public long Income => Cost + Result;

    /// <summary>Net result, euros; negative one year in four or so.</summary>
    public long Result { get; }

    /// <summary>Cash at the end of the year, euros.</summary>
    public long Cash { get; }

    /// <summary>Grants of the State, euros.</summary>
    public long StateGrant { get; }

    /// <summary>Income tied to a given action, euros.</summary>
    public long Earmarked { get; }

    /// <summary>Advisers on 1 January.</summary>
    public long Advisers { get; }

    /// <summary>Advisers gone during the year.</summary>
    public long Leavers { get; }

    private static long Hundreds(double euros) => (long)Math.Round(euros / 100) * 100;
}
