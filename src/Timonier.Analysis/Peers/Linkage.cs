// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Peers;

/// <summary>How far apart two groups are.</summary>
public enum Linkage
{
    /// <summary>Ward's criterion on squared distances, heights in the unit of the distances (Murtagh and Legendre 2014, "Ward.D2").</summary>
    WardD2,

    /// <summary>Mean distance between members.</summary>
    Average,

    /// <summary>Largest distance between members.</summary>
    Complete,
}
