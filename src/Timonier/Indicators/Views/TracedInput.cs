// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Figures;

namespace Timonier.Indicators.Views;

/// <summary>One figure that a calculated figure reads.</summary>
/// <param name="Item">As the formula writes it.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">The period read: that of the result, or one that the formula names.</param>
/// <param name="Number">The number that the formula takes of it: value, numerator or denominator; nothing when it has none, or when the reader may not see it.</param>
/// <param name="Figure">The figure as the reader may see it; of a territory, over the units where every input is known.</param>
public sealed record TracedInput(string Item, Indicator Indicator, Period Period, decimal? Number, Figure Figure);
