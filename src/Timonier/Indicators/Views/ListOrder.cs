// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Views;

/// <summary>The orders a list of units may have. There is none by result, and there never will be: nothing ranks anybody.</summary>
public enum ListOrder
{
    /// <summary>By territory, then name.</summary>
    Territory,

    /// <summary>By name.</summary>
    Name,

    /// <summary>By kind, then name.</summary>
    Kind,

    /// <summary>By code.</summary>
    Code,
}
