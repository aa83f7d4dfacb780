// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators;

/// <summary>How a figure stands in time, hence whether periods may be added.</summary>
public enum TimeNature
{
    /// <summary>Happens during the period: months add up to a year.</summary>
    Flow = 0,

    /// <summary>Holds at the end of the period: never added over time.</summary>
    Stock = 1,

    /// <summary>Counted since 1 January: the last month of a year is the year.</summary>
    CumulativeSinceJanuary = 2,

    /// <summary>Follows people who entered during the period: read later, never added over calendar years.</summary>
    Cohort = 3,
}
