// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Ui;

/// <summary>Where the keyboard stands when a page opens.</summary>
public enum InitialFocus
{
    /// <summary>At the beginning of the page, as usual.</summary>
    Elsewhere,

    /// <summary>On this element.</summary>
    Here,
}
