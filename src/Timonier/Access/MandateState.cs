// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Access;

/// <summary>Where a mandate stands on a day.</summary>
public enum MandateState
{
    /// <summary>It begins later.</summary>
    ToCome,

    /// <summary>It gives its rights.</summary>
    Held,

    /// <summary>It is over.</summary>
    Ended,
}
