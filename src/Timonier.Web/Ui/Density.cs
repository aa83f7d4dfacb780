// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Ui;

/// <summary>How much room a row takes.</summary>
public enum Density
{
    /// <summary>Eight pixels above and below.</summary>
    Usual,

    /// <summary>Five pixels.</summary>
    Dense,
}
