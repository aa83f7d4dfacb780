// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Context;

namespace Timonier.Analysis.Recommending;

/// <summary>A possible regional priority and its criteria, each the higher the more it pleads for it.</summary>
/// <param name="Indicator">Position of the indicator.</param>
/// <param name="Criteria">Stake in people first; then what the region chose to count: expected areas, trend, national weight, data quality...</param>
public sealed record PriorityCandidate(int Indicator, double[] Criteria)
{
    /// <summary>The usual criteria of a stake: people, expected areas, whether the region goes the wrong way (1, 0, −1), weight, quality.</summary>
    /// <param name="stake">The stake.</param>
    /// <param name="direction">Which way of its indicator is favourable.</param>
    /// <param name="weight">What the indicator weighs in the national priorities.</param>
    public static PriorityCandidate Of(RegionStake stake, Direction direction, double weight)
    {
        var rise = stake.Trend switch
        {
            ContextTrend.Rising => 1,
            ContextTrend.Falling => -1,
            ContextTrend.Steady or ContextTrend.Unknown => 0,
        };
        return new(stake.Indicator, [stake.People, stake.ExpectedAreas, direction == Direction.Higher ? -rise : rise, weight, stake.Known]);
    }
}
