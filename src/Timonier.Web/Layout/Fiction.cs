// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Layout;

/// <summary>Whether the data are those of a real network.</summary>
public enum Fiction
{
    /// <summary>Data of a real network.</summary>
    None,

    /// <summary>A demonstration: structures, people and figures are invented.</summary>
    Demonstration,
}
