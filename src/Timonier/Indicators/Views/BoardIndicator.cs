// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Figures;

namespace Timonier.Indicators.Views;

/// <summary>One indicator on the board: the territory's figure, that of the whole, the spread of its units.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">The period shown.</param>
/// <param name="Figure">The figure of the territory shown (the whole network when none is chosen).</param>
/// <param name="Whole">The figure of the whole network.</param>
/// <param name="Spread">The spread of the units listed.</param>
public sealed record BoardIndicator(Indicator Indicator, Period Period, Figure Figure, Figure Whole, Distribution Spread);
