// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration;

/// <summary>How the whole network moves from 2018 to 2025: the closed doors of 2020, the recovery, the reforms.</summary>
/// <remarks>Levels follow what the public sources say of the network (DARES, Senate reports); the paths are rounded and fictional.</remarks>
internal static class Course
{
    /// <summary>First year of the demonstration.</summary>
    public const int FirstYear = 2018;

    /// <summary>Last year of the demonstration.</summary>
    public const int LastYear = 2025;

    /// <summary>The year around which trends turn.</summary>
    public const int PivotYear = 2022;

    /// <summary>The last census known: census figures come three years late.</summary>
    public const int LastCensus = LastYear - CensusDelay;

    /// <summary>Years before a census is known.</summary>
    public const int CensusDelay = 3;

    /// <summary>From that year, a way into training is no longer a positive exit.</summary>
    public const int NarrowExitsFrom = 2020;

    private static readonly double[] Contacts = [1.010, 1.000, 0.905, 0.945, 0.965, 0.985, 1.000, 1.008];
    private static readonly double[] Newcomers = [0.346, 0.345, 0.306, 0.340, 0.346, 0.343, 0.341, 0.340];
    private static readonly double[] Interviews = [3.72, 3.75, 3.12, 3.52, 3.78, 3.94, 4.02, 4.05];
    private static readonly double[] Seekers = [1.030, 0.980, 1.110, 1.030, 0.935, 0.930, 0.970, 1.000];
    private static readonly double[] Labour = [0.000, 0.035, -0.230, -0.060, 0.080, 0.065, 0.015, -0.020];
    private static readonly double[] Closure = [0, 0, 1, 0.35, 0.05, 0, 0, 0];
    private static readonly double[] Programmes = [0.71, 0.70, 0.61, 0.71, 0.56, 0.55, 0.54, 0.54];
    private static readonly double[] Intensive = [0.063, 0.068, 0.056, 0.112, 0.124, 0.128, 0.130, 0.127];

    /// <summary>Youth in contact, relative to 2019.</summary>
    public static double ContactsIn(int year) => Contacts[year - FirstYear];

    /// <summary>First receptions among youth in contact.</summary>
    public static double NewcomersIn(int year) => Newcomers[year - FirstYear];

    /// <summary>Interviews for one young person received.</summary>
    public static double InterviewsIn(int year) => Interviews[year - FirstYear];

    /// <summary>Young job seekers, relative to 2025.</summary>
    public static double SeekersIn(int year) => Seekers[year - FirstYear];

    /// <summary>Ease of finding a job, in log-odds around 2018.</summary>
    public static double LabourIn(int year) => Labour[year - FirstYear];

    /// <summary>How much doors were closed: 1 in 2020.</summary>
    public static double ClosureIn(int year) => Closure[year - FirstYear];

    /// <summary>Contractual programmes opened, per first reception.</summary>
    public static double ProgrammesIn(int year) => Programmes[year - FirstYear];

    /// <summary>Entries in intensive support, per youth in contact.</summary>
    public static double IntensiveIn(int year) => Intensive[year - FirstYear];
}
