// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Charts;

/// <summary>How values become places on a strip.</summary>
public enum StripAxis
{
    /// <summary>In proportion.</summary>
    Straight,

    /// <summary>By their square root, for counts; what is negative stays in proportion.</summary>
    Root,
}
