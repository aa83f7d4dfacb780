// SPDX-License-Identifier: Apache-2.0
using System.Collections;

namespace Timonier.Network;

/// <summary>What each unit of a map is on one day, by slot: its kind, whether it counts, whether it is set aside. Asked once, read by every panel.</summary>
public sealed class UnitsOnDay
{
    private readonly string?[] kinds;
    private readonly BitArray counts;
    private readonly BitArray setAside;

    internal UnitsOnDay(IReadOnlyList<Unit> units, DateOnly day)
    {
        kinds = new string?[units.Count];
        (counts, setAside) = (new(units.Count), new(units.Count));
        for (var slot = 0; slot < units.Count; slot++)
        {
            kinds[slot] = units[slot].KindOn(day);
            counts[slot] = units[slot].CountsOn(day);
            setAside[slot] = units[slot].IsSetAsideOn(day);
        }
    }

    /// <summary>The code of the kind, or nothing.</summary>
    public string? KindOf(int slot) => kinds[slot];

    /// <summary>True when the unit is to be listed and counted.</summary>
    public bool Counts(int slot) => counts[slot];

    /// <summary>True when the unit is set aside.</summary>
    public bool IsSetAside(int slot) => setAside[slot];
}
