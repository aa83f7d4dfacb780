// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Context;

namespace Timonier.Analysis.Recommending;

/// <summary>What is at stake in a region on one indicator.</summary>
/// <param name="Indicator">Position of the indicator.</param>
/// <param name="Units">Units of the region with a reading.</param>
/// <param name="Mean">Volume-weighted mean gap of the region, in τ, drawn toward zero as far as regions hardly differ; positive is favourable.</param>
/// <param name="MeanDeviation">Its standard deviation.</param>
/// <param name="ExpectedAreas">Expected number of units below expectation beyond δ: the sum of their probabilities, not a count of colours.</param>
/// <param name="People">People concerned if every unit under the median of its comparable units reached it.</param>
/// <param name="PeopleInterval">Where that number lies, by draws of the true gaps. Units near the median are short of it in some draws
/// and never over: the interval lies a little higher than the number.</param>
/// <param name="CommonShare">Share of the squared gaps that is common to the region; the rest is between its units.</param>
/// <param name="Trend">Where the last five years of those units together go.</param>
/// <param name="Known">Share of the units of the region concerned by the indicator whose value is there and not under a quality lock.</param>
public sealed record RegionStake(
    int Indicator,
    int Units,
    double Mean,
    double MeanDeviation,
    double ExpectedAreas,
    double People,
    ContextInterval PeopleInterval,
    double CommonShare,
    ContextTrend Trend,
    double Known);
