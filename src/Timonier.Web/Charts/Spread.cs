// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Charts;

/// <summary>How the values of a group lie: its range, its middle half and its median, in the unit of the indicator.</summary>
/// <param name="Low">Lowest value of the group.</param>
/// <param name="LowerQuartile">A quarter of the group lies below.</param>
/// <param name="Median">Half of the group lies below.</param>
/// <param name="UpperQuartile">A quarter of the group lies above.</param>
/// <param name="High">Highest value of the group.</param>
public sealed record Spread(double Low, double LowerQuartile, double Median, double UpperQuartile, double High);
