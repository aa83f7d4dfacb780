// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators;

/// <summary>What the network does with an indicator.</summary>
public enum IndicatorRole
{
    /// <summary>Discussed, may bear an objective.</summary>
    Steering = 0,

    /// <summary>Describes the surroundings, which the unit does not choose: never judged.</summary>
    Context = 1,

    /// <summary>Followed, without an objective.</summary>
    Monitoring = 2,
}
