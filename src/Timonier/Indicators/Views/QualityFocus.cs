// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Views;

/// <summary>Which units are listed, by what is left to do: never by a result.</summary>
public enum QualityFocus
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those with alerts that nobody answered.</summary>
    ToAnswer,

    /// <summary>Those with answers that await a decision.</summary>
    ToDecide,

    /// <summary>Those with locked figures.</summary>
    Locked,

    /// <summary>Those that owe figures: to be reminded.</summary>
    Late,
}
