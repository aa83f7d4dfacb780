// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Definitions;

/// <summary>An indicator that the files speak of: known, or created by the import.</summary>
internal sealed class IndicatorEntry(Indicator indicator)
{
    /// <summary>The indicator, under the definition found so far.</summary>
    public Indicator Indicator { get; set; } = indicator;

    public IndicatorId Id => Indicator.Id;

    public string Code => Indicator.Code;

    /// <summary>True when the import creates it.</summary>
    public bool IsNew { get; init; }

    /// <summary>True once a row kept speaks of it.</summary>
    public bool IsUsed { get; set; }

    /// <summary>What the rows say of a new indicator, by signature.</summary>
    public Dictionary<string, Definition> Told { get; } = new(StringComparer.Ordinal);

    /// <summary>Where it was first described.</summary>
    public (int File, int Line) Origin { get; init; }
}
