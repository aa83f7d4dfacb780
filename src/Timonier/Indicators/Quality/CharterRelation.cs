// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;

namespace Timonier.Indicators.Quality;

/// <summary>How two numbers agree.</summary>
public enum CharterRelation
{
    /// <summary>The first is not above the second.</summary>
    [Says("au plus")]
    AtMost,

    /// <summary>The first is not under the second.</summary>
    [Says("au moins")]
    AtLeast,

    /// <summary>The two are equal.</summary>
    [Says("égal")]
    Equal,
}
