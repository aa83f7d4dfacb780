// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Charts;

/// <summary>One line of a legend.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="Words">What it stands for.</param>
public sealed record LegendItem(LegendMark Mark, string Words);
