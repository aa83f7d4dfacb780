// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Series;

/// <summary>What sets a point of a control chart apart, the first that holds.</summary>
public enum SpecialCause
{
    /// <summary>Nothing: variation of the process itself.</summary>
    CommonCause,

    /// <summary>Above the upper limit.</summary>
    AboveLimit,

    /// <summary>Below the lower limit.</summary>
    BelowLimit,

    /// <summary>One of seven consecutive points that rise.</summary>
    Rising,

    /// <summary>One of seven consecutive points that fall.</summary>
    Falling,

    /// <summary>Near the upper limit, as are two of three consecutive points above the mean.</summary>
    TwoOfThreeAbove,

    /// <summary>Near the lower limit, as are two of three consecutive points below the mean.</summary>
    TwoOfThreeBelow,

    /// <summary>One of seven consecutive points above the mean.</summary>
    SevenAbove,

    /// <summary>One of seven consecutive points below the mean.</summary>
    SevenBelow,
}
