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
/// <param name="PeopleInterval">Where that number lies, by draws of the true gaps.</param>
/// <param name="CommonShare">Share of the squared gaps that is common to the region; the rest is between its units.</param>
public sealed record RegionStake(
    int Indicator,
    int Units,
    double Mean,
    double MeanDeviation,
    double ExpectedAreas,
    double People,
    ContextInterval PeopleInterval,
    double CommonShare);
