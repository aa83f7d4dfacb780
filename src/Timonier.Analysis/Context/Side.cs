// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>What the gap of a unit says, before any confirmation.</summary>
internal enum Side : sbyte
{
    /// <summary>Nothing computed.</summary>
    None,

    /// <summary>Above expectation, favourable or not.</summary>
    Above,

    /// <summary>Below expectation.</summary>
    Below,

    /// <summary>As expected.</summary>
    Near,

    /// <summary>The data do not tell.</summary>
    Undetermined,
}
