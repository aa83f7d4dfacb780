// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Series;

/// <summary>How control limits are computed.</summary>
/// <param name="Screening">Whether moving ranges beyond chance are left out of their mean, once.</param>
/// <param name="BaselinePoints">Points from the beginning of a segment that make the limits; nothing: all of them.</param>
public sealed record ControlOptions(RangeScreening Screening, int? BaselinePoints);
