// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Figures;

namespace Timonier.Indicators.Views;

/// <summary>One indicator of territories, summed over a zone.</summary>
public sealed record ZoneRow(Indicator Indicator, Definition Definition, Period Period, ZoneSum Sum);
