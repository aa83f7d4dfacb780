// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Inequality;

/// <summary>The scale on which the values of groups have symmetrical errors.</summary>
public enum ValueScale
{
    /// <summary>The values themselves: means, life expectancies.</summary>
    Plain,

    /// <summary>Logarithms: rates.</summary>
    Rate,

    /// <summary>Log-odds: proportions.</summary>
    Proportion,
}
