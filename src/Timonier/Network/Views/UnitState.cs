// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network.Views;

/// <summary>Where a unit is in its life, on a day.</summary>
public enum UnitState
{
    /// <summary>It goes on.</summary>
    Held,

    /// <summary>It has ended.</summary>
    Ended,

    /// <summary>It is kept aside, never counted.</summary>
    SetAside,
}
