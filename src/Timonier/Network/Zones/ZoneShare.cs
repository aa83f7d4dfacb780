// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network.Zones;

/// <summary>A territory that a unit serves, in whole or in part, from one day to another.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Territory">The territory by its code: of the network itself, or of the references.</param>
/// <param name="Weight">How much of it: from 0 (no longer served) to 1, six decimals.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included; nothing while it holds.</param>
public readonly record struct ZoneShare(UnitId Unit, UnitCode Territory, decimal Weight, DateOnly From, DateOnly? To);
