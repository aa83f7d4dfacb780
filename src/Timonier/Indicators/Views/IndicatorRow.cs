// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Figures;
using Timonier.Network;

namespace Timonier.Indicators.Views;

/// <summary>One unit on the page of an indicator.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Territory">Name of the territory it is listed under.</param>
/// <param name="Figure">Its figure.</param>
/// <param name="Previous">Its figure one period before.</param>
public sealed record IndicatorRow(Unit Unit, string Territory, Figure Figure, Figure Previous);
