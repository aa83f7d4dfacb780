// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>The periods over which <c>sum</c>, <c>avg</c>, <c>median</c>... run, beside the one that is computed.</summary>
/// <param name="Length">How many periods, from 0 to <see cref="FormulaLimits.LongestWindow"/>.</param>
/// <param name="Last">Place of the last one: 0 for the period computed, −1 for the one before.</param>
public readonly record struct FormulaWindow(int Length, int Last)
{
    /// <summary>The periods from the first of the civil year to the one computed: as many as its place in the year, whatever <see cref="Length"/> and <see cref="Last"/> say.</summary>
    public bool IsSinceJanuary { get; init; }

    /// <summary>The window of one period: itself, but as long as the place of the period in its year when it begins in January.</summary>
    public FormulaWindow For(Period period) => !IsSinceJanuary ? this : new(
        period.Kind switch
        {
            PeriodKind.Day => period.End.DayOfYear,
            PeriodKind.Month => period.End.Month,
            PeriodKind.Quarter => (period.End.Month + 2) / 3,
            PeriodKind.Half => (period.End.Month + 5) / 6,
            PeriodKind.Year or PeriodKind.SchoolYear or PeriodKind.RollingYear or PeriodKind.Interval => 1,
        },
        0);

    /// <summary>The twelve periods that end with the one computed.</summary>
    public static FormulaWindow Twelve { get; } = new(12, 0);
}
