// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Ui;

/// <summary>How much a button calls.</summary>
public enum ButtonWeight
{
    /// <summary>An act among others.</summary>
    Plain,

    /// <summary>The one main act of the view.</summary>
    Main,

    /// <summary>An act on the side: print, export.</summary>
    Quiet,
}
