// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Figures;

namespace Timonier.Indicators.Views;

/// <summary>One of the targets of a unit: what is aimed at by a deadline.</summary>
/// <param name="Deadline">By when: the last day of this period.</param>
/// <param name="Target">What is aimed at.</param>
public sealed record Milestone(Period Deadline, Figure Target);
