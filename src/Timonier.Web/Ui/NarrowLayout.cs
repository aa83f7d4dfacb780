// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Ui;

/// <summary>What a table becomes on a narrow screen.</summary>
public enum NarrowLayout
{
    /// <summary>Each row becomes a card.</summary>
    Cards,

    /// <summary>The table scrolls sideways in its own region, under a first column that stays.</summary>
    Scroll,
}
