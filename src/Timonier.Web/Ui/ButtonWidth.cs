// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Ui;

/// <summary>How wide a button is.</summary>
public enum ButtonWidth
{
    /// <summary>As wide as its words.</summary>
    Words,

    /// <summary>As wide as its column, and higher.</summary>
    Column,
}
