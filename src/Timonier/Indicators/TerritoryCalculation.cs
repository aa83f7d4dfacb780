// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators;

/// <summary>How the figure of a territory is calculated, where the indicator has one. Stored by name.</summary>
public enum TerritoryCalculation
{
    /// <summary>The formula applied to the measures of the territory, themselves added up over the units where all are known: never a mean of ratios.</summary>
    FromOwnInputs = 0,

    /// <summary>The sum of what the formula gives for each unit: a number of units that meet a condition, a cost bounded unit by unit.</summary>
    SumOfResults = 1,
}
