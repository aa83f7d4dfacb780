// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Figures;
using Timonier.Network;

namespace Timonier.Indicators.Views;

/// <summary>One indicator in a preview: the figures of the units before, and what their successors would compare with.</summary>
public sealed record SuccessionPreviewRow(Indicator Indicator, Period Period, IReadOnlyList<(UnitId Unit, Figure Figure)> Before, IReadOnlyList<Restatement> Restated);
