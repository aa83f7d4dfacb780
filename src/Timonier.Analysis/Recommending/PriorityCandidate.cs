// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Recommending;

/// <summary>A possible regional priority and its criteria, each the higher the more it pleads for it.</summary>
/// <param name="Indicator">Position of the indicator.</param>
/// <param name="Criteria">Stake in people first; then what the region chose to count: expected areas, trend, national weight, data quality...</param>
public sealed record PriorityCandidate(int Indicator, double[] Criteria);
