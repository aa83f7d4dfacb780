// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Charts;

/// <summary>How much width a figure keeps on a narrow screen, where it then scrolls.</summary>
public enum FigureWidth
{
    /// <summary>512 pixels, for drawings of 560.</summary>
    Usual,

    /// <summary>624 pixels, for drawings of 680.</summary>
    Wide,
}
