// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Figures;
using Timonier.Network;

namespace Timonier.Indicators.Views;

/// <summary>One unit on the board: where it is, how complete its figures are.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Territory">Name of the territory above it.</param>
/// <param name="Completeness">Indicators known out of those that units of its kind report.</param>
public sealed record BoardUnit(Unit Unit, UnitKind Kind, string Territory, Coverage Completeness);
