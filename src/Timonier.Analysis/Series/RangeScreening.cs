// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Series;

/// <summary>What is done with moving ranges beyond chance.</summary>
public enum RangeScreening
{
    /// <summary>Ranges of 3.267 mean ranges or more are left out, once.</summary>
    Once,

    /// <summary>All ranges count.</summary>
    None,
}
