// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>One year of results read in context.</summary>
/// <param name="Year">The year.</param>
/// <param name="Space">The context of the units.</param>
/// <param name="Neighbours">Who is comparable.</param>
/// <param name="Indicators">One result an indicator.</param>
public sealed record ContextYearResult(int Year, ContextSpace Space, ContextNeighbours Neighbours, IndicatorResult[] Indicators);
