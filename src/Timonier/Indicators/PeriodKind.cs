// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators;

/// <summary>The shapes of time that a figure can be about. Stored by number: never renumber.</summary>
public enum PeriodKind
{
    /// <summary>One day: a stock « au 30 septembre ».</summary>
    Day = 0,

    /// <summary>A calendar month.</summary>
    Month = 1,

    /// <summary>A calendar quarter.</summary>
    Quarter = 2,

    /// <summary>A calendar half-year.</summary>
    Half = 3,

    /// <summary>A calendar year.</summary>
    Year = 4,

    /// <summary>A school year, from 1 September to 31 August.</summary>
    SchoolYear = 5,

    /// <summary>Twelve months that end with the month named.</summary>
    RollingYear = 6,

    /// <summary>Any other interval of days, both ends included: a multi-year agreement, a campaign, « cumul depuis janvier ».</summary>
    Interval = 7,
}
