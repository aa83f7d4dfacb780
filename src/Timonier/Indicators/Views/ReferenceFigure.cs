// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Figures;

namespace Timonier.Indicators.Views;

/// <summary>The figure of a territory shown beside a unit's.</summary>
/// <param name="Kind">Code of the territory's kind.</param>
/// <param name="Name">Its name.</param>
/// <param name="Figure">Its figure, told or computed with its coverage.</param>
public sealed record ReferenceFigure(string Kind, string Name, Figure Figure);
