// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Charts;

/// <summary>How much width a figure keeps on a narrow screen, where it then scrolls.</summary>
public enum FigureWidth
{
    /// <summary>480 pixels.</summary>
    Usual,

    /// <summary>736 pixels.</summary>
    Wide,
}
