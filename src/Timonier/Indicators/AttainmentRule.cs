// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators;

/// <summary>The formula by which the attainment of a target is reckoned: data of the definition, shown beside every rate. Stored by name.</summary>
public enum AttainmentRule
{
    /// <summary>100 × (value − initial) ÷ (target − initial), as it is: below 0 is a step back, above 100 is beyond the target.</summary>
    ShareOfWay = 0,

    /// <summary>The same rounded to two decimals and kept between 0 and 100, as PILOTE does: an indicator without a direction counts as a rising one, and a target on the wrong side of the start is 100 once met, else 0.</summary>
    BoundedShare = 1,

    /// <summary>100 × value ÷ target, cut to two decimals and kept under 100, as kPilote does: the initial value does not count.</summary>
    RatioToTarget = 2,
}
