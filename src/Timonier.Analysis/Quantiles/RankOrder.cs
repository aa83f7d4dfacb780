// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Quantiles;

/// <summary>Which value has the first rank.</summary>
public enum RankOrder
{
    /// <summary>The lowest.</summary>
    LowestFirst,

    /// <summary>The highest.</summary>
    HighestFirst,
}
