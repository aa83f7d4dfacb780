// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network;

/// <summary>What a record does to a network.</summary>
public enum UnitEffect
{
    /// <summary>A new unit.</summary>
    Created,

    /// <summary>A known unit gets a fact, a code or a link that differs.</summary>
    Changed,

    /// <summary>Nothing that was not known.</summary>
    Unchanged,
}
