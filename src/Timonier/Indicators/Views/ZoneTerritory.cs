// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;
using Timonier.Network.Zones;

namespace Timonier.Indicators.Views;

/// <summary>One territory of a zone.</summary>
/// <param name="Share">The territory by its code, with its weight and days.</param>
/// <param name="Unit">The territory as the network or the references know it; nothing when neither has the code.</param>
/// <param name="Others">The other units that serve it, with their weights.</param>
/// <param name="Sum">The weights of all that serve it: 1 when they cover it once.</param>
public sealed record ZoneTerritory(ZoneShare Share, Unit? Unit, IReadOnlyList<(Unit Unit, decimal Weight)> Others, decimal Sum);
