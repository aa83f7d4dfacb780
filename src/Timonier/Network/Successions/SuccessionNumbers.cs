// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network.Successions;

/// <summary>The numbers that units and successions to come take, one after another, over several plans on one map.</summary>
public sealed class SuccessionNumbers(NetworkMap map)
{
    private int unit = map.Units.Count == 0 ? 0 : map.Units[^1].Id.Value;
    private int succession = map.NextSuccession.Value - 1;

    /// <summary>A number for a unit.</summary>
    internal UnitId NextUnit() => new(++unit);

    /// <summary>A number for a succession.</summary>
    internal SuccessionId NextSuccession() => new(++succession);
}
