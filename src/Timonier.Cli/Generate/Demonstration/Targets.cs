// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration;

/// <summary>The objectives of the agreement in course: ten indicators, where each starts from, and what is aimed at.</summary>
internal static class Targets
{
    /// <summary>The year whose figures the agreement starts from.</summary>
    public const int InitialYear = 2022;

    /// <summary>The years that have a target.</summary>
    public static readonly int[] Years = [2024, 2025, 2026];

    /// <summary>The indicators with an objective, and whether a rise is wanted.</summary>
    public static readonly (string Code, bool IsRise)[] Indicators =
    [
        ("R02", true), ("P03", true), ("P06", true), ("P09", false), ("E01", true), ("E02", true), ("E03", true), ("E05", true), ("F04", true), ("Q02", false),
    ];

    /// <summary>Each year, a third of the way that is left to the reference is asked.</summary>
    private const double YearlyStep = 1.0 / 3;

    private const double ReferencePlace = 0.75;

    /// <summary>Who is beyond the reference, or that near to it, is asked to hold: an objective smaller than chance would mean nothing.</summary>
    private const double Near = 0.03;

    /// <summary>What a structure of a good will adds to a count over the agreement.</summary>
    public const double RiseOfCounts = 1.15;

    /// <summary>The value of the network that three structures in four have not reached yet.</summary>
    public static double ReferenceOf(IEnumerable<double> values, bool isRise)
    {
        var sorted = values.Order().ToList();
        var place = (int)((sorted.Count - 1) * (isRise ? ReferencePlace : 1 - ReferencePlace));
        return sorted[place];
    }

    /// <summary>The target of a year, from where the structure starts: the same value when it is already there.</summary>
    public static double Of(double initial, double reference, (bool IsRise, int Year) aim)
    {
        var way = aim.IsRise ? reference - initial : initial - reference;
        var steps = Math.Min(Years.Length, aim.Year - Years[0] + 1);
        return way < Near * reference ? initial : initial + ((reference - initial) * (1 - Math.Pow(1 - YearlyStep, steps)));
    }
}
