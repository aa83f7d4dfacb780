// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Charts;

/// <summary>The marks that a legend may explain.</summary>
public enum LegendMark
{
    /// <summary>Full dot: the unit that is read.</summary>
    Unit,

    /// <summary>Whisker, box and median of a group.</summary>
    Group,

    /// <summary>Diamond: the region.</summary>
    Region,

    /// <summary>Tick: the nation.</summary>
    Nation,

    /// <summary>Small dot: one structure.</summary>
    Structure,

    /// <summary>Ring: one structure of the region.</summary>
    Ring,

    /// <summary>Full line: observed.</summary>
    Observed,

    /// <summary>Dashed line: expected or aimed at.</summary>
    Reference,

    /// <summary>Pale band: middle half of a group.</summary>
    Band,

    /// <summary>Median line over a pale band.</summary>
    Median,

    /// <summary>Hatched: no value.</summary>
    NoValue,
}
