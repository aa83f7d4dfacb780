// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Indicators.Import.Units;

/// <summary>A unit that the import creates because rows speak of it.</summary>
internal sealed class NewUnit(UnitId id, UnitCode code)
{
    public UnitId Id => id;

    public UnitCode Code => code;

    /// <summary>True once a row kept speaks of it.</summary>
    public bool IsUsed { get; set; }

    /// <summary>What rows say of it, by signature.</summary>
    public Dictionary<string, UnitStatement> Told { get; } = new(StringComparer.Ordinal);

    /// <summary>What is written: every statement when they are dated; else that of the latest period, whatever the order of the rows.</summary>
    public IEnumerable<UnitStatement> Kept => Told.Values.Any(s => s.From != DateOnly.MinValue)
        ? Told.Values
        : Told.OrderByDescending(t => t.Value.Rank).ThenBy(t => t.Key, StringComparer.Ordinal).Take(1).Select(t => t.Value);
}
